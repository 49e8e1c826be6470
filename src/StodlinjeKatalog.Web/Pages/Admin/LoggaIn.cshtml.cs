using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin;

[IgnoreAntiforgeryToken(Order = 2000)]
public sealed class LoggaInModel(EditorSignIn signIn, SignInLimits limits, IAntiforgery antiforgery) : PageModel
{
    private const string NoCookies =
        "Inloggningen behöver kakor, och en sida som inte har stått öppen för länge. Skriv lösenordet en gång till. Händer det igen: tillåt kakor för den här webbplatsen, och se att adressen börjar med https.";

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
        // Asked here and not by the framework, whose answer would be an error page without the form.
        if (!await IsOurFormAsync())
        {
            ModelState.Clear();
            return Refuse(NoCookies, StatusCodes.Status400BadRequest);
        }

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
        !await IsOurFormAsync() ? BadRequest()
        : limits.AllowsAttempt(HttpContext, "asks for a passkey")
            ? Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")
            : StatusCode(StatusCodes.Status429TooManyRequests);

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string? credential)
    {
        ModelState.Clear();
        if (!await IsOurFormAsync())
        {
            return Refuse(NoCookies, StatusCodes.Status400BadRequest);
        }

        if (!limits.AllowsAttempt(HttpContext, "shows a passkey"))
        {
            return Refuse(TooMany, StatusCodes.Status429TooManyRequests);
        }

        var outcome = string.IsNullOrEmpty(credential) ? SignInOutcome.Refused : await signIn.PasskeyAsync(credential);
        return outcome == SignInOutcome.In
            ? LocalRedirect(AfterSignIn.Target(Tillbaka))
            : Refuse("Det gick inte att logga in med den passkeyn. Försök igen, eller använd lösenord.", StatusCodes.Status400BadRequest);
    }

    /// <summary>False for a form of nobody's making, and for one that breaks off in the middle.</summary>
    private async Task<bool> IsOurFormAsync()
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(HttpContext);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
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
