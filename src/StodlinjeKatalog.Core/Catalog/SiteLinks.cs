using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>Which addresses of the site and which numbers exist, for what the catalogue's own texts point to.</summary>
internal sealed partial class SiteLinks(CatalogContent content)
{
    private static readonly HashSet<string> Pages = new(StringComparer.Ordinal)
    {
        "/", "/sok", "/stodlinjer", "/behov", "/malgrupp", "/tackning", "/guider", "/kommuner", "/sprak", "/akut", "/synpunkter", "/om",
        "/tillganglighet", "/integritet", "/lamna",
    };

    private readonly Dictionary<string, HashSet<string>> slugsByFolder = new(StringComparer.Ordinal)
    {
        ["stodlinjer"] = [.. content.Helplines.Where(h => h.IsPublic).Select(h => h.Slug)],
        ["behov"] = [.. content.Needs.Select(n => n.Slug)],
        ["malgrupp"] = [.. content.Audiences.Select(a => a.Slug)],
        ["guider"] = [.. content.Guides.Select(g => g.Slug)],
        ["kommuner"] = [.. content.Municipalities.Select(m => m.Slug)],
        ["sprak"] = [.. content.LanguageDoors.Select(d => d.Slug)],
    };

    private readonly HashSet<string> numbers = [SharedNumbers.Emergency, .. content.Helplines.Where(h => h.Status == HelplineStatus.Published).SelectMany(h => h.Channels).Select(c => c.Dial).OfType<string>()];

    /// <param name="hasPieces">Whether the page draws <c>::: stodlinje slug</c> and its like: in guides, not in a line's description.</param>
    public IEnumerable<RuleBreach> Check(string field, string markdown, bool hasPieces = false)
    {
        foreach (var reference in GuideReference.In(markdown))
        {
            if (FaultOf(reference, hasPieces) is { } fault)
            {
                yield return new(field, fault) { LineInText = reference.Line - 1 };
            }
        }
    }

    /// <summary>Numbers in running text, which nobody would press but anybody may dial.</summary>
    public IEnumerable<RuleBreach> CheckNumbers(Guide guide) =>
        from written in Digits().Matches(guide.Body).Select(m => m.Value).Distinct()
        where PhoneNumber.TryParse(written, out var number) && !numbers.Contains(number.Dial) && !guide.SearchWords.Contains(written)
        select new RuleBreach("text", $"{NotWithALine(written)} Är det ett gammalt nummer som du varnar för: skriv det också bland sökorden.");

    private string? FaultOf(GuideReference reference, bool hasPieces) => (reference.Kind, reference.Target) switch
    {
        (GuideReferenceKind.Picture, var url) => $"Bilden \"{url}\" visas inte. Texterna har inga bilder. Beskriv med ord i stället.",
        (GuideReferenceKind.UnknownPiece, var text) => $"\"{text}\" visas som text. Det som kan stå efter ::: är stodlinje och en adress, behov och en adress, kommunval, och fakta med en rubrik.",
        (GuideReferenceKind.Helpline or GuideReferenceKind.Need, var slug) when !hasPieces => $"\"{slug}\" efter ::: visas som text här. Det fungerar bara i guider. Skriv en länk i stället.",
        (GuideReferenceKind.Helpline, var slug) => InternalFault($"/stodlinjer/{slug}"),
        (GuideReferenceKind.Need, var slug) => InternalFault($"/behov/{slug}"),
        (GuideReferenceKind.InsideLink, var url) => url.StartsWith('#') ? null : InternalFault(url),
        (GuideReferenceKind.OutsideLink, var url) when FieldRules.IsWebAddress(url) => null,
        (GuideReferenceKind.ContactLink, var url) when IsReachable(url) => UnknownNumber(url),
        (_, var url) => $"Länken \"{url}\" går inte att följa. Skriv en hel webbadress, en sida här som /stodlinjer/sjalvmordslinjen, tel: eller mailto:.",
    };

    private static bool IsReachable(string url)
    {
        var address = url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return url.StartsWith("mailto:", StringComparison.Ordinal)
            ? FieldRules.IsEmailAddress(address)
            : PhoneNumber.TryParse(address, out var number) && number.Dial == address;
    }

    /// <summary>A number gets onto the site through a line, where a second editor types it once more; a text can only point to it.</summary>
    private string? UnknownNumber(string url)
    {
        var number = url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return url.StartsWith("mailto:", StringComparison.Ordinal) || numbers.Contains(number) ? null : NotWithALine(number);
    }

    private static string NotWithALine(string number) =>
        $"Numret {number} finns inte hos någon publicerad stödlinje. Lägg in det hos linjen först, så att två har läst det. Skriv sedan ::: stodlinje och linjens adress i guiden: då följer numret med när det ändras.";

    [GeneratedRegex(@"(?<![\d-])0\d{1,3}[- ]\d[\d ]{3,10}\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    private string? InternalFault(string url)
    {
        var path = url.Split('?', '#')[0];
        if (Pages.Contains(path))
        {
            return null;
        }

        var parts = path.Split('/');
        if (parts.Length == 3 && slugsByFolder.TryGetValue(parts[1], out var slugs))
        {
            return slugs.Contains(parts[2]) ? null : $"Länken {path} leder ingenstans: \"{parts[2]}\" finns inte eller är inte publicerad.";
        }

        return $"Länken {path} leder ingenstans: sidan finns inte. Sidor skrivs som /stodlinjer/…, /behov/…, /malgrupp/…, /guider/…, /kommuner/… eller /sprak/….";
    }
}
