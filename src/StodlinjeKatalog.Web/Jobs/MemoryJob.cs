using System.Runtime;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Memory;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>Gives back what a start, a burst of visitors and a changed catalogue leave behind them.</summary>
internal sealed partial class MemoryJob(CurrentCatalog current, TimeProvider time, ILogger<MemoryJob> logger) : BackgroundService
{
    /// <summary>A larger heap is left to the runtime: packing it at once would make visitors wait.</summary>
    private const long LargestPacked = 128 * 1024 * 1024;

    /// <summary>The first time well after the search's index has been made, a second after the start.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var files = new ProgramFiles();
        CatalogSnapshot? packed = null;
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = current.Snapshot;
            if (packed != now && GC.GetTotalMemory(forceFullCollection: false) <= LargestPacked)
            {
                Pack();
            }

            packed = now;
            try
            {
                NativeMemory.GiveBack();
                files.GiveBack();
            }
            catch (Exception e)
            {
                // Whatever it is, a larger site is better than none.
                Log.GaveUp(logger, e);
                return;
            }
        }
    }

    /// <summary>Old and new lie side by side when a catalogue is read, and the runtime is in no hurry: a pause of some 30 ms.</summary>
    private static void Pack()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Memory that is not needed cannot be given back here, and is kept")]
        public static partial void GaveUp(ILogger logger, Exception cause);
    }
}
