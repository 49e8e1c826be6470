using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Web.Monitoring;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>
/// Lets search learn from the catalogue's sentences. What the program was built with is used at once; other sentences take some seconds
/// of one core in the background, and until then the last model answers, or the rules alone.
/// </summary>
internal sealed partial class TeachingJob(CurrentCatalog catalog, CurrentSearch search, CatalogOptions options, SiteMeter meter, ILogger<TeachingJob> logger) : BackgroundService
{
    /// <summary>Beside the program: made when it was built.</summary>
    internal static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "learned.bin");

    private readonly SemaphoreSlim changed = new(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        catalog.Replaced += Changed;
        try
        {
            while (true)
            {
                await changed.WaitAsync(stoppingToken);
                await RunQuietly(() => TeachFrom(catalog.Snapshot, stoppingToken));
                meter.JobRan("teaching", done: true);
            }
        }
        finally
        {
            catalog.Replaced -= Changed;
        }
    }

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    private void Changed(CatalogSnapshot snapshot) => changed.Release();

    private void TeachFrom(CatalogSnapshot snapshot, CancellationToken stoppingToken)
    {
        var name = Teacher.NameOf(snapshot);
        if (search.Learned?.TaughtBy == name)
        {
            return;
        }

        if (search.Learned is null)
        {
            // Of what is at hand the one that is of these sentences; else whichever there is, while a new one is made.
            LearnedModel?[] kept = [LearnedFile.Read(Shipped), LearnedFile.Read(options.LearnedFile!)];
            if (kept.OfType<LearnedModel>().MaxBy(m => m.TaughtBy == name) is { } ready)
            {
                search.Use(ready);
                if (ready.TaughtBy == name)
                {
                    return;
                }
            }
        }

        if (Teacher.Teach(new CatalogSearch(snapshot), snapshot.Content.Sentences.SelectMany(s => s.Sentences), stoppingToken) is not { } model)
        {
            return;
        }

        search.Use(model);
        Log.Learned(logger, model.FeatureCount);
        try
        {
            LearnedFile.Write(model, options.LearnedFile!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(logger, e);
        }
    }

    /// <summary>On a thread of its own that gives way to all others: it reckons for some seconds, and visitors are not to notice.</summary>
    private static Task RunQuietly(Action work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                work();
                done.SetResult();
            }
            catch (OperationCanceledException)
            {
                done.SetCanceled();
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        })
        {
            IsBackground = true,
            Priority = ThreadPriority.Lowest,
            Name = "teaching",
        }.Start();
        return done.Task;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Search has learned from the catalogue's sentences: {Features} features")]
        public static partial void Learned(ILogger logger, int features);

        [LoggerMessage(2, LogLevel.Warning, "What search learned could not be written; it is learned again at the next start")]
        public static partial void NotWritten(ILogger logger, Exception cause);
    }
}
