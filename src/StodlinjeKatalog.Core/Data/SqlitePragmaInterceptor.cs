using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StodlinjeKatalog.Core.Data;

/// <summary>
/// How every SQLite connection of the program behaves: readers never wait for a writer (WAL), a committed edit survives a power cut
/// (synchronous=FULL), foreign keys hold, and a lock is waited for rather than failed on.
/// </summary>
public sealed class SqlitePragmaInterceptor : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL;";

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        SqliteFiles.ForgetIfReplaced(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        SqliteFiles.ForgetIfReplaced(connection);
        return ValueTask.FromResult(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls: awaiting would only cost.
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        if (connection is SqliteConnection sqlite)
        {
            using var command = sqlite.CreateCommand();
#pragma warning disable CA2100 // A pragma takes no parameters; the number is the program's own.
            command.CommandText = $"PRAGMA busy_timeout={sqlite.DefaultTimeout * 1000}; {Pragmas}";
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
