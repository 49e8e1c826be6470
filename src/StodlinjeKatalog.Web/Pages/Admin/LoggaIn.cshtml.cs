using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin;

public sealed class LoggaInModel(EditorSignIn signIn, SignInLimits limits) : PageModel
{
    private const string TooMany = "Du har försökt många gånger. Vänta en minut och försök igen.";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Tillbaka { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Faulty(StatusCodes.Status400BadRequest);
        }

        var outcome = await signIn.PasswordAsync(Input.Email!.Trim(), Input.Password!);
        return outcome switch
        {
            SignInOutcome.In => LocalRedirect(AfterSignIn.Target(Tillbaka)),
            SignInOutcome.CodeNeeded => RedirectToPage("/Admin/Kod", new { tillbaka = Tillbaka }),
            SignInOutcome.TooMany => Refuse(TooMany, StatusCodes.Status429TooManyRequests),
            _ => Refuse("Adressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.", StatusCodes.Status400BadRequest),
        };
    }

    /// <summary>What the browser needs to ask for a passkey. The same for everyone: no address is asked, so none is told.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        limits.AllowsAttempt(HttpContext, "asks for a passkey")
            ? Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")
            : StatusCode(StatusCodes.Status429TooManyRequests);

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string? credential)
    {
        ModelState.Clear();
        if (!limits.AllowsAttempt(HttpContext, "shows a passkey"))
        {
            return Refuse(TooMany, StatusCodes.Status429TooManyRequests);
        }

        var outcome = string.IsNullOrEmpty(credential) ? SignInOutcome.Refused : await signIn.PasskeyAsync(credential);
        return outcome == SignInOutcome.In
            ? LocalRedirect(AfterSignIn.Target(Tillbaka))
            : Refuse("Det gick inte att logga in med den passkeyn. Försök igen, eller använd lösenord.", StatusCodes.Status400BadRequest);
    }

    private PageResult Refuse(string reason, int status)
    {
        ModelState.AddModelError("", reason);
        return Faulty(status);
    }

    private PageResult Faulty(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Skriv din e-postadress.")]
        [StringLength(Editor.EmailMaxLength, ErrorMessage = "E-postadressen är för lång.")]
        public string? Email { get; set; }

        [Required(ErrorMessage = "Skriv ditt lösenord.")]
        [StringLength(PasswordRules.MaxLength, ErrorMessage = "Lösenordet är för långt.")]
        public string? Password { get; set; }
    }
}
