using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Files;

/// <summary>data/malgrupper.yaml ⇄ audiences.</summary>
internal static class AudiencesFile
{
    public const string Name = "malgrupper.yaml";
    public const string AudiencesKey = "malgrupper";

    private static readonly string[] Keys = [AudiencesKey];
    private static readonly string[] AudienceKeys = ["slug", "namn", "beskrivning", "lagsta_alder", "hogsta_alder", "ord"];

    public static IReadOnlyList<Audience> Read(string text, FileFaults faults) =>
        YamlDocumentReader.Read(text, faults) is not { } mapping
            ? []
            :
            [
                .. new YamlFields(mapping, "", faults, Keys).Mappings(AudiencesKey, AudienceKeys).Select(f => new Audience
                {
                    Slug = f.Text("slug") ?? "",
                    Name = f.Text("namn") ?? "",
                    Summary = f.Text("beskrivning") ?? "",
                    AgeMin = f.WholeNumber("lagsta_alder"),
                    AgeMax = f.WholeNumber("hogsta_alder"),
                    Words = WordFields.Read(f),
                }),
            ];

    public static string Write(IReadOnlyList<Audience> audiences)
    {
        var yaml = new YamlEmitter();
        yaml.List(AudiencesKey, audiences, audience => yaml.ItemMapping(() =>
        {
            yaml.Text("slug", audience.Slug)
                .Text("namn", audience.Name)
                .Text("beskrivning", audience.Summary)
                .Number("lagsta_alder", audience.AgeMin)
                .Number("hogsta_alder", audience.AgeMax);
            WordFields.Write(yaml, audience.Words);
        }));
        return yaml.ToString();
    }
}
