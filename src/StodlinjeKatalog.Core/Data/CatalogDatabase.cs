using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace StodlinjeKatalog.Core.Data;

/// <summary>
/// The catalogue's database as the running site asks it, at start and then second by second: in plain SQL. EF and its model weigh 30 MB
/// and a quarter of a second, which only editors, an import and a migration need.
/// </summary>
/// <param name="connectionString">As <see cref="SqliteFiles.Complete"/> gives it.</param>
public sealed class CatalogDatabase(string connectionString)
{
    public string Path { get; } = SqliteFiles.PathOf(connectionString);

    public bool IsMissing => !File.Exists(Path);

    public void Create() => SqliteFiles.Create(connectionString);

    public SqliteConnection Open(int? lockSeconds = null) => SqliteFiles.Open(connectionString, lockSeconds);

    public static bool IsNewest(DbConnection connection) => CatalogSchema.IsNewest(connection, CatalogSchema.CatalogMigrations);

    public static bool IsEmpty(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM \"Helplines\") OR EXISTS (SELECT 1 FROM \"Documents\")";
        return command.ExecuteScalar() is 0L;
    }

    /// <summary>The lock for writing is taken and given back: it tells of a read-only or locked database before an editor meets it.</summary>
    public static void RequireWritable(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();

        // SQLite lets a transaction begin in a database that it can only read; it refuses the first change, also one of nothing.
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM \"Documents\" WHERE 0";
        command.ExecuteNonQuery();
        transaction.Rollback();
    }

    /// <summary>
    /// Moves what the write-ahead log holds into the database's own file. Then nothing is lost when somebody moves that file alone,
    /// and no old log is played into a file that somebody puts in its place. When others are reading, the next time does it.
    /// </summary>
    public static void EmptyLog(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }
}
