using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Granskning;

public sealed class IndexModel(
    IDbContextFactory<CatalogDbContext> contexts, HelplineEditing editing, IAuthorizationService authorization, TimeProvider clock)
    : PageModel
{
    public IReadOnlyList<View> Lines { get; private set; } = [];
    public DateOnly Today => SwedishTime.DateOf(clock.GetUtcNow());
    public int Due => Lines.Count(l => l.DueOn is null || l.DueOn <= Today);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync([FromForm] string slug, [FromForm] long version, [FromForm] SourceMethod method)
    {
        // What is said to hold becomes public with today's date: two factors or a passkey.
        if (!(await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded)
        {
            return Forbid();
        }

        await LoadAsync();
        if (Lines.FirstOrDefault(l => l.Slug == slug) is not { } line || !Enum.IsDefined(method))
        {
            return NotFound();
        }

        var reference = method == SourceMethod.OwnPage && line.Website is { } page ? page : $"{AdminWords.Method(method)}, {line.Name}";
        var source = new Source(reference, Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["alla uppgifter"]) { Method = method };
        if (await editing.MarkReviewedAsync(slug, version, source, Today, new(EditorClaims.NameOf(User), "Stämmer fortfarande")) is EditResult.Saved)
        {
            TempData["Done"] = $"{line.Name} är kontrollerad i dag.";
            return RedirectToPage();
        }

        ModelState.AddModelError("", $"Någon ändrade {line.Name} medan du läste. Titta på den igen.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task LoadAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var entries = await db.Helplines.AsNoTracking().Where(h => h.Status == HelplineStatus.Published).ToListAsync();
        Lines = [.. entries.OrderBy(e => e.DueOn ?? DateOnly.MinValue).ThenBy(e => e.Current.ReviewIntervalDays).ThenBy(e => e.Name, StringComparer.CurrentCulture)
            .Select(e => new View(e.Slug, e.Name, e.Version, e.DueOn, e.Current.Website, string.Join(" · ", e.Current.Channels.Select(c => c.Value).Distinct().Take(3))))];
    }

    public sealed record View(string Slug, string Name, long Version, DateOnly? DueOn, string? Website, string Ways);
}
