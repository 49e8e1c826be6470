using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace StodlinjeKatalog.Core.Data;

/// <summary>Brings a database to the shape that this program knows.</summary>
public static class CatalogSchema
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(5);

    /// <summary>The catalogue's migrations by name, for those who ask a database without EF. A test compares it with what EF knows.</summary>
    public static readonly IReadOnlyList<string> CatalogMigrations = ["20261121213234_CreateCatalog"];

    /// <summary>
    /// Whether a database has every migration that the program knows. Asked without EF, whose model only a migration that remains needs.
    /// </summary>
    /// <exception cref="DatabaseTroubleException">The database is of a newer shape.</exception>
    public static bool IsNewest(DbConnection connection, IReadOnlyList<string> known)
    {
        using var table = connection.CreateCommand();
        table.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'";
        if (table.ExecuteScalar() is 0L)
        {
            return false;
        }

        using var history = connection.CreateCommand();
        history.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
        using var rows = history.ExecuteReader();
        var applied = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            applied.Add(rows.GetString(0));
        }

        RequireKnown(applied, known);
        return applied.Count == known.Count;
    }

    /// <summary>Applies the migrations that remain. A database from a newer program is left alone.</summary>
    /// <exception cref="DatabaseTroubleException">The database is of a newer shape.</exception>
    public static async Task MigrateAsync(DbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        RequireKnown(applied, known);
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

    private static void RequireKnown(HashSet<string> applied, IReadOnlyList<string> known)
    {
        if (!applied.IsSubsetOf(known))
        {
            throw new DatabaseTroubleException(DatabaseTrouble.SchemaIsNewer);
        }
    }

    private static async Task MigrateWithinAsync(DbContext db, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        await db.Database.MigrateAsync(limit.Token);
    }
}
