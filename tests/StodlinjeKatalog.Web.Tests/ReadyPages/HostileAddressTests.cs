using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.ReadyPages;
using StodlinjeKatalog.Web.Tests.SiteWide;

namespace StodlinjeKatalog.Web.Tests.ReadyPages;

public sealed class HostileAddressTests : IDisposable
{
    private readonly SiteApplication site = new();
    private readonly HttpClient visitor;

    private ReadyPageStore Store => site.Services.GetRequiredService<ReadyPageStore>();

    public HostileAddressTests() => visitor = site.Visitor();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Unknown_parameters_make_no_other_page()
    {
        var plain = await visitor.GetStringAsync("/behov/kris");
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(plain, await visitor.GetStringAsync($"/behov/kris?utm_source={i}&x[]={i}"));
        }

        Assert.Equal(1, Store.Kept.Count);
    }

    [Fact]
    public async Task Other_spellings_errors_searches_and_posts_are_not_kept()
    {
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/stodlinjer/finns-inte-{i}")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/sok?q=ord{i}")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/api/v1/helplines?page={i + 1000}")).StatusCode);
            await visitor.PostAsync($"/behov/kris?{i}", new StringContent("x=1"));
        }

        foreach (var spelling in new[] { "/BEHOV/kris", "/Behov/kris", "/behov/kris/", "/beHov/kris" })
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(spelling)).StatusCode);
        }

        Assert.Equal(0, Store.Kept.Count);
    }

    [Fact]
    public async Task Pages_are_kept_within_the_bytes_set_aside()
    {
        await using var small = site.WithWebHostBuilder(host => host.UseSetting("ReadyPages:Megabytes", "1"));
        var client = small.CreateClient();
        var store = small.Services.GetRequiredService<ReadyPageStore>();
        var asked = 0;
        foreach (var address in SiteRoutes.All(small.Services).Where(a => a.StartsWith("/stodlinjer/", StringComparison.Ordinal) || a.StartsWith("/api/v1/helplines/", StringComparison.Ordinal)))
        {
            await client.GetAsync(address);
            Assert.InRange(store.Kept.Bytes, 0, 1024 * 1024);
            asked++;
        }

        Assert.InRange(store.Kept.Count, 10, asked);
    }

    [Fact]
    public async Task Nothing_that_one_visitor_sends_is_seen_by_the_next()
    {
        foreach (var address in SiteRoutes.Samples(site.Services))
        {
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = "ond-vard.example";
            request.Headers.TryAddWithoutValidation("Cookie", "namn=ond-kaka");
            request.Headers.TryAddWithoutValidation("Referer", "https://ond-vard.example/");
            request.Headers.TryAddWithoutValidation("X-Forwarded-Host", "ond-vard.example");
            request.Headers.TryAddWithoutValidation("Accept-Language", "ond-vard");
            request.Headers.TryAddWithoutValidation("Origin", "https://ond-vard.example");
            await visitor.SendAsync(request);

            var next = await visitor.GetAsync(address);
            Assert.DoesNotContain("ond-", await next.Content.ReadAsStringAsync() + next.Headers, StringComparison.Ordinal);
        }

        Assert.True(Store.Kept.Count > 10);
    }

    [Fact]
    public async Task A_kept_answer_of_the_API_is_open_to_every_site()
    {
        await visitor.GetAsync("/api/v1/needs");
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/needs");
        request.Headers.Add("Origin", "https://nagon-annan.example");

        Assert.Equal("*", (await visitor.SendAsync(request)).Headers.GetValues("Access-Control-Allow-Origin").Single());
    }
}
