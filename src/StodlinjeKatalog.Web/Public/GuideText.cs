using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Web.Public;

/// <summary>A guide's text, rendered and measured once per version of the guide.</summary>
public static class GuideText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly ConditionalWeakTable<Guide, RenderedGuide> Rendered = [];
    private static readonly ConditionalWeakTable<Guide, Reading> Read = [];

    public static RenderedGuide Parts(Guide guide) => Rendered.GetValue(guide, g => GuideMarkdown.Render(g.Body));

    public static Reading Reading(Guide guide) => Read.GetValue(guide, g => Core.Guides.Reading.Of(g.Body));

    /// <summary>The whole text as HTML for readers outside the site: a piece becomes a link to what it would show.</summary>
    public static string Html(Guide guide, CatalogSnapshot catalog) => string.Concat(Parts(guide).Parts.Select(part => part switch
    {
        GuidePart.Html html => html.Content,
        GuidePart.HelplineCard card when catalog.Helpline(card.Slug) is { } line => Link($"/stodlinjer/{line.Slug}", line.Name),
        GuidePart.NeedList list when catalog.Need(list.Slug) is { } need => Link($"/behov/{need.Slug}", need.Name),
        GuidePart.MunicipalityChooser => Link("/kommuner", "Hitta din kommun"),
        _ => "",
    })).Trim();

    private static string Link(string address, string text) => $"<p><a href=\"{address}\">{Encoder.Encode(text)}</a></p>\n";
}
