using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>A draft that is not published yet.</summary>
/// <param name="Editor">Who saved it last; empty when nobody knows.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="NumberAuthors">Who wrote the numbers and addresses that it changes; empty when it changes none. They cannot publish it.</param>
public sealed record WaitingDraft(string Slug, string Name, string Editor, DateTime At, IReadOnlySet<string> NumberAuthors)
{
    public bool ChangesNumbers => NumberAuthors.Count > 0;

    public bool NeedsAnotherThan(string editor) => NumberAuthors.Contains(editor);

    /// <summary>Every draft, those that change numbers first, then the oldest.</summary>
    public static async Task<IReadOnlyList<WaitingDraft>> AllAsync(CatalogDbContext db)
    {
        var entries = await db.Helplines.AsNoTracking().Where(h => h.Draft != null).ToListAsync();
        var waiting = new List<WaitingDraft>();
        foreach (var entry in entries)
        {
            var known = entry.Current.IsPublic ? entry.Current : null;
            var authors = ContactPoint.Differ(known, entry.Draft) ? await DraftAuthors.OfAsync(db, entry.Slug, known, entry.Draft!) : new HashSet<string>();
            var editor = await db.Revisions.AsNoTracking().Where(r => r.Kind == CatalogKind.Helpline && r.Slug == entry.Slug)
                .OrderByDescending(r => r.Id).Select(r => r.Editor).FirstOrDefaultAsync();
            waiting.Add(new(entry.Slug, entry.Name, editor ?? "", entry.UpdatedAt, authors));
        }

        return [.. waiting.OrderByDescending(w => w.ChangesNumbers).ThenBy(w => w.At)];
    }
}
