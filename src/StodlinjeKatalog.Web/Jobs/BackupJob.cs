using Microsoft.Extensions.Options;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.Catalog;
using StodlinjeKatalog.Web.Monitoring;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>Takes a backup now and then, when the operator has said where to.</summary>
internal sealed partial class BackupJob(
    IOptions<BackupOptions> options, DatabaseConnections connections, IHostEnvironment environment, TimeProvider time, SiteMeter meter, ILogger<BackupJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Folder))
        {
            return;
        }

        var root = Path.GetFullPath(options.Value.Folder, environment.ContentRootPath);
        using var timer = new PeriodicTimer(TimeSpan.FromHours(options.Value.EveryHours), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // SQLite's copying is synchronous: on a thread of its own, so that no visitor waits for one.
            await Task.Run(() => TakeOne(root), CancellationToken.None);
        }
    }

    private void TakeOne(string root)
    {
        try
        {
            var now = time.GetUtcNow();
            var manifest = DatabaseBackup.Create(Path.Combine(root, DatabaseBackup.FolderNameAt(now)), connections.Files, now);
            var pruned = DatabaseBackup.Prune(root, options.Value.Keep);
            meter.JobRan("backup", done: true);
            Log.Taken(logger, root, manifest.Files.Sum(f => f.Bytes), pruned.Count);
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is not null || e is BackupRefusedException)
        {
            // The next one may succeed; until then the operator reads it here.
            meter.JobRan("backup", done: false);
            Log.Failed(logger, root, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Took a backup in {Folder}: {Bytes} bytes. Took away {Pruned} old ones")]
        public static partial void Taken(ILogger logger, string folder, long bytes, int pruned);

        [LoggerMessage(2, LogLevel.Error, "No backup could be taken in {Folder}")]
        public static partial void Failed(ILogger logger, string folder, Exception cause);
    }
}
