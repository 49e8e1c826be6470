using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Forms;

namespace StodlinjeKatalog.Web.Pages.Admin;

public sealed class InbjudanModel(EditorAccounts accounts, EditorSignIn signIn) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Invitation? Invitation { get; private set; }

    public async Task OnGetAsync([FromRoute] string token)
    {
        await LoadAsync(token);
        Input.Name = Invitation?.Name;
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string token)
    {
        await LoadAsync(token);
        if (Invitation is null)
        {
            return Page();
        }

        if (ModelState.IsValid)
        {
            var (editor, refusals) = await accounts.AcceptAsync(Invitation, Input.Name!.Trim(), Input.Password!);
            if (editor is not null)
            {
                // A session that was open in this browser ends here: the new account starts with its own.
                await signIn.SignInAsync(editor, isPersistent: false);
                await signIn.RecordAsync(editor, SignInWay.Invitation, true);
                TempData["Done"] = "Kontot är skapat. Lägg nu till en passkey eller en kodapp, så att du kan publicera.";
                return RedirectToPage("/Admin/Konto/Index");
            }

            foreach (var refusal in refusals)
            {
                ModelState.AddModelError("Input.Password", refusal);
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync(string token)
    {
        Invitation = await accounts.OpenInvitationAsync(token);
        if (Invitation is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Skriv ditt namn.")]
        [StringLength(Editor.NameMaxLength, ErrorMessage = "Namnet är för långt.")]
        [Visible]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Välj ett lösenord.")]
        public string? Password { get; set; }
    }
}
