using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Monitoring;

/// <summary>The site's figures for its operator.</summary>
public static class MonitoringSite
{
    private const string NoRoute = "(none)";

    private static readonly object Remembered = new();

    public static void AddMonitoring(this IServiceCollection services)
    {
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SiteMeter>();
        services.AddHostedService<MetricsPort>();
    }

    /// <summary>Counts what is not answered by a ready page, which counts itself.</summary>
    public static void UseRequestMeter(this WebApplication app)
    {
        var services = app.Services;
        var meter = services.GetRequiredService<SiteMeter>();
        CatalogFigures.Add(
            meter, services.GetRequiredService<CurrentCatalog>(), services.GetRequiredService<CatalogLoader>(),
            services.GetRequiredService<ReadyPageStore>(), services.GetRequiredService<TimeProvider>());
        app.Use(async (context, next) =>
        {
            var started = meter.Start();
            var method = context.Request.Method;
            var status = StatusCodes.Status500InternalServerError;
            try
            {
                await next(context);
                status = context.Response.StatusCode;
            }
            finally
            {
                meter.Answered(started, method, RouteOf(context), status);
            }
        });
    }

    /// <summary>After routing: remembers where the request was going, for an error page is another endpoint.</summary>
    public static void UseRouteMemory(this WebApplication app) => app.Use((context, next) =>
    {
        context.Items.TryAdd(Remembered, context.GetEndpoint());
        return next(context);
    });

    /// <summary>The pattern, never the address: an address can hold what somebody sought.</summary>
    internal static string RouteOf(HttpContext context)
    {
        var endpoint = context.Items.TryGetValue(Remembered, out var first) ? first : context.GetEndpoint();
        var pattern = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
        return pattern is null ? NoRoute : pattern.StartsWith('/') ? pattern : "/" + pattern;
    }
}
