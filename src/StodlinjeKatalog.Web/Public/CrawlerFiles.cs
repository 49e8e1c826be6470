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
        app.MapGet("/sitemap.xml", GetSitemap).ExcludeFromDescription();
        app.MapGet("/robots.txt", GetRobots).ExcludeFromDescription();
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

    private static IResult GetSitemap(HttpRequest request, CurrentCatalog catalog)
    {
        var origin = $"{request.Scheme}://{request.Host}";
        var document = new XDocument(new XElement(
            Sitemap + "urlset",
            Paths(catalog.Snapshot).Select(path => new XElement(Sitemap + "url", new XElement(Sitemap + "loc", origin + path)))));
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document, "application/xml", Encoding.UTF8);
    }

    private static IResult GetRobots(HttpRequest request) => Results.Text(
        $"""
        User-agent: *
        Disallow: /admin
        Disallow: /sok?
        Disallow: /lamna
        Sitemap: {request.Scheme}://{request.Host}/sitemap.xml

        """,
        "text/plain",
        Encoding.UTF8);
}
