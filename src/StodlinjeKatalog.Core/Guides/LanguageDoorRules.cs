using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Guides;

internal static partial class LanguageDoorRules
{
    /// <summary>Easy Swedish (lätt svenska) is for somebody who is learning the language.</summary>
    public const int MaxLixOfEasySwedish = 30;

    private const string EasySwedish = "latt-svenska";

    public static IEnumerable<RuleBreach> Check(LanguageDoor door, DateOnly today)
    {
        if (!Slug.IsValid(door.Slug))
        {
            yield return new("", $"Adressen \"{door.Slug}\" går inte att använda. Den ska vara {Slug.Rule}.");
        }

        if (!FieldRules.IsLanguageCode(door.Code))
        {
            yield return new("kod", door.Code.Length == 0 ? "kod saknas. Skriv språkkoden, till exempel en." : $"kod: \"{door.Code}\" är inte en språkkod. Skriv till exempel en, ar eller sv-x-ll.");
        }

        (string Field, string Value)[] required =
            [("namn", door.NativeName), ("svenskt_namn", door.SwedishName), ("rubrik", door.Title), ("ej_granskad", door.UnreviewedNotice), ("text", door.Body)];
        foreach (var (field, value) in required)
        {
            if (value.Length == 0)
            {
                yield return new(field, $"{field} saknas.");
            }
        }

        if (door.ReviewedOn > today)
        {
            yield return new("granskad", $"granskad: {door.ReviewedOn:yyyy-MM-dd} har inte varit än.");
        }

        (string Number, Regex Pattern)[] banner = [("112", EmergencyNumber()), ("1177", CareNumber()), ("90101", SuicideNumber())];
        foreach (var (number, pattern) in banner)
        {
            if (door.Body.Length > 0 && !pattern.IsMatch(door.Body))
            {
                yield return new("text", $"Texten nämner inte {number}. Varje språk ska säga vad 112, 1177 och 90101 är.");
            }
        }

        if (door.Slug == EasySwedish && Readability.Lix(door.Body) is > MaxLixOfEasySwedish and var lix)
        {
            yield return new("text", $"Texten har LIX {lix}. Lätt svenska ska ha högst {MaxLixOfEasySwedish}.") { IsWarning = true };
        }
    }

    [GeneratedRegex(@"(?<![\d\p{L}-])112(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex EmergencyNumber();

    [GeneratedRegex(@"(?<!\d)1177(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex CareNumber();

    [GeneratedRegex(@"(?<!\d)901 ?01(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex SuicideNumber();
}
