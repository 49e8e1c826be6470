using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Hosting;

namespace StodlinjeKatalog.Web.Logging;

/// <summary>The one place that knows Serilog.</summary>
public static class SiteLogging
{
    private static volatile bool hasStarted;

    public static void AddSiteLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .Enrich.FromLogContext()

            // What the framework says of requests holds addresses, query strings (people's search words) and agents: whatever level the
            // settings ask for, nothing of it below a warning is written.
            .Filter.ByExcluding(IsOfRequests)

            // That the site did not start is said in one line by Program; the host would add a page of trace, and one for each job that is
            // stopped before it began.
            .Filter.ByExcluding(e => !hasStarted
                && (e.Exception is OperationCanceledException || (e.Properties.TryGetValue("EventId", out var id) && id.ToString().Contains("HostedServiceStartupFaulted", StringComparison.Ordinal))))
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .ReadFrom.Configuration(builder.Configuration)
            .CreateLogger();
        builder.Logging.ClearProviders();

        // Nobody reads its traces: without a log it makes no activity for each request, which costs a sixth of a ready page.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        // It warns at each new key that keys are not encrypted. They are not, knowingly: see EditorsSite.KeyDirectory.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Logging.AddSerilog(logger, dispose: true);
        builder.Services.AddSingleton(new DiagnosticContext(logger));
        builder.Services.AddSingleton(new RequestLogger(logger.ForContext(Constants.SourceContextPropertyName, "StodlinjeKatalog.Requests")));
    }

    /// <summary>Method, route pattern, status and milliseconds at level Debug: no address, no agent, no query, nothing that was typed.</summary>
    public static void UseSiteRequestLogging(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => hasStarted = true);
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<RequestLogger>().Logger;
            options.GetLevel = (_, _, _) => LogEventLevel.Debug;
            options.MessageTemplate = "{Method} {Route} {Status} {Milliseconds:0.0} ms";
            options.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
            [
                new("Method", new ScalarValue(context.Request.Method)),
                new("Route", new ScalarValue((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)")),
                new("Status", new ScalarValue(status)),
                new("Milliseconds", new ScalarValue(milliseconds)),
            ];
        });
    }

    private static bool IsOfRequests(LogEvent entry) =>
        entry.Level < LogEventLevel.Warning
        && entry.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string name }
        && (name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("System.Net.Http", StringComparison.Ordinal));

    private sealed record RequestLogger(Serilog.ILogger Logger);
}
