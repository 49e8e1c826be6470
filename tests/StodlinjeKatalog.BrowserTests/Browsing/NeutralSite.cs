using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StodlinjeKatalog.BrowserTests.Browsing;

/// <summary>Somebody else's site, where the leave button leads in the tests.</summary>
public sealed class NeutralSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly SemaphoreSlim asked = new(0);

    private NeutralSite(WebApplication app)
    {
        this.app = app;
        app.MapFallback(AnswerAsync);
    }

    /// <summary>When it is silent, it takes a request and never answers.</summary>
    public bool IsSilent { get; set; }

    /// <summary>"localhost" is another site than the 127.0.0.1 that ours has, as a browser sees it.</summary>
    public string Url => $"http://localhost:{new Uri(app.Urls.First()).Port}/";

    public static async Task<NeutralSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var neutral = new NeutralSite(app);
        await app.StartAsync();
        return neutral;
    }

    /// <summary>A request that came while it was silent.</summary>
    public async Task IsAskedAsync() => Assert.True(await asked.WaitAsync(TimeSpan.FromSeconds(30)), "nobody came here");

    public ValueTask DisposeAsync()
    {
        asked.Dispose();
        return app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (IsSilent)
        {
            asked.Release();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync("<!DOCTYPE html><html lang=sv><title>Vädret</title><h1>Vädret i dag</h1>");
    }
}
