using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Guides;

internal static class GuideRules
{
    public const int TitleMaxLength = 120;
    public const int SummaryMaxLength = 200;

    /// <summary>Above this a guide is harder to read than an ordinary newspaper story.</summary>
    public const int MaxLix = 40;

    public static IEnumerable<RuleBreach> Check(Guide guide, DateOnly today)
    {
        if (Slug.FaultIn(guide.Slug) is { } slug)
        {
            yield return new("", $"Adressen {slug}");
        }

        if (guide.Title.Length is 0 or > TitleMaxLength)
        {
            yield return new("rubrik", guide.Title.Length == 0 ? "rubrik saknas." : $"rubrik är {guide.Title.Length} tecken. Högst {TitleMaxLength} får plats.");
        }

        if (guide.Summary.Length is 0 or > SummaryMaxLength)
        {
            yield return new("sammanfattning", guide.Summary.Length == 0
                ? "sammanfattning saknas. Skriv en mening om vad guiden ger."
                : $"sammanfattning är {guide.Summary.Length} tecken. Högst {SummaryMaxLength} får plats.");
        }

        if (guide.ChangedOn > today)
        {
            yield return new("andrad", $"andrad: {guide.ChangedOn:yyyy-MM-dd} har inte varit än. Skriv dagen då texten ändrades.");
        }

        if (guide.Body.Length == 0)
        {
            yield return new("text", "Texten saknas. Skriv guiden under huvudet.");
        }

        if (guide.Sources.Count == 0)
        {
            yield return new("kallor", "kallor saknas. Varje guide ska ha minst en källa.");
        }

        if (Reading.Of(guide.Body).Lix is > MaxLix and var lix)
        {
            yield return new("text", $"Texten har LIX {lix:0}. En guide ska ha högst {MaxLix}: korta meningarna och byt långa ord.") { IsWarning = true };
        }
    }
}
