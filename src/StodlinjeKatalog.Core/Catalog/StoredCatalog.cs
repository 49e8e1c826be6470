using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.History;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// Which state the public part of a database is in: its newest revision that is not only work on a draft. Every change writes one, so
/// an equal stamp is an equal catalogue.
/// </summary>
public sealed record CatalogStamp(long Revision, DateTime At)
{
    public static readonly CatalogStamp None = new(0, DateTime.UnixEpoch);
}

/// <summary>The catalogue in the database as values.</summary>
/// <param name="Stamp">The state that was read.</param>
public sealed record StoredCatalog(CatalogContent Content, CatalogStamp Stamp)
{
    private const int MaxAttempts = 5;

    /// <summary>
    /// Reads the whole catalogue in one state. The tables are read one after the other, so when somebody has changed something
    /// meanwhile it is read again.
    /// </summary>
    public static StoredCatalog Load(DbConnection connection)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = ReadStamp(connection);
            var content = ReadContent(connection);
            if (before == ReadStamp(connection) || attempt == MaxAttempts)
            {
                return new(content, before);
            }
        }
    }

    /// <summary>The same for those who hold the database with EF, within their transaction when they have one.</summary>
    public static Task<StoredCatalog> LoadAsync(CatalogDbContext db, CancellationToken cancellationToken = default) => WithinAsync(db, Load, cancellationToken);

    public static CatalogStamp ReadStamp(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"Id\", \"At\" FROM \"Revisions\" WHERE \"Action\" NOT IN ('{nameof(RevisionAction.DraftSaved)}', '{nameof(RevisionAction.DraftDiscarded)}') ORDER BY \"Id\" DESC LIMIT 1";
        using var rows = command.ExecuteReader();
        return rows.Read() ? new(rows.GetInt64(0), DateTime.SpecifyKind(rows.GetDateTime(1), DateTimeKind.Utc)) : CatalogStamp.None;
    }

    public static Task<CatalogStamp> StampAsync(CatalogDbContext db, CancellationToken cancellationToken = default) => WithinAsync(db, ReadStamp, cancellationToken);

    private static async Task<T> WithinAsync<T>(CatalogDbContext db, Func<DbConnection, T> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return read(db.Database.GetDbConnection());
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static CatalogContent ReadContent(DbConnection connection)
    {
        var helplines = Rows(connection, "SELECT '', \"Current\" FROM \"Helplines\"").Select(row => DocumentKinds.Helplines.Read(row.Json)).ToList();
        var documents = Rows(connection, "SELECT \"Kind\", \"Json\" FROM \"Documents\" ORDER BY \"Position\", \"Slug\"").ToLookup(row => row.Kind, row => row.Json);
        return new()
        {
            Helplines = [.. helplines.OrderBy(line => line.Slug, StringComparer.Ordinal)],
            Entrances = Read(documents, DocumentKinds.Entrances),
            Needs = Read(documents, DocumentKinds.Needs),
            Audiences = Read(documents, DocumentKinds.Audiences),
            Guides = Read(documents, DocumentKinds.Guides),
            LanguageDoors = Read(documents, DocumentKinds.LanguageDoors),
            Regions = Read(documents, DocumentKinds.Regions),
            Municipalities = Read(documents, DocumentKinds.Municipalities),
            Sentences = Read(documents, DocumentKinds.Sentences),
        };
    }

    private static IEnumerable<(string Kind, string Json)> Rows(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Nothing in it comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return (rows.GetString(0), rows.GetString(1));
        }
    }

    private static IReadOnlyList<T> Read<T>(ILookup<string, string> documents, DocumentKind<T> kind) =>
        [.. documents[kind.Kind.ToString()].Select(kind.Read)];
}
