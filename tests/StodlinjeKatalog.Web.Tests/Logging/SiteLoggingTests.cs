using StodlinjeKatalog.Web.Tests.Kestrel;

namespace StodlinjeKatalog.Web.Tests.Logging;

/// <summary>Whatever level an operator asks for, the log tells nothing of who visited or what was typed.</summary>
public sealed class SiteLoggingTests
{
    private const string Secret = "xqzhemligt";

    [Fact]
    public async Task At_the_most_talkative_level_the_log_names_routes_and_no_query_address_or_agent()
    {
        using var site = await SiteProcess.StartAsync("--Serilog:MinimumLevel:Default=Verbose", "--Serilog:MinimumLevel:Override:Microsoft=Verbose", "--Logging:LogLevel:Default=Trace", "--Proxy:Known:0=127.0.0.1");
        using var visitor = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{site.Port}") };
        visitor.DefaultRequestHeaders.UserAgent.ParseAdd($"Agent{Secret}/1.0");
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        foreach (var address in new[] { $"/sok?q={Secret}", $"/{Secret}", $"/api/v1/search?q={Secret}&limit={Secret}", $"/sok?q=a&oppet={Secret}", $"/stodlinjer/{Secret}?q={Secret}" })
        {
            await visitor.GetAsync(address);
        }

        site.Terminate();
        await site.ExitCodeAsync();

        Assert.Contains("GET Sok 200", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, site.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("203.0.113.77", site.Output, StringComparison.Ordinal);
    }
}
