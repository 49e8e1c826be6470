using Microsoft.Data.Sqlite;
using StodlinjeKatalog.Web.Monitoring;
using StodlinjeKatalog.Web.Statistics;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>Writes the counts of searches now and then, and when the site stops. No visitor waits for it.</summary>
internal sealed partial class StatisticsJob(SearchStatistics statistics, TimeProvider time, SiteMeter meter, ILogger<StatisticsJob> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Write();
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops: what has been counted since the last time is written too.
            Write();
        }
    }

    private void Write()
    {
        try
        {
            statistics.Write();
            meter.JobRan("statistics", done: true);
        }
        catch (SqliteException e)
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
