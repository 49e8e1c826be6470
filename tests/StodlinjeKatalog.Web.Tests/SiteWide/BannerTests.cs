using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
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
    [InlineData("GET", "/stodlinjer/%00", 404)]
    [InlineData("GET", "/sok?behov=finns-inte", 400)]
    [InlineData("POST", "/", 400)]
    [InlineData("POST", "/sok", 400)]
    [InlineData("DELETE", "/stodlinjer/112", 400)]
    [InlineData("PUT", "/akut", 400)]
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
            host.ConfigureServices(services => services.AddSingleton<IStartupFilter, Throwing>()));

        var response = await broken.CreateClient().GetAsync(Throwing.Path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var page = await response.PageAsync();
        page.AssertBannerFirst("last resort");
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("planted", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Throws after the site's own pipeline, and again when the error page is asked for.</summary>
    private sealed class Throwing : IStartupFilter
    {
        public const string Path = "/gar-sonder";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((HttpContext context, RequestDelegate _) =>
                context.Request.Path.Value is Path or "/fel/500" ? throw new InvalidOperationException("planted") : Task.CompletedTask);
        };
    }

    [Fact]
    public void The_banner_says_what_each_number_is_for()
    {
        Assert.Contains("Fara för liv", EmergencyBanner.Html, StringComparison.Ordinal);
        Assert.Contains("Råd om vård", EmergencyBanner.Html, StringComparison.Ordinal);
        Assert.Contains("Tankar på självmord", EmergencyBanner.Html, StringComparison.Ordinal);
    }
}
