using System.Globalization;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Files;

/// <summary>The list ord of a need or an audience: plain words, and words with a weight or in another language.</summary>
internal static class WordFields
{
    private static readonly string[] Keys = ["ord", "vikt", "sprak"];

    public static IReadOnlyList<NeedWord> Read(YamlFields owner) =>
    [
        .. owner.TextsOrMappings("ord", Keys).Select(item => item.Text is { } text
            ? new NeedWord(text)
            : new NeedWord(item.Fields!.Text("ord") ?? "", item.Fields.Decimal("vikt") ?? 1, item.Fields.Text("sprak") ?? "sv")),
    ];

    public static void Write(YamlEmitter yaml, IReadOnlyList<NeedWord> words) =>
        yaml.List("ord", words, word => yaml.Item(Written(word)));

    private static string Written(NeedWord word)
    {
        if (word is { Weight: 1, Language: "sv" })
        {
            return YamlEmitter.Scalar(word.Text, inFlow: false);
        }

        var weight = word.Weight == 1 ? "" : $", vikt: {word.Weight.ToString(CultureInfo.InvariantCulture)}";
        var language = word.Language == "sv" ? "" : $", sprak: {YamlEmitter.Scalar(word.Language, inFlow: true)}";
        return $"{{ord: {YamlEmitter.Scalar(word.Text, inFlow: true)}{weight}{language}}}";
    }
}
