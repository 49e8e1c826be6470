using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// What stands in the tab, in the list of open windows and in the history, where somebody else may read it. It tells pages apart
/// and says what they are for (WCAG 2.4.2), as a telephone directory would, but never what the visitor needs help with: a line goes
/// by its number, a need, an audience or a guide by its place in its list. The heading of the page says the rest.
/// </summary>
public static class PageTitle
{
    /// <summary>The site's name where others may see it.</summary>
    public const string SiteName = "Katalogen";

    /// <param name="path">Of the request, or of the page that an error was re-executed to.</param>
    /// <param name="own">What the page calls itself: used where that gives nothing away.</param>
    public static string Of(string path, string? own, CatalogSnapshot catalog)
    {
        var parts = path.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        var title = parts switch
        {
            [] => null,
            ["stodlinjer", var slug] => OfHelpline(slug, catalog),
            ["behov", var slug] => Place("Nummer i ämne", catalog.Needs.Select(n => n.Slug), slug),
            ["malgrupp", var slug] => Place("Nummer i grupp", catalog.Audiences.Select(a => a.Slug), slug),
            ["guider", var slug] => Place("Att läsa", catalog.Guides.Select(g => g.Slug), slug),
            ["kommuner", var slug] => catalog.Municipality(slug) is { } municipality ? $"Kommun: {municipality.Name}" : own,
            ["stodlinjer"] => "Nummer A–Ö",
            ["behov"] => "Nummer efter ämne",
            ["malgrupp"] => "Nummer efter person",
            ["guider"] => "Att läsa",
            ["kommuner"] => "Kommuner",
            ["tackning"] => "Tider under veckan",
            ["sok"] => own?.StartsWith("Sök: ", StringComparison.Ordinal) == true ? $"Sök nummer{own["Sök".Length..]}" : "Sök nummer",
            ["akut"] => "Viktiga nummer",
            ["om"] => "Om oss",
            _ => own,
        };
        return title is null ? $"{SiteName}: nummer att ringa" : $"{title}{PageNumber(own, title)} – {SiteName}";
    }

    // A list of several pages says which one in the title that the page calls itself by.
    private static string PageNumber(string? own, string title) =>
        own?.LastIndexOf(", sida ", StringComparison.Ordinal) is { } at and >= 0 && !title.EndsWith(own[at..], StringComparison.Ordinal) ? own[at..] : "";

    private static string? OfHelpline(string slug, CatalogSnapshot catalog)
    {
        if (catalog.Helpline(slug) is not { } helpline)
        {
            return null;
        }

        var number = helpline.Channels.FirstOrDefault(c => c.Kind is ChannelKind.Phone or ChannelKind.Sms)?.Value;
        return number is null ? Place("Kontakt", catalog.Helplines.Concat(catalog.ClosedHelplines).Select(h => h.Slug), slug) : $"Nummer: {number}";
    }

    private static string? Place(string what, IEnumerable<string> slugs, string slug) =>
        slugs.Index().FirstOrDefault(pair => pair.Item == slug) is (var index, { }) ? $"{what} {index + 1}" : null;
}
