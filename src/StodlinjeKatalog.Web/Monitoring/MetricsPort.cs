using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Options;

namespace StodlinjeKatalog.Web.Monitoring;

/// <summary>
/// The figures, on a server of their own: what is not on the public port cannot be reached there, whatever a request calls itself.
/// Opened last, and when it cannot be opened the site is there all the same.
/// </summary>
internal sealed partial class MetricsPort(IMeterFactory meters, IOptions<MetricsOptions> options, ILogger<MetricsPort> logger) : IHostedLifecycleService, IAsyncDisposable
{
    private const string Path = "/metrics";

    private MeterCollection? collection;
    private WebApplication? server;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        // Before the first request, so that none goes uncounted.
        collection = options.Value.Port == 0 ? null : new MeterCollection(meters);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (collection is null)
        {
            return;
        }

        var (address, port) = (IPAddress.Parse(options.Value.Address), options.Value.Port);
        try
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(address, port);
            });
            server = builder.Build();
            server.Run(AnswerAsync);
            await server.StartAsync(cancellationToken);
            Log.Opened(logger, address, port, Path);
        }
        catch (IOException e)
        {
            Log.NotOpened(logger, address, port, e);
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        collection?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != Path || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = PrometheusText.ContentType;
        return context.Response.WriteAsync(PrometheusText.Of(collection!.Collect()));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Figures for the operator on http://{Address}:{Port}{Path}")]
        public static partial void Opened(ILogger logger, IPAddress address, int port, string path);

        [LoggerMessage(2, LogLevel.Error, "The figures cannot be had: {Address}:{Port} cannot be listened on. The site is not affected")]
        public static partial void NotOpened(ILogger logger, IPAddress address, int port, Exception cause);
    }
}
