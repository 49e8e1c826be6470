using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Files;

/// <summary>data/behov.yaml ⇄ entrances and needs.</summary>
internal static class NeedsFile
{
    public const string Name = "behov.yaml";
    public const string EntrancesKey = "ingangar";
    public const string NeedsKey = "behov";

    private static readonly string[] Keys = [EntrancesKey, NeedsKey];
    private static readonly string[] EntranceKeys = ["slug", "namn", "beskrivning"];
    private static readonly string[] NeedKeys = ["slug", "namn", "beskrivning", "ingangar", "livsfara", "ord"];

    public static (IReadOnlyList<Entrance> Entrances, IReadOnlyList<Need> Needs) Read(string text, FileFaults faults)
    {
        if (YamlDocumentReader.Read(text, faults) is not { } mapping)
        {
            return ([], []);
        }

        var root = new YamlFields(mapping, "", faults, Keys);
        Entrance[] entrances =
        [
            .. root.Mappings(EntrancesKey, EntranceKeys).Select(f => new Entrance(f.Text("slug") ?? "", f.Text("namn") ?? "", f.Text("beskrivning") ?? "")),
        ];
        Need[] needs =
        [
            .. root.Mappings(NeedsKey, NeedKeys).Select(f => new Need
            {
                Slug = f.Text("slug") ?? "",
                Name = f.Text("namn") ?? "",
                Summary = f.Text("beskrivning") ?? "",
                Entrances = f.Texts("ingangar"),
                DangerToLife = f.Word("livsfara", DataWords.YesNo) ?? false,
                Words = WordFields.Read(f),
            }),
        ];
        return (entrances, needs);
    }

    public static string Write(IReadOnlyList<Entrance> entrances, IReadOnlyList<Need> needs)
    {
        var yaml = new YamlEmitter();
        yaml.List(EntrancesKey, entrances, entrance => yaml.ItemMapping(() => yaml
            .Text("slug", entrance.Slug)
            .Text("namn", entrance.Name)
            .Text("beskrivning", entrance.Summary)));
        yaml.List(NeedsKey, needs, need => yaml.ItemMapping(() =>
        {
            yaml.Text("slug", need.Slug)
                .Text("namn", need.Name)
                .Text("beskrivning", need.Summary)
                .FlowList("ingangar", need.Entrances)
                .Plain("livsfara", need.DangerToLife ? DataWords.YesNo[true] : null);
            WordFields.Write(yaml, need.Words);
        }));
        return yaml.ToString();
    }
}
