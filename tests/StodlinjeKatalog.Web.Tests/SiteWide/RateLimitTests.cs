using System.Net;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

public sealed class RateLimitTests : IDisposable
{
    private readonly SiteApplication site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_school_that_searches_all_at_once_is_answered()
    {
        var client = site.Visitor();
        for (var i = 0; i < 300; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sok?q=mobbad")).StatusCode);
        }
    }

    [Fact]
    public async Task Too_many_searches_get_the_page_with_the_banner_and_ready_pages_are_never_limited()
    {
        await using var narrow = site.WithWebHostBuilder(host => host.UseSetting("RateLimits:SearchBurst", "3").UseSetting("RateLimits:SearchesPerSecond", "1"));
        var client = narrow.CreateClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.GetAsync("/sok?q=mobbad")));

        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);

        // One search a second: whoever waits as long as they are told is let through.
        Assert.All(refused, r => Assert.Equal("1", r.Headers.GetValues("Retry-After").Single()));
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sok?q=mobbad")).StatusCode);
        var page = await refused[0].PageAsync();
        page.AssertBannerFirst("429");
        Assert.Equal("Vänta en liten stund", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/stodlinjer/sjalvmordslinjen")).StatusCode);
    }
}
