using System.Net;
using System.Xml.Linq;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

[Collection(SiteCollection.Name)]
public sealed class SitemapTests(SiteApplication site)
{
    [Fact]
    public async Task Every_address_of_the_sitemap_answers_with_a_page()
    {
        var client = site.Visitor();
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        var addresses = sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery).ToList();

        Assert.True(addresses.Count > 100, $"only {addresses.Count} addresses");
        Assert.Equal(addresses.Distinct().Count(), addresses.Count);
        foreach (var address in addresses)
        {
            var response = await client.GetAsync(address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {(int)response.StatusCode}");
            Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Every_line_need_and_audience_is_in_the_sitemap_and_no_draft_is()
    {
        var sitemap = await site.Visitor().GetStringAsync("/sitemap.xml");

        Assert.All(site.Snapshot.Helplines, h => Assert.Contains($"/stodlinjer/{h.Slug}<", sitemap, StringComparison.Ordinal));
        Assert.All(site.Snapshot.Needs, n => Assert.Contains($"/behov/{n.Slug}<", sitemap, StringComparison.Ordinal));
        Assert.All(site.Snapshot.Audiences, a => Assert.Contains($"/malgrupp/{a.Slug}<", sitemap, StringComparison.Ordinal));
        Assert.All(site.Snapshot.Content.Helplines.Where(h => !h.IsPublic), h => Assert.DoesNotContain($"/stodlinjer/{h.Slug}<", sitemap, StringComparison.Ordinal));
    }

    /// <summary>A map holds 50,000 addresses; what is more is listed as maps of its own.</summary>
    [Fact]
    public async Task One_map_is_enough_and_there_is_no_second()
    {
        var visitor = site.Visitor();

        Assert.Equal(await visitor.GetStringAsync("/sitemap.xml"), await visitor.GetStringAsync("/sitemap.xml?del=1"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/sitemap.xml?del=2")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/sitemap.xml?del=0")).StatusCode);
    }

    [Fact]
    public async Task Robots_are_kept_from_search_and_admin_and_told_of_the_sitemap()
    {
        var robots = await site.Visitor().GetStringAsync("/robots.txt");

        Assert.Contains("Disallow: /admin", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /sok", robots, StringComparison.Ordinal);
        Assert.Contains("/sitemap.xml", robots, StringComparison.Ordinal);
    }
}
