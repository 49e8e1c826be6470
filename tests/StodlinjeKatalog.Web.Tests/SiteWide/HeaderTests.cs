using StodlinjeKatalog.Web.Security;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

[Collection(SiteCollection.Name)]
public sealed class HeaderTests(SiteApplication site)
{
    [Fact]
    public async Task Every_answer_has_the_security_headers_and_no_cookie()
    {
        var client = site.Visitor();
        foreach (var address in SiteRoutes.Samples(site.Services).Append("/finns-inte").Append("/api/v1/finns-inte"))
        {
            var response = await client.GetAsync(address);

            Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Header(response, "Content-Security-Policy"));
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
            Assert.Equal("DENY", Header(response, "X-Frame-Options"));
            Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
            Assert.Equal(SecurityHeaders.PermissionsPolicy, Header(response, "Permissions-Policy"));
            Assert.False(response.Headers.Contains("Server"), address);
            if (!address.StartsWith("/admin", StringComparison.Ordinal))
            {
                Assert.False(response.Headers.Contains("Set-Cookie"), $"{address} sets a cookie");
            }
        }
    }

    [Fact]
    public void The_policy_allows_nothing_inline_and_nobody_else()
    {
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_has_another_inline_script_than_the_one_that_is_known_by_its_hash_nor_a_style_or_handler_or_asks_anybody_else_for_anything()
    {
        var client = site.Visitor();
        foreach (var address in SiteRoutes.Samples(site.Services))
        {
            var response = await client.GetAsync(address);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await response.PageAsync();
            Assert.Empty(page.QuerySelectorAll("style, [style]"));
            Assert.All(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"), script => Assert.Equal(SiteAssets.InlineScript, script.TextContent));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(
                page.QuerySelectorAll("link[href]:not([rel=canonical]):not([rel=alternate]), script[src], img[src], iframe, video, audio, source, embed, object"),
                e => Assert.StartsWith("/", e.GetAttribute("href") ?? e.GetAttribute("src") ?? "(none)", StringComparison.Ordinal));
        }
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}
