using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// All that editors do to needs, audiences and guides. One call is one transaction with its revision, and when it returns the public
/// reads what it saved: there are no drafts of these, so the rules are asked at once, and nobody else has read a new link in them.
/// </summary>
public sealed class CatalogEditing(IDbContextFactory<CatalogDbContext> contexts, CatalogLoader loader, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => SwedishTime.DateOf(clock.GetUtcNow());

    /// <summary>The stored value with its version; null when there is none.</summary>
    public async Task<(T Value, long Version)?> FindAsync<T>(EditableKind<T> kind, string slug)
        where T : class
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await RowAsync(db.Documents.AsNoTracking(), kind.Document.Kind, slug) is { } row ? (kind.Document.Read(row.Json), row.Version) : null;
    }

    /// <param name="version">The version that the editor began from; 0 for a value that is new.</param>
    /// <param name="aloneBecause">An administrator's reason to bring in a link that no other has read; null otherwise.</param>
    public async Task<DocumentResult<T>> SaveAsync<T>(EditableKind<T> kind, T value, long version, RevisionAuthor author, string? aloneBecause = null)
        where T : class
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await SaveAsync(db, kind, value, version, author, version == 0 ? RevisionAction.Created : RevisionAction.Published, aloneBecause);
    }

    /// <summary>An earlier version made the current one again, as a new revision. It is asked what every saved value is asked.</summary>
    public async Task<DocumentResult<T>> RestoreAsync<T>(
        EditableKind<T> kind, string slug, long revision, long version, RevisionAuthor author, string? aloneBecause = null)
        where T : class
    {
        await using var db = await contexts.CreateDbContextAsync();
        var of = kind.Document.Kind;
        var kept = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == revision && r.Kind == of && r.Slug == slug);
        return (kept?.After ?? kept?.Before) is { } json
            ? await SaveAsync(db, kind, kind.Document.Read(json), version, author, RevisionAction.Restored, aloneBecause)
            : new DocumentResult<T>.Missing();
    }

    /// <summary>What is wrong with a value beside the others as they are now; warnings too.</summary>
    public async Task<IReadOnlyList<RuleBreach>> BreachesAsync<T>(EditableKind<T> kind, T value)
        where T : class
    {
        await using var db = await contexts.CreateDbContextAsync();
        return Breaches((await StoredCatalog.LoadAsync(db)).Content, kind, value);
    }

    private async Task<DocumentResult<T>> SaveAsync<T>(
        CatalogDbContext db, EditableKind<T> kind, T value, long version, RevisionAuthor author, RevisionAction action, string? aloneBecause)
        where T : class
    {
        ArgumentException.ThrowIfNullOrEmpty(author.Editor);
        var (of, slug, after) = (kind.Document.Kind, kind.Document.SlugOf(value), kind.Document.Write(value));

        // Takes the lock for writing at once: nobody comes between what is read here and what is written.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = await RowAsync(db.Documents, of, slug);
        if (row is null && version != 0)
        {
            return new DocumentResult<T>.Missing();
        }

        if (row is not null && version == 0)
        {
            return new DocumentResult<T>.Refused([new("", "Adressen är upptagen. Välj en annan.")]);
        }

        // The same words saved twice (a double tap, an answer that was lost on the way) change nothing and are no conflict.
        if (row?.Json == after)
        {
            return new DocumentResult<T>.Saved(row.Version);
        }

        if (row is not null && row.Version != version)
        {
            var last = await db.Revisions.AsNoTracking().Where(r => r.Kind == of && r.Slug == slug).OrderByDescending(r => r.Id).Select(r => r.Editor).FirstOrDefaultAsync();
            return new DocumentResult<T>.Conflict(kind.Document.Read(row.Json), row.Version, last ?? "");
        }

        var stored = (await StoredCatalog.LoadAsync(db)).Content;
        var breaches = Breaches(stored, kind, value);
        if (breaches.Any(b => !b.IsWarning))
        {
            return new DocumentResult<T>.Refused(breaches);
        }

        if (TwoPersonRule.NewLinks(row is null ? [] : kind.Leads(kind.Document.Read(row.Json)), kind.Leads(value), stored) is { Count: > 0 } links)
        {
            if (string.IsNullOrWhiteSpace(aloneBecause))
            {
                return new DocumentResult<T>.NeedsReason(links);
            }

            author = author.AloneBecause(aloneBecause);
        }

        db.Revisions.Add(Revision.Of(action, of, slug, row?.Json, after, author, Now));
        if (row is null)
        {
            var position = (await db.Documents.Where(d => d.Kind == of).MaxAsync(d => (int?)d.Position) ?? -1) + 1;
            row = CatalogDocument.Create(of, slug, position, after, Now);
            db.Documents.Add(row);
        }
        else
        {
            row.Replace(row.Position, after, Now);
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await loader.ReloadAsync();
        return new DocumentResult<T>.Saved(row.Version);
    }

    private IReadOnlyList<RuleBreach> Breaches<T>(CatalogContent stored, EditableKind<T> kind, T value)
        where T : class
    {
        var slug = kind.Document.SlugOf(value);
        T[] values = [.. kind.Of(stored).Where(v => kind.Document.SlugOf(v) != slug), value];
        return
        [
            .. CatalogRules.Check(kind.With(stored, values), Today)
                .Where(b => b.Kind == kind.Document.Kind && b.Index == values.Length - 1).Select(b => b.Breach),
        ];
    }

    private static Task<CatalogDocument?> RowAsync(IQueryable<CatalogDocument> documents, CatalogKind kind, string slug) =>
        documents.SingleOrDefaultAsync(d => d.Kind == kind && d.Slug == slug);
}
