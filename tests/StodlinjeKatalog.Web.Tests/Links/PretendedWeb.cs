using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StodlinjeKatalog.Core.Links;

namespace StodlinjeKatalog.Web.Tests.Links;

/// <summary>
/// A web of two machines on one real server: 127.0.0.2 plays the world, which the policy allows by name, and 127.0.0.1 plays the
/// network inside, which it does not. Names that end in ".inre.example" lead inside.
/// </summary>
public sealed class PretendedWeb : IAsyncDisposable
{
    private static readonly IPAddress World = IPAddress.Parse("127.0.0.2");

    private readonly WebApplication app;

    private PretendedWeb(WebApplication app) => this.app = app;

    public int Port => new Uri(app.Urls.First()).Port;

    /// <summary>What each path answers.</summary>
    public ConcurrentDictionary<string, RequestDelegate> Pages { get; } = new();

    /// <summary>Requests that came, with the address they came to.</summary>
    public ConcurrentQueue<(IPAddress To, string Host, string Path, IHeaderDictionary Headers)> Requests { get; } = new();

    public LinkPolicy Policy => new(
        (host, _) => Task.FromResult(host switch
        {
            "finns-inte.example" => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound),
            "bada.example" => [World, IPAddress.Loopback],
            _ => new[] { host.EndsWith("inre.example", StringComparison.Ordinal) ? IPAddress.Loopback : World },
        }),
        [new IPEndPoint(World, Port)]);

    public string At(string path, string host = "linje.example") => $"http://{host}:{Port}{path}";

    public static async Task<PretendedWeb> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://0.0.0.0:0");
        var app = builder.Build();
        var web = new PretendedWeb(app);
        app.Run(async context =>
        {
            web.Requests.Enqueue((context.Connection.LocalIpAddress!.MapToIPv4(), context.Request.Host.Host, context.Request.Path, new HeaderDictionary(context.Request.Headers.ToDictionary())));
            await web.Pages.GetValueOrDefault(context.Request.Path, Answer(404))(context);
        });
        await app.StartAsync();
        return web;
    }

    public static RequestDelegate Html(string html) => context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html);
    };

    public static RequestDelegate Answer(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public static RequestDelegate Redirect(int status, string to) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to;
        context.Response.Headers.SetCookie = "spar=1";
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
