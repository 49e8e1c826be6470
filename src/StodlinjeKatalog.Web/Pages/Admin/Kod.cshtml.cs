using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin;

public sealed class KodModel(EditorSignIn signIn) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Tillbaka { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Admin/LoggaIn", new { tillbaka = Tillbaka }) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            switch (await signIn.CodeAsync(Input.Code!))
            {
                case SignInOutcome.In:
                    return LocalRedirect(AfterSignIn.Target(Tillbaka));
                case SignInOutcome.StartAgain:
                    return RedirectToPage("/Admin/LoggaIn", new { tillbaka = Tillbaka });
                case SignInOutcome.TooMany:
                    ModelState.AddModelError("Input.Code", "Det har varit många fel. Vänta en kvart, eller logga in med passkey.");
                    Response.StatusCode = StatusCodes.Status429TooManyRequests;
                    return Page();
                default:
                    ModelState.AddModelError("Input.Code", "Koden stämmer inte. Vänta på nästa kod i appen och skriv den.");
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Skriv koden.")]
        [StringLength(20, ErrorMessage = "Koden är för lång.")]
        public string? Code { get; set; }
    }
}
