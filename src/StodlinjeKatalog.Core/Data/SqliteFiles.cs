using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace StodlinjeKatalog.Core.Data;

/// <summary>The files behind SQLite connections.</summary>
public static class SqliteFiles
{
    private const int LockTimeoutSeconds = 2;
    private const string Pragmas = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL;";

    /// <summary>The database and the files that SQLite has beside it, which get the database's own mode when SQLite makes them.</summary>
    private static readonly string[] SideFiles = ["", "-wal", "-shm"];

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

    /// <summary>Creates the file when it is missing, and its folder. One that others on the machine can read is closed to them.</summary>
    public static void Create(string connectionString)
    {
        if (PathOf(connectionString) is not { Length: > 0 } path)
        {
            return;
        }

        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // An empty file is an empty database. The connection itself may not create one (see Complete).
            using var file = PrivateFile.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        }

        foreach (var side in SideFiles.Where(side => File.Exists(path + side)))
        {
            PrivateFile.Close(path + side);
        }
    }

    /// <summary>A connection without EF, which behaves as EF's do.</summary>
    /// <param name="connectionString">As <see cref="Complete"/> gives it.</param>
    /// <param name="lockSeconds">How long a lock is waited for; as the connection string says when it is null.</param>
    public static SqliteConnection Open(string connectionString, int? lockSeconds = null)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.DefaultTimeout = lockSeconds ?? connection.DefaultTimeout;
            ForgetIfReplaced(connection);
            connection.Open();
            Behave(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static string PathOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;

    /// <summary>The next connection is opened anew. All pools: EF keeps one of its own for connections that only read.</summary>
    public static void ForgetConnections() => SqliteConnection.ClearAllPools();

    /// <summary>
    /// How every SQLite connection of the program behaves: readers never wait for a writer (WAL), a committed edit survives a power cut
    /// (synchronous=FULL), foreign keys hold, and a lock is waited for rather than failed on.
    /// </summary>
    internal static void Behave(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A pragma takes no parameters; the number is the program's own.
        command.CommandText = $"PRAGMA busy_timeout={connection.DefaultTimeout * 1000}; {Pragmas}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

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
