using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.Tests.SiteWide;

namespace StodlinjeKatalog.Web.Tests.Public;

[Collection(SiteCollection.Name)]
public sealed class SiteAssetsTests(SiteApplication site)
{
    [Fact]
    public async Task Every_page_links_its_assets_by_fingerprint_and_they_may_be_kept_for_ever()
    {
        var client = site.Visitor();
        var linked = new HashSet<string>();
        foreach (var address in SiteRoutes.Samples(site.Services))
        {
            var response = await client.GetAsync(address);
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = await response.PageAsync();
                linked.UnionWith(page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!));
            }
        }

        Assert.NotEmpty(linked);
        foreach (var asset in linked)
        {
            var response = await client.GetAsync(asset);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", response.Headers.GetValues("Cache-Control")));
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_style_sheet_goes_out_compressed(string encoding)
    {
        var plain = await site.Visitor().GetAsync("/site.css");
        var request = new HttpRequestMessage(HttpMethod.Get, site.Services.GetRequiredService<SiteAssets>()["site.css"]);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        var response = await site.Visitor().SendAsync(request);

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Content.Headers.ContentLength * 2 < plain.Content.Headers.ContentLength);
        Assert.Equal("no-cache", plain.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_fingerprint_of_another_content_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/site.0123456789.css")).StatusCode);
}
