using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StodlinjeKatalog.Core.Data;

/// <summary>The files behind SQLite connections.</summary>
public static class SqliteFiles
{
    private const int LockTimeoutSeconds = 2;

    private static readonly ConcurrentDictionary<string, DateTime> BornAt = new(StringComparer.Ordinal);

    /// <summary>
    /// The connection string as the program uses it: a full path, a lock waited for a few seconds, and never a new empty file where
    /// the database should have been.
    /// </summary>
    public static string Complete(string connectionString, string baseFolder)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = Path.GetFullPath(builder.DataSource, baseFolder);
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate)
        {
            builder.Mode = SqliteOpenMode.ReadWrite;
        }

        if (!builder.ShouldSerialize("Default Timeout"))
        {
            builder.DefaultTimeout = LockTimeoutSeconds;
        }

        return builder.ToString();
    }

    /// <summary>For a start: a visitor waits, so a lock is not waited for longer than a moment. Before the connection is opened.</summary>
    public static void BeImpatient(DbContext db)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            sqlite.DefaultTimeout = 1;
        }
    }

    public static string PathOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;

    /// <summary>The next connection is opened anew. All pools: EF keeps one of its own for connections that only read.</summary>
    public static void ForgetConnections() => SqliteConnection.ClearAllPools();

    /// <summary>
    /// A pooled connection goes on writing to a file that has been deleted or replaced, and those writes are lost without a word.
    /// So before each opening: is the file still the one that the pool's connections have?
    /// </summary>
    internal static void ForgetIfReplaced(DbConnection connection)
    {
        if (connection is not SqliteConnection { DataSource: { Length: > 0 } path } || path == ":memory:")
        {
            return;
        }

        var born = File.Exists(path) ? File.GetCreationTimeUtc(path) : DateTime.MinValue;
        if (BornAt.TryGetValue(path, out var known) && known != born)
        {
            ForgetConnections();
        }

        BornAt[path] = born;
    }
}
