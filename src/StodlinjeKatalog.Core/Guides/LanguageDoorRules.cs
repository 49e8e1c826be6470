using System.Globalization;
using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Core.Guides;

internal static partial class LanguageDoorRules
{
    /// <summary>Easy Swedish (lätt svenska) is for somebody who is learning the language.</summary>
    public const int MaxLixOfEasySwedish = 30;

    private const string EasySwedish = "latt-svenska";

    public static IEnumerable<RuleBreach> Check(LanguageDoor door, DateOnly today)
    {
        if (Slug.FaultIn(door.Slug) is { } slug)
        {
            yield return new("", $"Adressen {slug}");
        }

        if (!FieldRules.IsLanguageCode(door.Code))
        {
            yield return new("kod", door.Code.Length == 0 ? "kod saknas. Skriv språkkoden, till exempel en." : $"kod: \"{door.Code}\" är inte en språkkod. Skriv till exempel en, ar eller sv-x-ll.");
        }

        else if (CultureInfo.GetCultureInfo(door.Code).TextInfo.IsRightToLeft != door.RightToLeft)
        {
            yield return new("riktning", door.RightToLeft ? $"riktning: {door.Code} skrivs från vänster. Ta bort raden." : $"riktning saknas. {door.Code} skrivs från höger: skriv riktning: rtl.");
        }

        (string Field, string Value)[] required =
        [
            ("namn", door.NativeName), ("svenskt_namn", door.SwedishName), ("rubrik", door.Title), ("ej_granskad", door.UnreviewedNotice),
            ("linjer", door.LinesTitle), ("inga_linjer", door.NoLines), ("tolklinjer", door.InterpreterTitle), ("text", door.Body),
        ];
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

        // A line's number is written once, in the catalogue: here it would go stale unseen in a language that few editors read.
        var shown = ShownText.Of(door.Body).SelectMany(text => Digits().Matches(FoldedText.OfPage(text.Text).Text));
        foreach (var other in shown.Select(m => m.Value).Where(digits => digits is not ("112" or "1177" or "901 01" or "90101")).Distinct())
        {
            yield return new("text", $"Texten har siffrorna {other}. Bara 112, 1177 och 901 01 får stå här. Linjernas nummer kommer från katalogen.");
        }

        if (door.Slug == EasySwedish && Reading.Of(door.Body).Lix is > MaxLixOfEasySwedish and var lix)
        {
            yield return new("text", $"Texten har LIX {lix:0}. Lätt svenska ska ha högst {MaxLixOfEasySwedish}.") { IsWarning = true };
        }
    }

    [GeneratedRegex(@"(?<![\d\p{L}-])112(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex EmergencyNumber();

    [GeneratedRegex("[0-9]+(?:[ -][0-9]+)*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<!\d)1177(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex CareNumber();

    [GeneratedRegex(@"(?<!\d)901 ?01(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex SuicideNumber();
}
