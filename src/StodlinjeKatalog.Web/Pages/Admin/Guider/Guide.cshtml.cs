using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

namespace StodlinjeKatalog.Web.Pages.Admin.Guider;

/// <summary>One guide, with its text as it will look. A dead link within the site is refused; a text that is hard to read is told.</summary>
public sealed class GuideModel(CatalogEditing editing, CurrentCatalog catalog, KeptForms kept, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    [BindProperty]
    public GuideForm Form { get; set; } = new();

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>An administrator's reason to bring in a link that nobody else has read.</summary>
    [BindProperty]
    public string? AloneBecause { get; set; }

    public bool NeedsReason { get; private set; }

    /// <summary>Fields to take from the other editor's version, after a conflict.</summary>
    [BindProperty]
    public List<string> Theirs { get; set; } = [];

    public Guide Stored { get; private set; } = null!;
    public KeptForm? Unsaved { get; private set; }
    public bool IsPreview { get; private set; }
    public IReadOnlyList<RuleBreach> Warnings { get; private set; } = [];
    public DocumentResult<Guide>.Conflict? Conflict { get; private set; }
    public IReadOnlyList<FieldChange> Differences { get; private set; } = [];
    public CatalogSnapshot Snapshot => catalog.Snapshot;
    public Reading Reading => Reading.Of(Form.Body ?? "");

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, bool hamta = false)
    {
        if (await editing.FindAsync(EditableKinds.Guides, slug) is not { } found)
        {
            return NotFound();
        }

        (Stored, Version) = found;
        Form = GuideForm.From(Stored);
        Unsaved = await kept.FindAsync(EditorClaims.IdOf(User), Request.Path);
        if (hamta && Unsaved is not null)
        {
            Form = new();
            await TryUpdateModelAsync(this, "", KeptForms.ValuesOf(Unsaved), m => m.Form, m => m.Version, m => m.Reason);
            Unsaved = null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, [FromForm(Name = "do")] string? what)
    {
        if (await editing.FindAsync(EditableKinds.Guides, slug) is not { } found)
        {
            return NotFound();
        }

        Stored = found.Value;
        var mine = Form.ApplyTo(Stored);
        if (what != "save")
        {
            await kept.KeepAsync(EditorClaims.IdOf(User), Request.Path, Request.Form);
            IsPreview = true;
            Tell(await editing.BreachesAsync(EditableKinds.Guides, mine));
            return Answer(ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        }

        // What is saved here is public at once: two factors or a passkey.
        if (!(await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded)
        {
            return Forbid();
        }

        await kept.KeepAsync(EditorClaims.IdOf(User), Request.Path, Request.Form);
        if (!ModelState.IsValid)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        if (Theirs.Count > 0 && Version == found.Version)
        {
            mine = DocumentFields.Merge(DocumentFields.OfGuide, mine, Stored, Theirs);
        }

        var changed = DocumentFields.Differences(DocumentFields.OfGuide, Stored, mine).Count > 0;
        mine = changed ? mine with { ChangedOn = SwedishTime.DateOf(clock.GetUtcNow()) } : mine;
        switch (await editing.SaveAsync(EditableKinds.Guides, mine, Version, new(EditorClaims.NameOf(User), HelplineForm.Trimmed(Reason)), EditorClaims.IsAdministrator(User) ? HelplineForm.Trimmed(AloneBecause) : null))
        {
            case DocumentResult<Guide>.Saved:
                await kept.DropAsync(EditorClaims.IdOf(User), Request.Path);
                TempData["Done"] = "Guiden är sparad och publik.";
                return RedirectToPage(new { slug });
            case DocumentResult<Guide>.Refused refused:
                Tell(refused.Breaches);
                return Answer(StatusCodes.Status400BadRequest);
            case DocumentResult<Guide>.NeedsReason needs:
                NeedsReason = true;
                ModelState.AddModelError(EditorClaims.IsAdministrator(User) ? nameof(AloneBecause) : "", NewLinks.Text(needs.Links));
                return Answer(StatusCodes.Status400BadRequest);
            case DocumentResult<Guide>.Conflict conflict:
                (Conflict, Differences) = (conflict, DocumentFields.Differences(DocumentFields.OfGuide, conflict.Theirs, mine));
                ModelState.Remove(nameof(Version));
                Version = conflict.Version;
                return Answer(StatusCodes.Status409Conflict);
            default:
                return NotFound();
        }
    }

    private void Tell(IReadOnlyList<RuleBreach> breaches)
    {
        Warnings = [.. breaches.Where(b => b.IsWarning)];
        GuideForm.Tell(ModelState, breaches);
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
