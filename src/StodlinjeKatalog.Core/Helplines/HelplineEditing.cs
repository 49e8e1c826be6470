using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>
/// All that editors do to lines. One call is one transaction: the change and its revision are both there or neither is. When a call
/// that changed what is public returns, the public reads it.
/// </summary>
public sealed class HelplineEditing(IDbContextFactory<CatalogDbContext> contexts, CatalogLoader loader, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => SwedishTime.DateOf(clock.GetUtcNow());

    /// <summary>A new line, not public until it is published. Refused when the slug is taken or cannot be one.</summary>
    public async Task<EditResult> CreateAsync(Helpline line, RevisionAuthor author)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        RuleBreach?[] breaches =
        [
            Slug.FaultIn(line.Slug) is { } slug ? new("slug", $"Adressen {slug}") : null,
            VisibleText.FaultIn(line.Name) is { } name ? new("namn", $"namn {name}") : null,
        ];
        if (breaches.OfType<RuleBreach>().ToArray() is { Length: > 0 } refusals)
        {
            return new EditResult.Refused(refusals);
        }

        if (await db.Helplines.AnyAsync(h => h.Slug == line.Slug))
        {
            return new EditResult.Refused([new("slug", "Adressen är upptagen. Välj en annan.")]);
        }

        var draft = line with { Status = HelplineStatus.Draft };
        var entry = HelplineEntry.Create(draft, Now);
        db.Helplines.Add(entry);
        return await CommitAsync(db, transaction, entry, RevisionAction.Created, null, draft, author);
    }

    /// <summary>Keeps the next version beside the public one. A draft may break rules; it is publishing that asks.</summary>
    /// <param name="version">The version that the editor began from.</param>
    public Task<EditResult> SaveDraftAsync(Helpline draft, long version, RevisionAuthor author) =>
        ChangeAsync(draft.Slug, version, draft, author, (db, transaction, entry) =>
        {
            var before = entry.Draft ?? entry.Current;
            entry.KeepDraft(draft, Now);
            return CommitAsync(db, transaction, entry, RevisionAction.DraftSaved, before, draft, author);
        });

    public Task<EditResult> DiscardDraftAsync(string slug, long version, RevisionAuthor author) =>
        ChangeAsync(slug, version, null, author, async (db, transaction, entry) =>
        {
            if (entry.Draft is not { } draft)
            {
                return new EditResult.Missing();
            }

            entry.DropDraft(Now);
            return await CommitAsync(db, transaction, entry, RevisionAction.DraftDiscarded, draft, null, author);
        });

    /// <summary>
    /// Makes the draft public. What falls under <see cref="TwoPersonRule"/> is published by another editor than the one who wrote it,
    /// who types each number once more; an administrator alone on duty may give a reason instead, which is kept.
    /// </summary>
    public Task<EditResult> PublishAsync(string slug, long version, RevisionAuthor author, Publication publication) =>
        ChangeAsync(slug, version, null, author, async (db, transaction, entry) =>
        {
            if (entry.Draft is not { } draft)
            {
                return new EditResult.Missing();
            }

            var before = entry.Current;
            var next = ToPublish(draft);
            if (await BreachesAsync(db, next) is { Count: > 0 } breaches)
            {
                return new EditResult.Refused(breaches);
            }

            var known = before.IsPublic ? before : null;
            var changed = ContactPoint.NewIn(known, next);
            if (string.IsNullOrWhiteSpace(publication.AloneBecause)
                && TwoPersonRule.Changes(before, next) is var changes
                && (await DraftAuthors.OfAsync(db, slug, changes)).Include(author.Editor))
            {
                return new EditResult.NeedsAnotherEditor(changes);
            }

            if (Mistyped(changed, publication.Retyped) is { Count: > 0 } wrong)
            {
                return new EditResult.NumberDiffers(wrong);
            }

            entry.KeepDraft(next, Now);
            entry.PublishDraft(Now);
            var publisher = publication.AloneBecause is { Length: > 0 } alone ? author.AloneBecause(alone) : author;
            return await CommitAsync(db, transaction, entry, RevisionAction.Published, before, next, publisher);
        });

    /// <summary>"Stämmer fortfarande": the line was checked on a day, in some way, and nothing needed changing.</summary>
    public Task<EditResult> MarkReviewedAsync(string slug, long version, Source checkedWith, DateOnly on, RevisionAuthor author) =>
        ChangeAsync(slug, version, null, author, async (db, transaction, entry) =>
        {
            if (on > Today)
            {
                return new EditResult.Refused([new("kontrollerad", "Dagen har inte varit än.")]);
            }

            var before = entry.Current;
            var after = Reviewed(before, checkedWith, on);
            entry.Replace(after, Now);
            if (entry.Draft is { } draft)
            {
                entry.KeepDraft(Reviewed(draft, checkedWith, on), Now);
            }

            return await CommitAsync(db, transaction, entry, RevisionAction.Reviewed, before, after, author);
        });

    /// <summary>An earlier version as a new draft: publishing it asks what publishing always asks, two persons for a number too.</summary>
    public Task<EditResult> RestoreAsync(string slug, long revision, long version, RevisionAuthor author) =>
        ChangeAsync(slug, version, null, author, async (db, transaction, entry) =>
        {
            var kept = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == revision && r.Kind == CatalogKind.Helpline && r.Slug == slug);
            if ((kept?.After ?? kept?.Before) is not { } json)
            {
                return new EditResult.Missing();
            }

            var before = entry.Draft ?? entry.Current;
            var draft = DocumentKinds.Helplines.Read(json);
            entry.KeepDraft(draft, Now);
            return await CommitAsync(db, transaction, entry, RevisionAction.DraftSaved, before, draft, author);
        });

    /// <summary>What stops a line from being public, beside the others as they are now.</summary>
    public async Task<IReadOnlyList<RuleBreach>> BreachesAsync(Helpline line)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await BreachesAsync(db, ToPublish(line));
    }

    /// <summary>A new line that nobody has given another status becomes published.</summary>
    internal static Helpline ToPublish(Helpline draft) => draft.Status == HelplineStatus.Draft ? draft with { Status = HelplineStatus.Published } : draft;

    private static Helpline Reviewed(Helpline line, Source checkedWith, DateOnly on) => line with
    {
        ReviewedOn = on,
        NewestEvidence = on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Unconfirmed = false,
        Sources = [checkedWith, .. line.Sources.Where(s => s.Reference != checkedWith.Reference || s.Method != checkedWith.Method)],
    };

    private static IReadOnlyList<ContactChannel> Mistyped(IReadOnlyList<ContactChannel> changed, IReadOnlyList<string> retyped)
    {
        var numbers = changed.Where(c => ContactPoint.Of(c).IsNumber).ToArray();
        return [.. numbers.Where((c, i) => !PhoneNumber.TryRead(retyped.ElementAtOrDefault(i), out var n, out _) || n.Dial != c.Dial)];
    }

    private async Task<IReadOnlyList<RuleBreach>> BreachesAsync(CatalogDbContext db, Helpline line)
    {
        var stored = (await StoredCatalog.LoadAsync(db)).Content;
        Helpline[] lines = [.. stored.Helplines.Where(h => h.Slug != line.Slug), line];
        var place = lines.Length - 1;
        return
        [
            .. CatalogRules.Check(stored with { Helplines = lines }, Today)
                .Where(b => b.Kind == CatalogKind.Helpline && b.Index == place && !b.Breach.IsWarning).Select(b => b.Breach),
        ];
    }

    private async Task<EditResult> ChangeAsync(
        string slug, long version, Helpline? mine, RevisionAuthor author, Func<CatalogDbContext, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction, HelplineEntry, Task<EditResult>> change)
    {
        ArgumentException.ThrowIfNullOrEmpty(author.Editor);
        await using var db = await contexts.CreateDbContextAsync();

        // Takes the lock for writing at once: nobody comes between what is read here and what is written.
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Helplines.SingleOrDefaultAsync(h => h.Slug == slug) is not { } entry)
        {
            return new EditResult.Missing();
        }

        if (entry.Version == version)
        {
            return await change(db, transaction, entry);
        }

        var theirs = entry.Draft ?? entry.Current;
        var last = await db.Revisions.AsNoTracking().Where(r => r.Kind == CatalogKind.Helpline && r.Slug == slug).OrderByDescending(r => r.Id).Select(r => new { r.Id, r.Editor }).FirstOrDefaultAsync();

        // The same words saved twice (a double tap, an answer that was lost on the way) are no conflict.
        return mine is not null && entry.Draft is not null && last?.Editor == author.Editor && HelplineField.Differences(mine, theirs).Count == 0
            ? new EditResult.Saved(entry.Version, last.Id)
            : new EditResult.Conflict(theirs, entry.Version, last?.Editor ?? "");
    }

    private async Task<EditResult> CommitAsync(
        CatalogDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, HelplineEntry entry,
        RevisionAction action, Helpline? before, Helpline? after, RevisionAuthor author)
    {
        var revision = Revision.Of(action, CatalogKind.Helpline, entry.Slug, Json(before), Json(after), author, Now);
        db.Revisions.Add(revision);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        if (action is not (RevisionAction.DraftSaved or RevisionAction.DraftDiscarded))
        {
            await loader.ReloadAsync();
        }

        return new EditResult.Saved(entry.Version, revision.Id);
    }

    private static string? Json(Helpline? line) => line is null ? null : DocumentKinds.Helplines.Write(line);
}
