using Microsoft.Extensions.Options;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Links;
using StodlinjeKatalog.Web.Links;
using StodlinjeKatalog.Web.Monitoring;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>Visits the lines' web pages now and then, when the operator has said how often. A restart begins no new round.</summary>
internal sealed partial class LinkCheckJob(
    IOptions<LinkCheckOptions> options, IServiceScopeFactory scopes, CurrentCatalog catalog, LinkPolicy policy, TimeProvider clock, SiteMeter meter,
    ILogger<LinkCheckJob> logger) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.EveryHours is not { } hours)
        {
            return;
        }

        // Gives way to what starts the site.
        await Task.Yield();
        while (true)
        {
            var wait = AfterTrouble;
            try
            {
                wait = await RunWhenDueAsync(TimeSpan.FromHours(hours), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the public site goes on.
                meter.JobRan("links", done: false);
                Log.Failed(logger, e);
            }

            await Task.Delay(wait, clock, stoppingToken);
        }
    }

    /// <returns>How long until the next round.</returns>
    private async Task<TimeSpan> RunWhenDueAsync(TimeSpan interval, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<LinkBook>();
        if (await book.LastRoundAsync() is { } last && last + interval - clock.GetUtcNow().UtcDateTime is { Ticks: > 0 } left)
        {
            return left;
        }

        var (visited, open) = (0, 0);
        await foreach (var link in book.GoAroundAsync(catalog.Snapshot, policy, options.Value, stoppingToken))
        {
            visited++;
            open += link.NeedsEditor ? 1 : 0;
        }

        meter.JobRan("links", done: true);
        Log.Done(logger, visited, open);
        return interval;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Visited {Visited} web addresses of lines; {Open} need an editor")]
        public static partial void Done(ILogger logger, int visited, int open);

        [LoggerMessage(2, LogLevel.Error, "The round over the lines' web addresses could not be kept; it is tried again soon")]
        public static partial void Failed(ILogger logger, Exception cause);
    }
}
