using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>A draft that is not published yet.</summary>
/// <param name="Editor">Who saved it last; empty when nobody knows.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ChangesDestinations">Whether it falls under <see cref="TwoPersonRule"/>.</param>
public sealed record WaitingDraft(string Slug, string Name, string Editor, DateTime At, bool ChangesDestinations, DraftAuthors Authors)
{
    /// <summary>This editor wrote what two must have read, and cannot publish it.</summary>
    public bool NeedsAnotherThan(string editor) => Authors.Include(editor);

    /// <summary>Every draft, those that change where visitors end up first, then the oldest.</summary>
    public static async Task<IReadOnlyList<WaitingDraft>> AllAsync(CatalogDbContext db)
    {
        var entries = await db.Helplines.AsNoTracking().Where(h => h.Draft != null).ToListAsync();
        var waiting = new List<WaitingDraft>();
        foreach (var entry in entries)
        {
            var changes = TwoPersonRule.Changes(entry.Current, HelplineEditing.ToPublish(entry.Draft!));
            var editor = await db.Revisions.AsNoTracking().Where(r => r.Kind == CatalogKind.Helpline && r.Slug == entry.Slug)
                .OrderByDescending(r => r.Id).Select(r => r.Editor).FirstOrDefaultAsync();
            waiting.Add(new(entry.Slug, entry.Name, editor ?? "", entry.UpdatedAt, changes.Count > 0, await DraftAuthors.OfAsync(db, entry.Slug, changes)));
        }

        return [.. waiting.OrderByDescending(w => w.ChangesDestinations).ThenBy(w => w.At)];
    }
}
