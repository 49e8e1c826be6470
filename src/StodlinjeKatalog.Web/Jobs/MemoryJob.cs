using System.Runtime;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Memory;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>Gives back what a start, a burst of visitors and a changed catalogue leave behind them.</summary>
internal sealed class MemoryJob(CurrentCatalog current, TimeProvider time) : BackgroundService
{
    /// <summary>A larger heap is left to the runtime: packing it at once would make visitors wait.</summary>
    private const long LargestPacked = 128 * 1024 * 1024;

    /// <summary>The first time when the search's index has been made, a second after the start.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var files = new ProgramFiles();
        CatalogSnapshot? packed = null;
        for (var wait = Settling; ; wait = Interval)
        {
            await Task.Delay(wait, time, stoppingToken);
            var now = current.Snapshot;
            if (packed != now && GC.GetTotalMemory(forceFullCollection: false) <= LargestPacked)
            {
                Pack();
            }

            packed = now;
            NativeMemory.GiveBack();
            files.GiveBack();
        }
    }

    /// <summary>Old and new lie side by side when a catalogue is read, and the runtime is in no hurry: a pause of some 50 ms.</summary>
    private static void Pack()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
