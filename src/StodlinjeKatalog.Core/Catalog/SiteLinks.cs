using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>Which addresses of the site exist, for the links that the catalogue's own texts hold.</summary>
internal sealed class SiteLinks(CatalogContent content)
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

    public IEnumerable<RuleBreach> Check(string field, string markdown)
    {
        foreach (var link in MarkdownLinks.Find(markdown))
        {
            if (FaultOf(link) is { } fault)
            {
                yield return new(field, fault) { LineInText = link.Line };
            }
        }
    }

    private string? FaultOf(MarkdownLink link)
    {
        var url = link.Url;
        if (link.Kind == MarkdownLinkKind.Image)
        {
            return $"Bilden \"{url}\" visas inte. Texterna har inga bilder. Beskriv med ord i stället.";
        }

        if (url.StartsWith('#'))
        {
            return null;
        }

        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
        {
            return InternalFault(url);
        }

        var scheme = url.Split(':')[0].ToLowerInvariant();
        var fits = scheme switch
        {
            "http" or "https" => FieldRules.IsWebAddress(url),
            "mailto" => FieldRules.IsEmailAddress(url[(scheme.Length + 1)..].Split('?')[0]),
            "tel" or "sms" => PhoneNumber.TryParse(url[(scheme.Length + 1)..], out var number) && url.EndsWith(':' + number.Dial, StringComparison.Ordinal),
            _ => false,
        };
        return fits ? null : $"Länken \"{url}\" går inte att följa. Skriv en hel webbadress, en sida här som /stodlinjer/sjalvmordslinjen, tel: eller mailto:.";
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
