using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.History;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>Who wrote the numbers and addresses of a draft: each one is the work of whoever last put it in or took it out.</summary>
internal static class DraftAuthors
{
    public static async Task<IReadOnlySet<string>> OfAsync(CatalogDbContext db, string slug, Helpline? published, Helpline draft)
    {
        var work = await db.Revisions.AsNoTracking()
            .Where(r => r.Kind == CatalogKind.Helpline && r.Slug == slug
                && (r.Action == RevisionAction.DraftSaved || r.Action == RevisionAction.Created || r.Action == RevisionAction.Restored))
            .OrderByDescending(r => r.Id).Select(r => new { r.Editor, r.Before, r.After }).ToListAsync();
        var steps = work.Select(w => (w.Editor, Before: Points(w.Before), After: Points(w.After))).ToArray();
        var before = ContactPoint.AllOf(published);
        var after = ContactPoint.AllOf(draft);

        var authors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var added in after.Except(before))
        {
            Add(steps.FirstOrDefault(s => s.After.Contains(added) && !s.Before.Contains(added)).Editor);
        }

        foreach (var removed in before.Except(after))
        {
            Add(steps.FirstOrDefault(s => s.Before.Contains(removed) && !s.After.Contains(removed)).Editor);
        }

        return authors;

        void Add(string? editor)
        {
            if (editor is not null)
            {
                authors.Add(editor);
            }
        }
    }

    private static IReadOnlySet<ContactPoint> Points(string? json) =>
        ContactPoint.AllOf(json is null ? null : DocumentKinds.Helplines.Read(json));
}
