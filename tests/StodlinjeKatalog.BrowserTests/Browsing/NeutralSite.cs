using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StodlinjeKatalog.BrowserTests.Browsing;

/// <summary>Somebody else's site, where the leave button leads in the tests.</summary>
public sealed class NeutralSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private NeutralSite(WebApplication app) => this.app = app;

    /// <summary>"localhost" is another site than the 127.0.0.1 that ours has, as a browser sees it.</summary>
    public string Url => $"http://localhost:{new Uri(app.Urls.First()).Port}/";

    public static async Task<NeutralSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapFallback(() => Results.Content("<!DOCTYPE html><html lang=sv><title>Vädret</title><h1>Vädret i dag</h1>", "text/html; charset=utf-8"));
        await app.StartAsync();
        return new NeutralSite(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
