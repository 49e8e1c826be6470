using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Konto;

public sealed partial class IndexModel(
    UserManager<Editor> users, EditorSignIn signIn, EditorAccounts accounts, EditorsDbContext database, SignInLimits limits,
    ILogger<IndexModel> logger) : PageModel
{
    private const int PasskeyNameMaxLength = 60;
    private const int MostPasskeys = 10;

    [BindProperty]
    public PasswordModel Password { get; set; } = new();

    public Editor Me { get; private set; } = null!;
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];
    public IReadOnlyList<SignInEntry> SignIns { get; private set; } = [];
    public int RecoveryCodesLeft { get; private set; }
    public bool HasStrongFactor { get; private set; }

    /// <summary>Whoever has only the password must not be able to add a second factor beside those that exist.</summary>
    public bool MayChangeFactors => EditorClaims.IsStrong(User) || !HasStrongFactor;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        await LoadAsync();
        return MayChangeFactors
            ? Content(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = Me.Id, Name = Me.Email!, DisplayName = Me.Name }), "application/json")
            : Forbid();
    }

    public async Task<IActionResult> OnPostAddPasskeyAsync([FromForm] string? credential, [FromForm] string? name)
    {
        await LoadAsync();
        if (!MayChangeFactors)
        {
            return Forbid();
        }

        ModelState.Clear();
        var attestation = string.IsNullOrEmpty(credential) || Passkeys.Count >= MostPasskeys ? null : await signIn.PerformPasskeyAttestationAsync(credential);
        if (attestation is not { Succeeded: true } || attestation.UserEntity.Id != Me.Id)
        {
            Log.Refused(logger, attestation?.Failure?.Message ?? "no credential, or somebody else's");
            return Faulty("", "Passkeyn gick inte att lägga till. Försök igen.");
        }

        var passkey = attestation.Passkey;
        passkey.Name = string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim()[..Math.Min(name.Trim().Length, PasskeyNameMaxLength)];
        await users.AddOrUpdatePasskeyAsync(Me, passkey);
        await signIn.StrongAsync(Me, EditorClaims.Passkey);
        return Done("Passkeyn är tillagd. Nu kan du publicera.");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync([FromForm] string? id)
    {
        await LoadAsync();
        if (!MayChangeFactors)
        {
            return Forbid();
        }

        if (Passkeys.FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == id) is not { } passkey)
        {
            return NotFound();
        }

        await users.RemovePasskeyAsync(Me, passkey.CredentialId);
        return Done("Passkeyn är borttagen.");
    }

    public async Task<IActionResult> OnPostTurnOffCodesAsync()
    {
        await LoadAsync();
        if (!MayChangeFactors)
        {
            return Forbid();
        }

        await users.SetTwoFactorEnabledAsync(Me, false);
        await users.ResetAuthenticatorKeyAsync(Me);
        await signIn.ContinueAsync(Me);
        return Done("Kodappen är avstängd.");
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        await LoadAsync();
        if (ModelState.IsValid && !limits.AllowsPasswordAgain(HttpContext, Me.Id))
        {
            ModelState.AddModelError("Password.Current", "Det har varit många försök. Vänta en kvart.");
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        if (ModelState.IsValid)
        {
            var result = await users.ChangePasswordAsync(Me, Password.Current!, Password.New!);
            if (result.Succeeded)
            {
                await signIn.ContinueAsync(Me);
                return Done("Lösenordet är bytt. Andra inloggningar är avslutade.");
            }

            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "Password.Current" : "Password.New", error.Description);
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostSignOutEverywhereAsync()
    {
        await LoadAsync();
        await users.UpdateSecurityStampAsync(Me);
        await signIn.SignOutAsync();
        return RedirectToPage("/Admin/LoggaIn");
    }

    private async Task LoadAsync()
    {
        Me = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session has no editor.");
        Passkeys = [.. await users.GetPasskeysAsync(Me)];
        HasStrongFactor = await accounts.HasStrongFactorAsync(Me);
        RecoveryCodesLeft = await users.CountRecoveryCodesAsync(Me);
        SignIns = await database.SignIns.AsNoTracking().Where(s => s.EditorId == Me.Id).OrderByDescending(s => s.At).Take(10).ToListAsync();
    }

    private RedirectToPageResult Done(string what)
    {
        TempData["Done"] = what;
        return RedirectToPage();
    }

    private PageResult Faulty(string key, string reason)
    {
        ModelState.AddModelError(key, reason);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public sealed class PasswordModel
    {
        [Required(ErrorMessage = "Skriv ditt nuvarande lösenord.")]
        public string? Current { get; set; }

        [Required(ErrorMessage = "Skriv ett nytt lösenord.")]
        public string? New { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A passkey was not added: {Why}")]
        public static partial void Refused(ILogger logger, string why);
    }
}
