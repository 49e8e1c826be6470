using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

namespace StodlinjeKatalog.Web.Pages.Admin.Historik;

public sealed class AndringModel(IDbContextFactory<CatalogDbContext> contexts, HelplineEditing editing, CatalogEditing documents, IAuthorizationService authorization) : PageModel
{
    public Revision Revision { get; private set; } = null!;
    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];
    public long Version { get; private set; }
    public bool IsHelpline => Revision.Kind == CatalogKind.Helpline;

    /// <summary>An administrator's reason to bring in a link that nobody else has read.</summary>
    [BindProperty]
    public string? AloneBecause { get; set; }

    public bool NeedsReason { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] long id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] long id, [FromForm] long version)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        var author = new RevisionAuthor(EditorClaims.NameOf(User), $"Återställer ändring {id}");
        if (!IsHelpline)
        {
            return Revision.Kind switch
            {
                CatalogKind.Need => await RestoreAsync(EditableKinds.Needs, id, version, author),
                CatalogKind.Audience => await RestoreAsync(EditableKinds.Audiences, id, version, author),
                CatalogKind.Guide => await RestoreAsync(EditableKinds.Guides, id, version, author),
                CatalogKind.Sentences => await RestoreAsync(EditableKinds.Sentences, id, version, author),
                _ => NotFound(),
            };
        }

        var result = await editing.RestoreAsync(Revision.Slug, id, version, author);
        TempData["Done"] = result is EditResult.Saved
            ? "Den tidigare versionen är nu ett utkast. Publicera när du har läst den."
            : "Någon hann ändra linjen. Titta igen innan du återställer.";
        return result is EditResult.Saved ? RedirectToPage("/Admin/Stodlinjer/Publicera", new { slug = Revision.Slug }) : RedirectToPage(new { id });
    }

    /// <summary>There are no drafts of these: what is restored is public at once, and takes two factors or a passkey.</summary>
    private async Task<IActionResult> RestoreAsync<T>(EditableKind<T> kind, long id, long version, RevisionAuthor author)
        where T : class
    {
        if (!(await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded)
        {
            return Forbid();
        }

        switch (await documents.RestoreAsync(kind, Revision.Slug, id, version, author, EditorClaims.IsAdministrator(User) ? HelplineForm.Trimmed(AloneBecause) : null))
        {
            case DocumentResult<T>.Saved:
                TempData["Done"] = "Den tidigare versionen gäller igen.";
                return RedirectToPage("/Admin/Historik/Index", new { slag = Revision.Kind, adress = Revision.Slug });
            case DocumentResult<T>.Refused refused:
                foreach (var breach in refused.Breaches.Where(b => !b.IsWarning))
                {
                    ModelState.AddModelError("", BreachText.Of(breach));
                }

                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
            case DocumentResult<T>.NeedsReason needs:
                NeedsReason = true;
                ModelState.AddModelError(EditorClaims.IsAdministrator(User) ? nameof(AloneBecause) : "", NewLinks.Text(needs.Links));
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
            case DocumentResult<T>.Conflict:
                TempData["Done"] = "Någon hann ändra före dig. Titta igen innan du återställer.";
                return RedirectToPage(new { id });
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(long id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        Revision = (await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id))!;
        if (Revision is not null)
        {
            Changes = DocumentFields.Differences(Revision.Kind, Revision.Before, Revision.After);
            Version = IsHelpline
                ? await db.Helplines.Where(h => h.Slug == Revision.Slug).Select(h => h.Version).SingleOrDefaultAsync()
                : Revision.Kind is CatalogKind.Need or CatalogKind.Audience or CatalogKind.Guide
                    ? await db.Documents.Where(d => d.Kind == Revision.Kind && d.Slug == Revision.Slug).Select(d => d.Version).SingleOrDefaultAsync()
                    : 0;
        }

        return Revision is not null;
    }
}
