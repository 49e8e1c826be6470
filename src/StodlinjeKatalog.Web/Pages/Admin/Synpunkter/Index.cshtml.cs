using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Synpunkter;

public sealed class IndexModel(
    EditorsDbContext database, IDbContextFactory<CatalogDbContext> contexts, CurrentCatalog catalog, IAuthorizationService authorization,
    TimeProvider clock) : PageModel
{
    public IReadOnlyList<Feedback> Open { get; private set; } = [];
    public IReadOnlyList<Feedback> Settled { get; private set; } = [];
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync()
    {
        Open = await database.Feedback.AsNoTracking().Where(f => f.State != FeedbackState.Settled)
            .OrderByDescending(f => f.Kind == FeedbackKind.WrongNumber).ThenBy(f => f.At).ToListAsync();
        Settled = await database.Feedback.AsNoTracking().Where(f => f.State == FeedbackState.Settled).OrderByDescending(f => f.HandledAt).Take(20).ToListAsync();
    }

    /// <summary>A line that the public does not see has its address for a name here.</summary>
    public string NameOf(string slug) => catalog.Snapshot.Helpline(slug)?.Name ?? slug;

    public Task<IActionResult> OnPostTakeAsync([FromForm] int id) => ChangeAsync(id, item =>
    {
        item.TakeInHand(EditorClaims.NameOf(User), Now);
        return Task.CompletedTask;
    });

    /// <summary>The line's newest change after the report, if there is one, is what settled it.</summary>
    public Task<IActionResult> OnPostSettleAsync([FromForm] int id) => ChangeAsync(id, async item =>
    {
        await using var db = await contexts.CreateDbContextAsync();
        var revision = await db.Revisions.AsNoTracking()
            .Where(r => r.Kind == CatalogKind.Helpline && r.Slug == item.Helpline && r.At >= item.At && (r.Action == RevisionAction.Published || r.Action == RevisionAction.Reviewed))
            .OrderByDescending(r => r.Id).Select(r => (long?)r.Id).FirstOrDefaultAsync();
        item.Settle(EditorClaims.NameOf(User), revision, Now);
    });

    /// <summary>"Numret fungerar inte" is not put out of sight with a stolen password alone: two factors or a passkey.</summary>
    private async Task<IActionResult> ChangeAsync(int id, Func<Feedback, Task> change)
    {
        if (!(await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded)
        {
            return Forbid();
        }

        if (await database.Feedback.SingleOrDefaultAsync(f => f.Id == id) is not { } item)
        {
            return NotFound();
        }

        await change(item);
        await database.SaveChangesAsync();
        return RedirectToPage();
    }
}
