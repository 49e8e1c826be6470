using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;

namespace StodlinjeKatalog.Core.Files;

/// <summary>
/// Brings a catalogue into the database: adds what is new, changes what differs, leaves the rest alone and takes nothing away.
/// All of it is one transaction with a revision for each change; the same import again changes nothing.
/// </summary>
public sealed class CatalogImport
{
    /// <summary>Who stands as editor of what an import changed.</summary>
    public const string Editor = "import";

    private readonly CatalogDbContext db;
    private readonly RevisionAuthor author;
    private readonly DateTime now;
    private readonly List<ImportedKind> kinds = [];

    private CatalogImport(CatalogDbContext db, RevisionAuthor author, DateTime now)
    {
        this.db = db;
        this.author = author;
        this.now = now;
    }

    /// <param name="db">A fresh context with nothing tracked.</param>
    /// <param name="content">A sound catalogue (see <see cref="DataReading.IsSound"/>).</param>
    /// <param name="now">UTC.</param>
    /// <param name="today">The Swedish date.</param>
    public static async Task<ImportReport> RunAsync(
        CatalogDbContext db, CatalogContent content, RevisionAuthor author, DateTime now, DateOnly today, bool dryRun, CancellationToken cancellationToken = default)
    {
        // Takes the lock for writing at once: no editor comes between what is compared here and what is written.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var stored = await StoredCatalog.LoadAsync(db, cancellationToken);
        var merged = MergedCatalog.Of(stored.Content, content);
        var refusals = MergedCatalog.FaultsOf(merged, today);
        if (refusals.Count > 0)
        {
            return new([], refusals);
        }

        var import = new CatalogImport(db, author, now);
        await import.StageAsync(content, cancellationToken);
        if (!dryRun)
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return new(import.kinds, []);
    }

    private async Task StageAsync(CatalogContent content, CancellationToken cancellationToken)
    {
        var documents = (await db.Documents.ToListAsync(cancellationToken)).ToLookup(d => d.Kind);
        Stage(DocumentKinds.Entrances, content.Entrances, documents);
        Stage(DocumentKinds.Needs, content.Needs, documents);
        Stage(DocumentKinds.Audiences, content.Audiences, documents);
        Stage(content.Helplines, await db.Helplines.ToDictionaryAsync(h => h.Slug, StringComparer.Ordinal, cancellationToken));
        Stage(DocumentKinds.Guides, content.Guides, documents);
        Stage(DocumentKinds.LanguageDoors, content.LanguageDoors, documents);
        Stage(DocumentKinds.Regions, content.Regions, documents);
        Stage(DocumentKinds.Municipalities, content.Municipalities, documents);
        Stage(DocumentKinds.Sentences, content.Sentences, documents);
    }

    private void Stage(IReadOnlyList<Helpline> lines, Dictionary<string, HelplineEntry> entries)
    {
        var tally = new Tally(CatalogKind.Helpline, entries.Keys);
        foreach (var line in lines)
        {
            var after = DocumentKinds.Helplines.Write(line);
            if (!entries.TryGetValue(line.Slug, out var entry))
            {
                db.Helplines.Add(HelplineEntry.Create(line, now));
                Record(tally.Added, CatalogKind.Helpline, line.Slug, null, after);
            }
            else if (DocumentKinds.Helplines.Write(entry.Current) is var before && before != after)
            {
                entry.Replace(line, now);
                Record(tally.Changed, CatalogKind.Helpline, line.Slug, before, after);
            }
            else
            {
                tally.Unchanged.Add(line.Slug);
            }
        }

        kinds.Add(tally.Count());
    }

    private void Stage<T>(DocumentKind<T> kind, IReadOnlyList<T> values, ILookup<CatalogKind, CatalogDocument> documents)
    {
        var stored = documents[kind.Kind].ToDictionary(d => d.Slug, StringComparer.Ordinal);
        var tally = new Tally(kind.Kind, stored.Keys);
        for (var position = 0; position < values.Count; position++)
        {
            var slug = kind.SlugOf(values[position]);
            var after = kind.Write(values[position]);
            if (!stored.TryGetValue(slug, out var document))
            {
                db.Documents.Add(CatalogDocument.Create(kind.Kind, slug, position, after, now));
                Record(tally.Added, kind.Kind, slug, null, after);
            }
            else if (document.Json != after || document.Position != position)
            {
                var before = document.Json;
                document.Replace(position, after, now);
                Record(tally.Changed, kind.Kind, slug, before, after);
            }
            else
            {
                tally.Unchanged.Add(slug);
            }
        }

        kinds.Add(tally.Count());
    }

    private void Record(List<string> slugs, CatalogKind kind, string slug, string? before, string after)
    {
        slugs.Add(slug);
        db.Revisions.Add(Revision.Of(RevisionAction.Imported, kind, slug, before, after, author, now));
    }

    private sealed class Tally(CatalogKind kind, IEnumerable<string> stored)
    {
        public List<string> Added { get; } = [];

        public List<string> Changed { get; } = [];

        public List<string> Unchanged { get; } = [];

        public ImportedKind Count() =>
            new(kind, Added, Changed, Unchanged, [.. stored.Except(Changed).Except(Unchanged).Order(StringComparer.Ordinal)]);
    }
}
