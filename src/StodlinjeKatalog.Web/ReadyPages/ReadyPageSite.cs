using StodlinjeKatalog.Web.Monitoring;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>
/// Public pages as ready bytes. <see cref="UseReadyPages"/> stands as far out as it can and answers what is kept;
/// <see cref="UseReadyPageMaking"/> stands at the endpoint and keeps what is made.
/// </summary>
public static class ReadyPageSite
{
    public static void AddReadyPages(this IServiceCollection services)
    {
        services.AddOptions<ReadyPageOptions>().BindConfiguration(ReadyPageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ReadyPageStore>();
        services.AddSingleton<ReadyPieces>();
        services.AddSingleton<BestCompression>();
        services.AddHostedService(provider => provider.GetRequiredService<BestCompression>());
    }

    public static void UseReadyPages(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<ReadyPageStore>();
        var best = app.Services.GetRequiredService<BestCompression>();
        var meter = app.Services.GetRequiredService<SiteMeter>();
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                || request.Path.Value is not { } path || !store.TryGet(path, out var page))
            {
                return next(context);
            }

            if (request.QueryString.HasValue && ReadyKey.Of(path, request.Query, page.Rule) is var key && key != path
                && (key is null || !store.TryGet(key, out page)))
            {
                return next(context);
            }

            var now = time.GetUtcNow();
            if (!page.IsFresh(store.Edition, now))
            {
                return next(context);
            }

            if (page.Body.IsAskedForTheFirstTime())
            {
                best.Ask(page.Body);
            }

            var started = meter.Start();
            var sending = ReadyAnswer.SendAsync(context, page, now);
            if (started != 0)
            {
                // Until it is handed over: how fast somebody's network takes it is not ours.
                meter.ReadyPage(hit: true);
                meter.Answered(started, request.Method, page.Route, context.Response.StatusCode);
            }

            return sending;
        });
    }

    public static void UseReadyPageMaking(this WebApplication app) => app.UseMiddleware<ReadyPageMaking>();
}
