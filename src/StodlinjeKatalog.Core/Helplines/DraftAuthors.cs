using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.History;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>
/// Who stands behind what a draft changes of where visitors end up: each thing is the work of whoever last put it in or took it out.
/// What came with a folder of files (the shipped data, the import verb) was written by nobody that is known here, and is then the
/// proposal of whoever first saved this draft.
/// </summary>
/// <param name="Names">They cannot publish it.</param>
/// <param name="IsAnybody">Nobody is known to have proposed it, so no one person can publish it.</param>
public sealed record DraftAuthors(IReadOnlySet<string> Names, bool IsAnybody)
{
    public static readonly DraftAuthors None = new(new HashSet<string>(), IsAnybody: false);

    private static readonly RevisionAction[] Work =
        [RevisionAction.DraftSaved, RevisionAction.Created, RevisionAction.Restored, RevisionAction.Imported];

    public bool Include(string editor) => IsAnybody || Names.Contains(editor);

    internal static async Task<DraftAuthors> OfAsync(CatalogDbContext db, string slug, IReadOnlyList<DestinationChange> changes)
    {
        if (changes.Count == 0)
        {
            return None;
        }

        var revisions = await db.Revisions.AsNoTracking().Where(r => r.Kind == CatalogKind.Helpline && r.Slug == slug)
            .OrderByDescending(r => r.Id).Select(r => new { r.Editor, r.Action, r.Before, r.After }).ToListAsync();
        var steps = revisions.Where(r => Work.Contains(r.Action)).Select(r => (r.Editor, Before: Leads(r.Before), After: Leads(r.After))).ToArray();
        var proposer = revisions.TakeWhile(r => r.Action is not (RevisionAction.Published or RevisionAction.DraftDiscarded))
            .LastOrDefault(r => r.Action is RevisionAction.DraftSaved or RevisionAction.Created)?.Editor;

        var authors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (destination, isNew) in changes)
        {
            var author = steps.FirstOrDefault(s => s.After.Contains(destination) == isNew && s.Before.Contains(destination) != isNew).Editor;
            if ((author is null or CatalogImport.Editor ? proposer : author) is not { } known)
            {
                return new(authors, IsAnybody: true);
            }

            authors.Add(known);
        }

        return new(authors, IsAnybody: false);
    }

    private static IReadOnlySet<Destination> Leads(string? json) => Destination.Of(json is null ? null : DocumentKinds.Helplines.Read(json));
}
