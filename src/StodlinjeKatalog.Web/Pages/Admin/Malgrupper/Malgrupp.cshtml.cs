using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.Texts;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

namespace StodlinjeKatalog.Web.Pages.Admin.Malgrupper;

/// <summary>One audience: its name, its sentence, the ages it means and the words that lead to it.</summary>
public sealed class MalgruppModel(CatalogEditing editing, KeptForms kept, IAuthorizationService authorization) : PageModel
{
    [BindProperty]
    public NamedForm Form { get; set; } = new();

    [BindProperty]
    public int? AgeMin { get; set; }

    [BindProperty]
    public int? AgeMax { get; set; }

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

    public Audience Stored { get; private set; } = null!;
    public KeptForm? Unsaved { get; private set; }
    public DocumentResult<Audience>.Conflict? Conflict { get; private set; }
    public IReadOnlyList<FieldChange> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, bool hamta = false)
    {
        if (await editing.FindAsync(EditableKinds.Audiences, slug) is not { } found)
        {
            return NotFound();
        }

        (Stored, Version) = found;
        (Form, AgeMin, AgeMax) = (NamedForm.From(Stored.Name, Stored.Summary, Stored.Words), Stored.AgeMin, Stored.AgeMax);
        Unsaved = await kept.FindAsync(EditorClaims.IdOf(User), Request.Path);
        if (hamta && Unsaved is not null)
        {
            await TryUpdateModelAsync(this, "", KeptForms.ValuesOf(Unsaved), m => m.Form, m => m.AgeMin, m => m.AgeMax, m => m.Version, m => m.Reason);
            Unsaved = null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug)
    {
        // What is saved here is public at once: two factors or a passkey.
        if (!(await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded)
        {
            return Forbid();
        }

        if (await editing.FindAsync(EditableKinds.Audiences, slug) is not { } found)
        {
            return NotFound();
        }

        Stored = found.Value;
        await kept.KeepAsync(EditorClaims.IdOf(User), Request.Path, Request.Form);
        if (Form.ReadWords(ModelState) is not { } words)
        {
            return Refused();
        }

        var (name, summary) = (VisibleText.OneLine(Form.Name), VisibleText.OneLine(Form.Summary));
        var mine = Stored with { Name = name, Summary = summary, AgeMin = AgeMin, AgeMax = AgeMax, Words = words };
        if (Theirs.Count > 0 && Version == found.Version)
        {
            mine = DocumentFields.Merge(DocumentFields.OfAudience, mine, Stored, Theirs);
        }

        switch (await editing.SaveAsync(EditableKinds.Audiences, mine, Version, new(EditorClaims.NameOf(User), HelplineForm.Trimmed(Reason)), EditorClaims.IsAdministrator(User) ? HelplineForm.Trimmed(AloneBecause) : null))
        {
            case DocumentResult<Audience>.Saved:
                await kept.DropAsync(EditorClaims.IdOf(User), Request.Path);
                TempData["Done"] = "Sparat. Sökningen använder orden nu.";
                return RedirectToPage(new { slug });
            case DocumentResult<Audience>.Refused refused:
                NamedForm.Tell(ModelState, refused.Breaches);
                return Refused();
            case DocumentResult<Audience>.NeedsReason needs:
                NeedsReason = true;
                ModelState.AddModelError(EditorClaims.IsAdministrator(User) ? nameof(AloneBecause) : "", NewLinks.Text(needs.Links));
                return Refused();
            case DocumentResult<Audience>.Conflict conflict:
                (Conflict, Differences) = (conflict, DocumentFields.Differences(DocumentFields.OfAudience, conflict.Theirs, mine));
                ModelState.Remove(nameof(Version));
                Version = conflict.Version;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return NotFound();
        }
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
