using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Files;

/// <summary>The list kallor of a line.</summary>
internal static class SourceFields
{
    private static readonly string[] Keys = ["kalla", "datum", "styrker", "metod"];

    public static IReadOnlyList<Source> Read(YamlFields line) =>
    [
        .. line.Mappings("kallor", Keys).Select(fields =>
            new Source(fields.Text("kalla") ?? "", fields.Text("datum"), fields.Texts("styrker"))
            {
                Method = fields.Word("metod", DataWords.Method),
            }),
    ];

    public static void Write(YamlEmitter yaml, IReadOnlyList<Source> sources) =>
        yaml.List("kallor", sources, source => yaml.ItemMapping(() => yaml
            .Text("kalla", source.Reference)
            .DateText("datum", source.Date)
            .FlowList("styrker", source.Supports)
            .Plain("metod", source.Method is { } method ? DataWords.Method[method] : null)));
}
