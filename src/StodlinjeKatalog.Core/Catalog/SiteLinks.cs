using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Guides.Pipeline;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>Which addresses of the site exist, for what the catalogue's own texts point to.</summary>
internal sealed class SiteLinks(CatalogContent content, KnownNumbers numbers)
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

    private const string ShowsOther = "Låt den leda till numret den visar, eller till linjens sida här.";

    private readonly Dictionary<string, Helpline> lines = content.Helplines.Where(h => h.IsPublic)
        .DistinctBy(h => h.Slug).ToDictionary(h => h.Slug, StringComparer.Ordinal);

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

        foreach (var (shown, url) in ShownText.LinksIn(markdown))
        {
            foreach (var number in NumbersInText.Read(shown.Text, numbers.Has))
            {
                // A number that nobody has is told of already.
                if (number.Number is { } known && numbers.Has(known.Dial) && !LeadsTo(url, known.Dial))
                {
                    var fault = $"Länken visar numret {number.Written} men leder till {url}. {ShowsOther}";
                    yield return new(field, fault) { LineInText = shown.Line };
                }
            }
        }
    }

    /// <summary>Whoever presses a number gets that number, a page of ours, or the site of whom the number belongs to.</summary>
    private bool LeadsTo(string url, string dial)
    {
        var owners = lines.Values.Where(line => KnownNumbers.DialsOf(line).Contains(dial)).ToArray();
        return LinkTarget.Classify(url) switch
        {
            LinkKind.Contact => AfterScheme(url) == dial,
            LinkKind.Inside when url.Split('/', '?', '#') is [_, "stodlinjer", var slug, ..] => owners.Any(owner => owner.Slug == slug),
            LinkKind.Inside => true,
            LinkKind.Outside => owners.Length == 0 || owners.SelectMany(WebAddressesOf).Any(own => Site(own) == Site(url)),
            _ => true,
        };
    }

    private static IEnumerable<string> WebAddressesOf(Helpline line) =>
        line.Channels.Select(c => c.Value).Append(line.Website).OfType<string>().Where(FieldRules.IsWebAddress);

    private static string Site(string url) =>
        new Uri(url).Host is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static string AfterScheme(string url) => url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..];

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
        var address = AfterScheme(url);
        return url.StartsWith("mailto:", StringComparison.Ordinal)
            ? FieldRules.IsEmailAddress(address)
            : PhoneNumber.TryParse(address, out var number) && number.Dial == address;
    }

    private string? UnknownNumber(string url)
    {
        var number = AfterScheme(url);
        return url.StartsWith("mailto:", StringComparison.Ordinal) || numbers.Has(number) ? null : numbers.NotWithALine(number, number);
    }

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
