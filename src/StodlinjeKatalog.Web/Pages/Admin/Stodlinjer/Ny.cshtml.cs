using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Texts;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

public sealed class NyModel(HelplineEditing editing) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var (slug, name) = (Input.Slug!.Trim(), VisibleText.OneLine(Input.Name));
            var line = new Helpline { Slug = slug, Name = name, Provider = "", Status = HelplineStatus.Draft, Summary = "" };
            var result = await editing.CreateAsync(line, new(EditorClaims.NameOf(User), null));
            if (result is EditResult.Saved)
            {
                return RedirectToPage("/Admin/Stodlinjer/Stodlinje", new { slug = line.Slug });
            }

            foreach (var breach in ((EditResult.Refused)result).Breaches)
            {
                ModelState.AddModelError(breach.Field == "namn" ? "Input.Name" : "Input.Slug", BreachText.Of(breach));
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Skriv vad linjen heter.")]
        [StringLength(Helpline.NameMaxLength, ErrorMessage = "Namnet är för långt.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Skriv adressen.")]
        public string? Slug { get; set; }
    }
}
