using Microsoft.EntityFrameworkCore;

namespace StodlinjeKatalog.Core.Data;

/// <summary>Brings a database to the shape that this program knows.</summary>
public static class CatalogSchema
{
    // errno, and Windows' own numbers.
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int WindowsDiskFull = 112;
    private const int WindowsWriteProtected = 19;

    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(5);

    /// <summary>Creates the file when it is missing, and its folder.</summary>
    public static void CreateFile(DbContext db)
    {
        if (db.Database.GetConnectionString() is { } connectionString && SqliteFiles.PathOf(connectionString) is { Length: > 0 } path && !File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // An empty file is an empty database. The connection itself may not create one (see SqliteFiles.Complete).
            using var file = File.Open(path, FileMode.OpenOrCreate);
        }
    }

    public static bool FileIsMissing(DbContext db) =>
        db.Database.GetConnectionString() is { } connectionString && !File.Exists(SqliteFiles.PathOf(connectionString));

    /// <exception cref="DatabaseTroubleException">The disk that the database lies on is as good as full.</exception>
    public static void RequireRoom(DbContext db, int leastMegabytes)
    {
        if (db.Database.GetConnectionString() is { } connectionString
            && new DriveInfo(Path.GetDirectoryName(SqliteFiles.PathOf(connectionString))!).AvailableFreeSpace < leastMegabytes * 1024L * 1024L)
        {
            throw new DatabaseTroubleException(DatabaseTrouble.Full);
        }
    }

    /// <summary>
    /// A full or a read-only disk under a database that is opened anew has no room for its log, and SQLite then says only that the
    /// file cannot be opened. The disk knows more.
    /// </summary>
    public static DatabaseTrouble WhyUnreachable(DbContext db, int leastMegabytes)
    {
        try
        {
            RequireRoom(db, leastMegabytes);
            if (db.Database.GetConnectionString() is { } connectionString)
            {
                var probe = Path.Combine(Path.GetDirectoryName(SqliteFiles.PathOf(connectionString))!, $".probe-{Guid.NewGuid():n}");
                using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
                file.WriteByte(0);
            }

            return DatabaseTrouble.Unreachable;
        }
        catch (DatabaseTroubleException e)
        {
            return e.Trouble;
        }
        catch (UnauthorizedAccessException)
        {
            return DatabaseTrouble.ReadOnly;
        }
        catch (IOException e)
        {
            return (e.HResult & 0xFFFF) switch
            {
                NoSpace or WindowsDiskFull => DatabaseTrouble.Full,
                ReadOnlyFileSystem or WindowsWriteProtected => DatabaseTrouble.ReadOnly,
                _ => DatabaseTrouble.Unreachable,
            };
        }
    }

    /// <summary>
    /// Moves what the write-ahead log holds into the database's own file. Then nothing is lost when somebody moves that file alone,
    /// and no old log is played into a file that somebody puts in its place. When others are reading, the next time does it.
    /// </summary>
    public static Task EmptyLogAsync(DbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    /// <summary>Applies the migrations that remain. A database from a newer program is left alone.</summary>
    /// <exception cref="DatabaseTroubleException">The database is of a newer shape.</exception>
    public static async Task MigrateAsync(DbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        if (!applied.IsSubsetOf(known))
        {
            throw new DatabaseTroubleException(DatabaseTrouble.SchemaIsNewer);
        }

        if (applied.Count == known.Count)
        {
            return;
        }

        try
        {
            await MigrateWithinAsync(db, LockPatience, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // EF keeps its lock for migrations as a row, and a process killed in the middle leaves it for ever:
            // https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
            await MigrateWithinAsync(db, LockPatience, cancellationToken);
        }
    }

    private static async Task MigrateWithinAsync(DbContext db, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        await db.Database.MigrateAsync(limit.Token);
    }
}
