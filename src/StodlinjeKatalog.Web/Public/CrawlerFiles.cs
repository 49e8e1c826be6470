using System.Text;
using System.Xml.Linq;
using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Web.Public;

/// <summary>/sitemap.xml and /robots.txt, from the snapshot.</summary>
public static class CrawlerFiles
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapCrawlerFiles(this WebApplication app)
    {
        app.MapReadable("/sitemap.xml", GetSitemap).ExcludeFromDescription();
        app.MapReadable("/robots.txt", GetRobots).ExcludeFromDescription();
    }

    /// <summary>Every public page that a visitor may come in by, as paths.</summary>
    public static IEnumerable<string> Paths(CatalogSnapshot catalog) =>
    [
        "/", "/stodlinjer", "/behov", "/malgrupp", "/tackning", "/guider", "/kommuner", "/sprak", "/akut", "/om", "/tillganglighet", "/integritet", "/trygghet", "/utan-nat", "/skriv-ut",
        .. catalog.Helplines.Concat(catalog.ClosedHelplines).Select(h => $"/stodlinjer/{h.Slug}"),
        .. catalog.Needs.Select(n => $"/behov/{n.Slug}"),
        .. catalog.Audiences.Select(a => $"/malgrupp/{a.Slug}"),
        .. catalog.Guides.Select(g => $"/guider/{g.Slug}"),
        .. catalog.Municipalities.Select(m => $"/kommuner/{m.Slug}"),
        .. catalog.LanguageDoors.Select(d => $"/sprak/{d.Slug}"),
    ];

    /// <summary>https://www.sitemaps.org/protocol.html: a map holds so many addresses; of more there is a list of maps.</summary>
    public const int MostInMap = 50_000;

    private static IResult GetSitemap(HttpRequest request, CurrentCatalog catalog, int? del)
    {
        var origin = SiteAddress.Of(request);
        string[][] maps = [.. Paths(catalog.Snapshot).Chunk(MostInMap)];
        if (del is { } number && (number < 1 || number > maps.Length))
        {
            return Results.NotFound();
        }

        var document = new XDocument(del is null && maps.Length > 1
            ? Listing("sitemapindex", "sitemap", Enumerable.Range(1, maps.Length).Select(map => $"{origin}/sitemap.xml?del={map}"))
            : Listing("urlset", "url", maps[(del ?? 1) - 1].Select(path => origin + path)));
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document, "application/xml", Encoding.UTF8);
    }

    private static XElement Listing(string whole, string part, IEnumerable<string> addresses) =>
        new(Sitemap + whole, addresses.Select(address => new XElement(Sitemap + part, new XElement(Sitemap + "loc", address))));

    private static IResult GetRobots(HttpRequest request) => Results.Text(
        $"""
        User-agent: *
        Disallow: /admin
        Disallow: /sok?
        Disallow: /lamna
        Sitemap: {SiteAddress.Of(request)}/sitemap.xml

        """,
        "text/plain",
        Encoding.UTF8);
}
