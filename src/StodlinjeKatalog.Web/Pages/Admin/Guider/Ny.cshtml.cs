using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Texts;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

namespace StodlinjeKatalog.Web.Pages.Admin.Guider;

public sealed class NyModel(CatalogEditing editing, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    /// <summary>An administrator's reason to bring in a link that nobody else has read.</summary>
    [BindProperty]
    public string? AloneBecause { get; set; }

    public bool NeedsReason { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!(await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var guide = new Guide
            {
                Slug = Input.Slug!.Trim(),
                Title = VisibleText.OneLine(Input.Title),
                Summary = VisibleText.OneLine(Input.Summary),
                Body = GuideForm.Text(Input.Body),
                ChangedOn = SwedishTime.DateOf(clock.GetUtcNow()),
                Sources = [VisibleText.OneLine(Input.Source)],
            };
            switch (await editing.SaveAsync(EditableKinds.Guides, guide, 0, new(EditorClaims.NameOf(User), null), EditorClaims.IsAdministrator(User) ? HelplineForm.Trimmed(AloneBecause) : null))
            {
                case DocumentResult<Guide>.Refused refused:
                    foreach (var breach in refused.Breaches.Where(b => !b.IsWarning))
                    {
                        ModelState.AddModelError(FieldOf(breach.Field), BreachText.Of(breach));
                    }

                    break;
                case DocumentResult<Guide>.NeedsReason needs:
                    NeedsReason = true;
                    ModelState.AddModelError(EditorClaims.IsAdministrator(User) ? nameof(AloneBecause) : "Input.Body", NewLinks.Text(needs.Links));
                    break;
                default:
                    return RedirectToPage("/Admin/Guider/Guide", new { slug = guide.Slug });
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static string FieldOf(string field) => field switch
    {
        "rubrik" => "Input.Title",
        "sammanfattning" => "Input.Summary",
        "text" => "Input.Body",
        "kallor" => "Input.Source",
        _ => "Input.Slug",
    };

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Skriv rubriken.")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Skriv adressen.")]
        public string? Slug { get; set; }

        [Required(ErrorMessage = "Skriv en mening om vad guiden ger.")]
        public string? Summary { get; set; }

        [Required(ErrorMessage = "Skriv början av texten.")]
        [StringLength(100_000, ErrorMessage = "Texten är för lång.")]
        public string? Body { get; set; }

        [Required(ErrorMessage = "Skriv minst en källa.")]
        public string? Source { get; set; }
    }
}
