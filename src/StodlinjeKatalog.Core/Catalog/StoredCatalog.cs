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
    public static async Task<StoredCatalog> LoadAsync(CatalogDbContext db, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = await StampAsync(db, cancellationToken);
            var content = await ContentAsync(db, cancellationToken);
            var after = await StampAsync(db, cancellationToken);
            if (before == after || attempt == MaxAttempts)
            {
                return new(content, before);
            }
        }
    }

    public static async Task<CatalogStamp> StampAsync(CatalogDbContext db, CancellationToken cancellationToken = default) =>
        await db.Revisions.Where(r => r.Action != RevisionAction.DraftSaved && r.Action != RevisionAction.DraftDiscarded).OrderByDescending(r => r.Id).Select(r => new CatalogStamp(r.Id, r.At)).FirstOrDefaultAsync(cancellationToken)
            ?? CatalogStamp.None;

    private static async Task<CatalogContent> ContentAsync(CatalogDbContext db, CancellationToken cancellationToken)
    {
        var lines = await db.Helplines.AsNoTracking().Select(e => e.Current).ToListAsync(cancellationToken);
        var documents = (await db.Documents.AsNoTracking()
            .OrderBy(d => d.Position).ThenBy(d => d.Slug)
            .Select(d => new { d.Kind, d.Json })
            .ToListAsync(cancellationToken)).ToLookup(d => d.Kind, d => d.Json);
        return new()
        {
            Helplines = [.. lines.OrderBy(line => line.Slug, StringComparer.Ordinal)],
            Entrances = Read(documents, DocumentKinds.Entrances),
            Needs = Read(documents, DocumentKinds.Needs),
            Audiences = Read(documents, DocumentKinds.Audiences),
            Guides = Read(documents, DocumentKinds.Guides),
            LanguageDoors = Read(documents, DocumentKinds.LanguageDoors),
            Regions = Read(documents, DocumentKinds.Regions),
            Municipalities = Read(documents, DocumentKinds.Municipalities),
        };
    }

    private static IReadOnlyList<T> Read<T>(ILookup<CatalogKind, string> documents, DocumentKind<T> kind) =>
        [.. documents[kind.Kind].Select(kind.Read)];
}
