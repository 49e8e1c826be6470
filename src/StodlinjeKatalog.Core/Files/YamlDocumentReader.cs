using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StodlinjeKatalog.Core.Files;

/// <summary>Text to the mapping at its root; null, with the fault told, when it is something else.</summary>
internal static class YamlDocumentReader
{
    public static YamlMappingNode? Read(string yaml, FileFaults faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StrictParser(new StringReader(yaml)));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode mapping)
            {
                return mapping;
            }

            faults.Add(1, "Innehållet är inte nycklar med värden. Skriv en nyckel per rad, till exempel namn: Självmordslinjen.");
        }
        catch (YamlException e)
        {
            var line = e.Start.Line > 0 ? (int)e.Start.Line : 1;
            faults.Add(line, $"YAML går inte att läsa: {Explain(e)}. Kontrollera indrag, kolon och citattecken.");
        }

        return null;
    }

    private static string Explain(YamlException e) =>
        e.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) ? "samma nyckel står två gånger" : e.Message.TrimEnd('.');
}
