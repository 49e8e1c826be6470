using Microsoft.Data.Sqlite;

namespace StodlinjeKatalog.Core.Data;

/// <summary>Whole copies of SQLite files, made with SQLite's own online backup: consistent while others read and write.</summary>
internal static class SqliteCopy
{
    private const int BusySeconds = 10;

    /// <summary>A copy in one file, on the disk when this returns.</summary>
    public static void Create(string source, string target)
    {
        PrivateFile.Open(target, FileMode.CreateNew, FileAccess.Write).Dispose();
        using (var from = Open(source, SqliteOpenMode.ReadOnly))
        using (var to = Open(target, SqliteOpenMode.ReadWriteCreate))
        {
            from.BackupDatabase(to);

            // A copy is kept and moved about: without the side files that WAL needs.
            Execute(to, "PRAGMA journal_mode=DELETE");
        }

        using var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Replaces what a database holds, in one transaction, while a running site has it open.</summary>
    public static void Overwrite(string source, string live)
    {
        using var from = Open(source, SqliteOpenMode.ReadOnly);
        using var to = Open(live, SqliteOpenMode.ReadWrite);
        from.BackupDatabase(to);
        Execute(to, "PRAGMA journal_mode=WAL");
    }

    /// <summary>What SQLite's own examination says is wrong; null when the file is whole.</summary>
    public static string? FaultOf(string path)
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadOnly);
            if (Scalar(connection, "PRAGMA integrity_check") is not "ok" and var fault)
            {
                return fault?.ToString() ?? "integrity_check";
            }

            return Scalar(connection, "SELECT count(*) FROM pragma_foreign_key_check") is 0L ? null : "foreign_key_check";
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }

    /// <summary>Rows by table.</summary>
    public static IReadOnlyDictionary<string, long> RowCounts(string path)
    {
        using var connection = Open(path, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        var tables = new List<string>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        return tables.ToDictionary(table => table, table => (long)Scalar(connection, $"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")!);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        connection.Open();
        Execute(connection, $"PRAGMA busy_timeout={BusySeconds * 1000}; PRAGMA synchronous=FULL");
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Pragmas take no parameters; nothing here comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A table's name cannot be a parameter; it comes from the database's own list and is quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
