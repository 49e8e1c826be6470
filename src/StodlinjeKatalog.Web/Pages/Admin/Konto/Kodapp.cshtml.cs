using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Konto;

public sealed class KodappModel(UserManager<Editor> users, EditorSignIn signIn, EditorAccounts accounts, SignInLimits limits) : PageModel
{
    private const int RecoveryCodeCount = 10;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Key { get; private set; } = "";
    public string QrCode { get; private set; } = "";
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var me = await MeAsync();
        if (me.TwoFactorEnabled)
        {
            return RedirectToPage("/Admin/Konto/Index");
        }

        if (await IsClosedAsync(me))
        {
            return Forbid();
        }

        await ShowKeyAsync(me);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var me = await MeAsync();
        if (me.TwoFactorEnabled || await IsClosedAsync(me))
        {
            return Forbid();
        }

        var code = string.Concat((Input.Code ?? "").Where(char.IsAsciiDigit));
        var allowed = limits.AllowsCode(HttpContext, me.Id);
        if (!allowed || !await signIn.UseAppCodeAsync(me, code))
        {
            var reason = allowed ? "Koden stämmer inte. Vänta på nästa kod i appen och skriv den." : "Det har varit många fel. Vänta en kvart.";
            ModelState.AddModelError("Input.Code", reason);
            Response.StatusCode = allowed ? StatusCodes.Status400BadRequest : StatusCodes.Status429TooManyRequests;
            await ShowKeyAsync(me);
            return Page();
        }

        limits.CodeWasRight(me.Id);
        await users.SetTwoFactorEnabledAsync(me, true);
        await signIn.StrongAsync(me, EditorClaims.TwoFactors);
        return await ShowRecoveryCodesAsync(me);
    }

    public async Task<IActionResult> OnPostNewRecoveryCodesAsync()
    {
        var me = await MeAsync();
        return me.TwoFactorEnabled && EditorClaims.IsStrong(User) ? await ShowRecoveryCodesAsync(me) : Forbid();
    }

    private async Task<Editor> MeAsync() => await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session has no editor.");

    private async Task<bool> IsClosedAsync(Editor me) => !EditorClaims.IsStrong(User) && await accounts.HasStrongFactorAsync(me);

    private async Task<PageResult> ShowRecoveryCodesAsync(Editor me)
    {
        ModelState.Clear();
        RecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(me, RecoveryCodeCount) ?? []];
        return Page();
    }

    private async Task ShowKeyAsync(Editor me)
    {
        var key = await users.GetAuthenticatorKeyAsync(me);
        if (string.IsNullOrEmpty(key))
        {
            await users.ResetAuthenticatorKeyAsync(me);
            await signIn.ContinueAsync(me);
            key = await users.GetAuthenticatorKeyAsync(me) ?? "";
        }

        Key = string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(part => new string(part)));
        var issuer = Uri.EscapeDataString("Stödlinjekatalogen");
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(me.Email!)}?secret={key}&issuer={issuer}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        QrCode = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(drawing.GetGraphic(4)));
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Skriv koden som appen visar.")]
        public string? Code { get; set; }
    }
}
