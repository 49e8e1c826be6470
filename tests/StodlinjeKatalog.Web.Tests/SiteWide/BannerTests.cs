using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

[Collection(SiteCollection.Name)]
public sealed class BannerTests(SiteApplication site)
{
    [Fact]
    public async Task Every_HTML_answer_of_every_route_has_the_banner_first()
    {
        var client = site.Visitor();
        var pages = 0;
        foreach (var address in SiteRoutes.All(site.Services))
        {
            var response = await client.GetAsync(address);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            (await response.PageAsync()).AssertBannerFirst($"GET {address} → {(int)response.StatusCode}");
            pages++;
        }

        Assert.True(pages > 100, $"only {pages} pages were seen");
    }

    [Theory]
    [InlineData("GET", "/finns-inte", 404)]
    [InlineData("GET", "/stodlinjer/finns-inte", 404)]
    [InlineData("GET", "/behov/finns-inte", 404)]
    [InlineData("GET", "/malgrupp/finns-inte", 404)]
    [InlineData("GET", "/sok?behov=finns-inte", 400)]
    [InlineData("POST", "/", 400)]
    [InlineData("POST", "/sok", 400)]
    [InlineData("DELETE", "/stodlinjer/112", 405)]
    [InlineData("PUT", "/akut", 405)]
    [InlineData("POST", "/robots.txt", 405)]
    [InlineData("GET", "/fel/500", 500)]
    public async Task Errors_have_the_banner_first(string method, string address, int status)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method == "GET" ? null : new StringContent("x=1", Encoding.UTF8, "application/x-www-form-urlencoded") };

        var response = await site.Visitor().SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        (await response.PageAsync()).AssertBannerFirst($"{method} {address}");
    }

    [Fact]
    public async Task The_last_resort_page_has_the_banner_when_even_the_error_page_throws()
    {
        await using var broken = new SiteApplication().WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.AddSingleton<IRazorPageActivator, Throwing>()));

        var response = await broken.CreateClient().GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var page = await response.PageAsync();
        page.AssertBannerFirst("last resort");
        Assert.Equal("Något gick fel hos oss", page.Title);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("planted", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>No Razor page can be drawn, the error page neither.</summary>
    private sealed class Throwing : IRazorPageActivator
    {
        public void Activate(IRazorPage page, ViewContext context) => throw new InvalidOperationException("planted");
    }

    [Fact]
    public async Task A_page_that_throws_is_answered_by_the_error_page_with_all_headers()
    {
        await using var broken = new SiteApplication().WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.AddSingleton<IRazorPageActivator>(provider => new ThrowingOnce(ActivatorUtilities.CreateInstance<RazorPageActivator>(provider)))));

        var response = await broken.CreateClient().GetAsync("/akut");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var page = await response.PageAsync();
        page.AssertBannerFirst("error page");
        Assert.Equal("Något gick fel hos oss", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    /// <summary>The first page fails, the error page is drawn.</summary>
    private sealed class ThrowingOnce(IRazorPageActivator inner) : IRazorPageActivator
    {
        private int calls;

        public void Activate(IRazorPage page, ViewContext context)
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                throw new InvalidOperationException("planted");
            }

            inner.Activate(page, context);
        }
    }

    [Fact]
    public void The_banner_says_what_each_number_is_for()
    {
        Assert.Contains("Fara för liv", EmergencyBanner.Html, StringComparison.Ordinal);
        Assert.Contains("Råd om vård", EmergencyBanner.Html, StringComparison.Ordinal);
        Assert.Contains("Tankar på självmord", EmergencyBanner.Html, StringComparison.Ordinal);
    }
}
