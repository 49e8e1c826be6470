using System.Text;
using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Files;

/// <summary>
/// A data folder ⇄ <see cref="CatalogContent"/>. Reading finds every fault at once; writing gives the same bytes for the same
/// catalogue, so that a version history shows what an editor changed and nothing else.
/// </summary>
public static class DataFolder
{
    /// <param name="today">The Swedish date, for dates that have not been yet.</param>
    public static DataReading Read(string folder, DateOnly today) => new DataFolderReader(folder).Read(today);

    /// <summary>
    /// Files of lines, guides, languages or sentences in a folder that the catalogue does not have. Writing the catalogue there would leave them
    /// as they are, and only a person can say which is right.
    /// </summary>
    public static IReadOnlyList<string> Strangers(CatalogContent content, string folder)
    {
        var own = FilesOf(content).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. new[] { (HelplineFile.Folder, ".md"), (GuideFile.Folder, ".md"), (LanguageDoorFile.Folder, ".md"), (SentencesFile.Folder, SentencesFile.Extension) }
                .Where(sub => Directory.Exists(Path.Combine(folder, sub.Item1)))
                .SelectMany(sub => Directory.EnumerateFiles(Path.Combine(folder, sub.Item1), "*" + sub.Item2))
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => !own.Contains(path))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes the whole catalogue over what the folder holds of it.</summary>
    public static void Write(CatalogContent content, string folder)
    {
        foreach (var (path, text) in FilesOf(content))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    /// <summary>The files of a catalogue, by path inside the folder.</summary>
    public static IEnumerable<(string Path, string Text)> FilesOf(CatalogContent content) =>
    [
        (NeedsFile.Name, NeedsFile.Write(content.Entrances, content.Needs)),
        (AudiencesFile.Name, AudiencesFile.Write(content.Audiences)),
        .. content.Helplines.Select(line => ($"{HelplineFile.Folder}/{line.Slug}.md", HelplineFile.Write(line))),
        .. content.Guides.Select(guide => ($"{GuideFile.Folder}/{guide.Slug}.md", GuideFile.Write(guide))),
        .. content.LanguageDoors.Select(door => ($"{LanguageDoorFile.Folder}/{door.Slug}.md", LanguageDoorFile.Write(door))),
        .. content.Sentences.Select(set => ($"{SentencesFile.Folder}/{set.Slug}{SentencesFile.Extension}", SentencesFile.Write(set))),
        (MunicipalitiesFile.Name, MunicipalitiesFile.Write(content.Municipalities)),
        (RegionsFile.Name, RegionsFile.Write(content.Regions)),
    ];
}
