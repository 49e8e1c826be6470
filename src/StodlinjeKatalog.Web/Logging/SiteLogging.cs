using System.Diagnostics;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace StodlinjeKatalog.Web.Logging;

/// <summary>
/// The one place that knows Serilog. Serilog.AspNetCore does not restore from the package copy that this is built with;
/// the day it does, <see cref="AddSiteLogging"/> becomes its UseSerilog.
/// </summary>
public static partial class SiteLogging
{
    private static volatile bool hasStarted;

    public static void AddSiteLogging(this WebApplicationBuilder builder)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Information()
            // The framework's own request log prints query strings: people's search words.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .Enrich.FromLogContext()

            // That the site did not start is said in one line by Program; the host would add a page of trace, and one for each job that is
            // stopped before it began.
            .Filter.ByExcluding(e => !hasStarted
                && (e.Exception is OperationCanceledException || (e.Properties.TryGetValue("EventId", out var id) && id.ToString().Contains("HostedServiceStartupFaulted", StringComparison.Ordinal))))
            .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .ReadFrom.Configuration(builder.Configuration);
        builder.Logging.ClearProviders();

        // Nobody reads its traces: without a log it makes no activity for each request, which costs a sixth of a ready page.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        // It warns at each new key that keys are not encrypted. They are not, knowingly: see EditorsSite.KeyDirectory.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
#pragma warning disable CA2000 // The provider owns the logger and is disposed with the host.
        builder.Logging.AddProvider(new SerilogLoggerProvider(configuration.CreateLogger(), dispose: true));
#pragma warning restore CA2000
    }

    /// <summary>Method, route pattern, status and milliseconds: no address, no agent, no query, nothing that was typed.</summary>
    public static void UseSiteRequestLogging(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => hasStarted = true);
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("StodlinjeKatalog.Requests");
        app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            await next(context);
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
            Log.Request(logger, context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Method} {Route} {Status} {Milliseconds:0.0} ms")]
        public static partial void Request(Microsoft.Extensions.Logging.ILogger logger, string method, string route, int status, double milliseconds);
    }
}
