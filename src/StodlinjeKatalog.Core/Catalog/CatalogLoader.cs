using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// Keeps <see cref="CurrentCatalog"/> in step with the database, and filled when there is none: database, else the last good
/// snapshot, else the shipped data. The public never waits for any of it.
/// </summary>
public sealed partial class CatalogLoader(
    CatalogDatabase database,
    Lazy<IDbContextFactory<CatalogDbContext>> contexts,
    CurrentCatalog current,
    LastGoodFile lastGood,
    CatalogOptions options,
    TimeProvider time,
    ILogger<CatalogLoader> logger) : IDisposable
{
    /// <summary>A machine that wakes with its clock in 1970 must not find that every source is from the future and show an empty catalogue.</summary>
    private static readonly DateOnly AnyDay = DateOnly.MaxValue;

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private volatile CatalogHealth health = new(CatalogSource.Nothing, time.GetUtcNow(), Trouble: null);
    private CatalogStamp? stamp;

    public CatalogHealth Health => health;

    /// <summary>The newest revision in what was last read from the database; 0 before that.</summary>
    public long Revision => Volatile.Read(ref stamp)?.Revision ?? 0;

    /// <summary>Fills the catalogue before the first visitor comes. Always succeeds, with what there is.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            try
            {
                CreateTheFirstTime();

                // A visitor waits, so a lock is not waited for longer than a moment.
                using var connection = database.Open(lockSeconds: 1);
                await PrepareAsync(connection, cancellationToken);
                TakeFrom(connection);
                CatalogDatabase.EmptyLog(connection);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // Whatever it is that fails, a person in need gets the numbers.
                var trouble = TroubleOf(e);
                if (health.Source == CatalogSource.Database)
                {
                    Become(CatalogSource.Database, trouble);
                }
                else
                {
                    FallBack(trouble, e);
                }
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>After a change: the public reads it when this returns.</summary>
    public async Task ReloadAsync(CancellationToken cancellationToken = default) => await LookAsync(always: true, cancellationToken);

    /// <summary>Asks whether the database has changed behind our back, is gone, or has come back.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken) => await LookAsync(always: false, cancellationToken);

    public void Dispose() => oneAtATime.Dispose();

    private async Task LookAsync(bool always, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (database.IsMissing)
            {
                throw new DatabaseTroubleException(DatabaseTrouble.Missing);
            }

            using var connection = database.Open();

            // A new day too: which lines are overdue changes with it.
            if (always || current.Snapshot.Today != SwedishTime.DateOf(time.GetUtcNow()) || health.Source != CatalogSource.Database || StoredCatalog.ReadStamp(connection) != stamp)
            {
                await MigrateAsync(connection, cancellationToken);
                TakeFrom(connection);
                CatalogDatabase.EmptyLog(connection);
            }

            DatabaseDisk.RequireRoom(database.Path, options.LeastFreeMegabytes);
            CatalogDatabase.RequireWritable(connection);
            Become(CatalogSource.Database, trouble: null);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // What the public reads stays as it is; only the health tells.
            var trouble = TroubleOf(e);
            if (health.Trouble != trouble)
            {
                Log.Troubled(logger, trouble, health.Source, e);
            }

            Become(health.Source, trouble);
            if (trouble == DatabaseTrouble.ReadOnly)
            {
                // A connection that was opened for reading alone goes on reading alone, also when writing is allowed again.
                SqliteFiles.ForgetConnections();
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>
    /// A database that is missing or empty is made and filled the first time only. When a last good snapshot lies there, a database
    /// has been here and is lost: then the snapshot is newer than the shipped data, and a person decides what to restore.
    /// </summary>
    private void CreateTheFirstTime()
    {
        if (database.IsMissing && lastGood.Exists)
        {
            throw new DatabaseTroubleException(DatabaseTrouble.Missing);
        }

        database.Create();
    }

    private async Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await MigrateAsync(connection, cancellationToken);
        if (!CatalogDatabase.IsEmpty(connection))
        {
            return;
        }

        if (lastGood.Exists)
        {
            throw new DatabaseTroubleException(DatabaseTrouble.Empty);
        }

        if (ReadShipped() is { } shipped)
        {
            await using var db = await contexts.Value.CreateDbContextAsync(cancellationToken);
            var author = new RevisionAuthor(CatalogImport.Editor, "Första fyllningen av en tom katalog");
            var report = await CatalogImport.RunAsync(db, shipped, author, time.GetUtcNow().UtcDateTime, AnyDay, dryRun: false, cancellationToken);
            Log.Filled(logger, report.Kinds.Sum(k => k.Added.Count), options.DataDirectory);
        }
    }

    private async Task MigrateAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (!CatalogDatabase.IsNewest(connection))
        {
            await using var db = await contexts.Value.CreateDbContextAsync(cancellationToken);
            await CatalogSchema.MigrateAsync(db, cancellationToken);
        }
    }

    private void TakeFrom(DbConnection connection)
    {
        var stored = StoredCatalog.Load(connection);
        if (stored.Content.Helplines.Count == 0)
        {
            throw new DatabaseTroubleException(DatabaseTrouble.Empty);
        }

        current.Replace(new(stored.Content, time.GetUtcNow()));
        stamp = stored.Stamp;
        Become(CatalogSource.Database, trouble: null);
        KeepLastGood(stored.Content);
    }

    private DatabaseTrouble TroubleOf(Exception e) =>
        DatabaseTroubles.Of(e) is { } known and not DatabaseTrouble.Unreachable ? known : DatabaseDisk.WhyUnreachable(database.Path, options.LeastFreeMegabytes);

    private void FallBack(DatabaseTrouble trouble, Exception cause)
    {
        var (source, content) =
            lastGood.Read() is { } good ? (CatalogSource.LastGood, good)
            : ReadShipped() is { } shipped ? (CatalogSource.ShippedData, shipped)
            : (CatalogSource.Nothing, CatalogContent.Empty);
        current.Replace(new(content, time.GetUtcNow()));
        Become(source, trouble);
        Log.Troubled(logger, trouble, source, cause);
    }

    private CatalogContent? ReadShipped()
    {
        var reading = DataFolder.Read(options.DataDirectory, AnyDay);
        if (!reading.IsSound)
        {
            Log.Unsound(logger, options.DataDirectory, reading.Faults.Count, reading.Faults[0]);
        }

        return reading.IsSound ? reading.Content : null;
    }

    private void KeepLastGood(CatalogContent content)
    {
        try
        {
            lastGood.Write(content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LastGoodNotWritten(logger, lastGood.Path, e);
        }
    }

    private void Become(CatalogSource source, DatabaseTrouble? trouble)
    {
        if (health.Source != source || health.Trouble != trouble)
        {
            health = new(source, time.GetUtcNow(), trouble);
            Log.Became(logger, source, trouble);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The catalogue is now read from {Source}; trouble with the database: {Trouble}")]
        public static partial void Became(ILogger logger, CatalogSource source, DatabaseTrouble? trouble);

        [LoggerMessage(LogLevel.Information, "Filled the empty catalogue with {Count} entries from {Folder}")]
        public static partial void Filled(ILogger logger, int count, string folder);

        [LoggerMessage(LogLevel.Error, "The catalogue database is {Trouble}. The public reads {Source}. Bring the file back, or use the verbs restore or import")]
        public static partial void Troubled(ILogger logger, DatabaseTrouble trouble, CatalogSource source, Exception cause);

        [LoggerMessage(LogLevel.Error, "The data in {Folder} has {Count} faults and is not used. The first: {First}. The verb check tells them all")]
        public static partial void Unsound(ILogger logger, string folder, int count, DataFault first);

        [LoggerMessage(LogLevel.Warning, "The last good snapshot could not be written to {Path}")]
        public static partial void LastGoodNotWritten(ILogger logger, string path, Exception cause);
    }
}
