using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Web.Monitoring;
using StodlinjeKatalog.Web.Statistics;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>Writes the counts of searches now and then, and when the site stops. No visitor waits for it.</summary>
internal sealed partial class StatisticsJob(IServiceScopeFactory scopes, TimeProvider time, SiteMeter meter, ILogger<StatisticsJob> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops: what has been counted since the last time is written too.
            await WriteAsync();
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SearchStatistics>().WriteAsync();
            meter.JobRan("statistics", done: true);
        }
        catch (Exception e) when (e is SqliteException or DbUpdateException)
        {
            // They are counted still, and written the next time.
            meter.JobRan("statistics", done: false);
            Log.NotWritten(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The counts of searches could not be written to editors.db")]
        public static partial void NotWritten(ILogger logger, Exception cause);
    }
}
