using StodlinjeKatalog.Core.Texts;
using YamlDotNet.RepresentationModel;

namespace StodlinjeKatalog.Core.Files;

/// <summary>A Markdown file that begins with YAML between two lines of three hyphens.</summary>
internal static class FrontMatter
{
    public const string BodyField = "text";

    private const string Fence = "---";

    /// <summary>The mapping and the body; null, with the fault told, when there is no front matter to read.</summary>
    public static (YamlMappingNode Fields, string Body)? Read(string text, FileFaults faults)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            faults.Add(1, "Filens huvud saknas. Filen ska börja med en rad ---, sedan nycklar, sedan en rad --- och sist texten.");
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            faults.Add(1, "Filens huvud tar aldrig slut. Avsluta nycklarna med en rad ---.");
            return null;
        }

        // An empty first line instead of the fence keeps YAML's line numbers those of the file.
        var fields = YamlDocumentReader.Read("\n" + string.Join('\n', lines[1..end]), faults);
        if (fields is null)
        {
            return null;
        }

        var first = Array.FindIndex(lines, end + 1, line => !string.IsNullOrWhiteSpace(line));
        faults.Place(BodyField, (first < 0 ? end : first) + 1);
        return (fields, first < 0 ? "" : VisibleText.Tidy(string.Join('\n', lines[first..])).TrimEnd());
    }

    public static string Write(YamlEmitter fields, string body) =>
        body.Length == 0 ? $"{Fence}\n{fields}{Fence}\n" : $"{Fence}\n{fields}{Fence}\n{body}\n";
}
