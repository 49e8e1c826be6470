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
    IDbContextFactory<CatalogDbContext> contexts,
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
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                SqliteFiles.BeImpatient(db);
                await PrepareAsync(db, cancellationToken);
                await TakeFromDatabaseAsync(db, cancellationToken);
                await CatalogSchema.EmptyLogAsync(db, cancellationToken);
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
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (CatalogSchema.FileIsMissing(db))
            {
                throw new DatabaseTroubleException(DatabaseTrouble.Missing);
            }

            // A new day too: which lines are overdue changes with it.
            if (always || current.Snapshot.Today != SwedishTime.DateOf(time.GetUtcNow()) || health.Source != CatalogSource.Database || await StoredCatalog.StampAsync(db, cancellationToken) != stamp)
            {
                await CatalogSchema.MigrateAsync(db, cancellationToken);
                await TakeFromDatabaseAsync(db, cancellationToken);
                await CatalogSchema.EmptyLogAsync(db, cancellationToken);
            }

            await RequireWritableAsync(db, cancellationToken);
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
    private async Task PrepareAsync(CatalogDbContext db, CancellationToken cancellationToken)
    {
        if (CatalogSchema.FileIsMissing(db))
        {
            if (lastGood.Exists)
            {
                throw new DatabaseTroubleException(DatabaseTrouble.Missing);
            }

            CatalogSchema.CreateFile(db);
        }

        await CatalogSchema.MigrateAsync(db, cancellationToken);
        if (await db.Helplines.AnyAsync(cancellationToken) || await db.Documents.AnyAsync(cancellationToken))
        {
            return;
        }

        if (lastGood.Exists)
        {
            throw new DatabaseTroubleException(DatabaseTrouble.Empty);
        }

        if (ReadShipped() is { } shipped)
        {
            var author = new RevisionAuthor(CatalogImport.Editor, "Första fyllningen av en tom katalog");
            var report = await CatalogImport.RunAsync(db, shipped, author, time.GetUtcNow().UtcDateTime, AnyDay, dryRun: false, cancellationToken);
            Log.Filled(logger, report.Kinds.Sum(k => k.Added.Count), options.DataDirectory);
            db.ChangeTracker.Clear();
        }
    }

    private async Task TakeFromDatabaseAsync(CatalogDbContext db, CancellationToken cancellationToken)
    {
        var stored = await StoredCatalog.LoadAsync(db, cancellationToken);
        if (stored.Content.Helplines.Count == 0)
        {
            throw new DatabaseTroubleException(DatabaseTrouble.Empty);
        }

        current.Replace(new(stored.Content, time.GetUtcNow()));
        stamp = stored.Stamp;
        Become(CatalogSource.Database, trouble: null);
        KeepLastGood(stored.Content);
    }

    private DatabaseTrouble TroubleOf(Exception e)
    {
        using var db = contexts.CreateDbContext();
        return DatabaseTroubles.Of(e) is { } known and not DatabaseTrouble.Unreachable ? known : CatalogSchema.WhyUnreachable(db, options.LeastFreeMegabytes);
    }

    /// <summary>The lock for writing is taken and given back: it tells of a read-only or locked database before an editor meets it.</summary>
    private async Task RequireWritableAsync(CatalogDbContext db, CancellationToken cancellationToken)
    {
        CatalogSchema.RequireRoom(db, options.LeastFreeMegabytes);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // SQLite lets a transaction begin in a database that it can only read; it refuses the first change, also one of nothing.
        await db.Documents.Where(d => false).ExecuteDeleteAsync(cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
    }

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
