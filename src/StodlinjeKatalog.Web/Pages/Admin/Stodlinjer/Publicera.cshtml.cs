using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

public sealed class PubliceraModel(IDbContextFactory<CatalogDbContext> contexts, HelplineEditing editing, KeptForms kept, IAuthorizationService authorization) : PageModel
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public List<string?> Retyped { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? AloneBecause { get; set; }

    public HelplineEntry Entry { get; private set; } = null!;
    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];
    public IReadOnlyList<ContactChannel> Numbers { get; private set; } = [];
    public bool NeedsAnother { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug)
    {
        if (!await LoadAsync(slug))
        {
            return NotFound();
        }

        Version = Entry.Version;
        if (Entry.Draft is { } draft)
        {
            Tell(await editing.BreachesAsync(draft));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug)
    {
        // Two factors or a passkey: the policy of this one act, not of reading the page.
        if (!(await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded)
        {
            return Forbid();
        }

        if (!await LoadAsync(slug))
        {
            return NotFound();
        }

        var alone = EditorClaims.IsAdministrator(User) ? HelplineForm.Trimmed(AloneBecause) : null;
        var author = new RevisionAuthor(EditorClaims.NameOf(User), HelplineForm.Trimmed(Reason));
        switch (await editing.PublishAsync(slug, Version, author, new([.. Retyped.Select(r => r ?? "")], alone)))
        {
            case EditResult.Saved:
                await kept.DropAsync(EditorClaims.IdOf(User), $"/admin/stodlinjer/{slug}");
                TempData["Done"] = "Publicerat. Sidan är ändrad nu.";
                return RedirectToPage("/Admin/Stodlinjer/Stodlinje", new { slug });
            case EditResult.NeedsAnotherEditor:
                NeedsAnother = true;
                ModelState.AddModelError(EditorClaims.IsAdministrator(User) ? nameof(AloneBecause) : "", "Utkastet ändrar vart besökare leds, och du har själv skrivit det. En annan redaktör behöver publicera.");
                break;
            case EditResult.NumberDiffers differs:
                foreach (var wrong in differs.Wrong)
                {
                    var at = Numbers.ToList().IndexOf(wrong);
                    ModelState.AddModelError($"Retyped[{at}]", $"Numret du skrev är inte det som står i utkastet. Kontrollera båda mot källan. ({Public.Words.Kind(wrong.Kind)})");
                }

                break;
            case EditResult.Refused refused:
                Tell(refused.Breaches);
                break;
            case EditResult.Conflict conflict:
                await LoadAsync(slug);
                ModelState.AddModelError("", $"{conflict.Editor} ändrade linjen medan du läste. {(Entry.Draft is null ? "Utkastet är redan publicerat eller kastat." : "Titta igen: det här är det nya utkastet.")}");
                ModelState.Remove(nameof(Version));
                Version = Entry.Version;
                break;
            default:
                await LoadAsync(slug);
                ModelState.AddModelError("", "Någon publicerade eller kastade utkastet medan du läste.");
                break;
        }

        Response.StatusCode = ModelState.ErrorCount > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }

    private void Tell(IReadOnlyList<Core.Catalog.RuleBreach> breaches)
    {
        foreach (var breach in breaches)
        {
            ModelState.AddModelError("", BreachText.Of(breach));
        }
    }

    private async Task<bool> LoadAsync(string slug)
    {
        await using var db = await contexts.CreateDbContextAsync();
        Entry = (await db.Helplines.AsNoTracking().SingleOrDefaultAsync(h => h.Slug == slug))!;
        if (Entry?.Draft is { } draft)
        {
            var known = Entry.Current.IsPublic ? Entry.Current : null;
            Changes = HelplineField.Differences(known, draft);
            Numbers = [.. ContactPoint.NewIn(known, draft).Where(c => ContactPoint.Of(c).IsNumber)];
        }

        return Entry is not null;
    }
}
