using System.Diagnostics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>The ways in. A refusal says the same and takes as long whether the address is known, closed, locked or unknown.</summary>
public sealed class EditorSignIn(
    UserManager<Editor> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Editor> claims,
    IOptions<IdentityOptions> identity,
    ILogger<SignInManager<Editor>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Editor> confirmation,
    EditorsDbContext database,
    SignInLimits limits,
    IOptions<EditorsOptions> options,
    TimeProvider clock) : SignInManager<Editor>(users, context, claims, identity, logger, schemes, confirmation)
{
    private static readonly Editor Nobody = new();
    private static string? nobodysHash;

    public override async Task<bool> CanSignInAsync(Editor user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    public async Task<SignInOutcome> PasswordAsync(string email, string password)
    {
        var started = Stopwatch.GetTimestamp();
        if (!limits.AllowsAttempt(Context.Connection.RemoteIpAddress, UserManager.NormalizeEmail(email) ?? ""))
        {
            return SignInOutcome.TooMany;
        }

        var editor = await UserManager.FindByEmailAsync(email);
        var hasher = UserManager.PasswordHasher;
        nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var matches = hasher.VerifyHashedPassword(editor ?? Nobody, editor?.PasswordHash ?? nobodysHash, password) != PasswordVerificationResult.Failed;
        var locked = editor is not null && await UserManager.IsLockedOutAsync(editor);
        if (editor is null || !matches || locked || !await CanSignInAsync(editor))
        {
            // A locked account is not locked further: guessing on does not keep the editor out for longer.
            if (editor is not null && !locked)
            {
                await RecordAsync(editor, SignInWay.Password, false);
                await UserManager.AccessFailedAsync(editor);
            }

            await WaitUntilAsync(started);
            return SignInOutcome.Refused;
        }

        await UserManager.ResetAccessFailedCountAsync(editor);
        var result = await SignInOrTwoFactorAsync(editor, isPersistent: false);
        if (result.RequiresTwoFactor)
        {
            return SignInOutcome.CodeNeeded;
        }

        await RecordAsync(editor, SignInWay.Password, true);
        return SignInOutcome.In;
    }

    /// <summary>The second step: a code from the app, or one of the recovery codes.</summary>
    public async Task<SignInOutcome> CodeAsync(string code)
    {
        var started = Stopwatch.GetTimestamp();
        var editor = await GetTwoFactorAuthenticationUserAsync();
        if (editor is null)
        {
            return SignInOutcome.StartAgain;
        }

        if (!limits.AllowsCode(editor.Id))
        {
            return SignInOutcome.TooMany;
        }

        var digits = string.Concat(code.Where(char.IsAsciiLetterOrDigit));
        var isAppCode = digits.Length == 6 && digits.All(char.IsAsciiDigit);
        var way = isAppCode ? SignInWay.Code : SignInWay.RecoveryCode;
        var result = isAppCode switch
        {
            true when digits == editor.LastCode => SignInResult.Failed,
            true => await TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false),
            false => await TwoFactorRecoveryCodeSignInAsync(code.Trim().ToUpperInvariant()),
        };
        await RecordAsync(editor, way, result.Succeeded);
        if (!result.Succeeded)
        {
            await WaitUntilAsync(started);
            return SignInOutcome.Refused;
        }

        await UseCodeAsync(editor, isAppCode ? digits : null);
        return SignInOutcome.In;
    }

    /// <summary>A passkey is possession and the person's own lock in one; no password is asked.</summary>
    public async Task<SignInOutcome> PasskeyAsync(string credentialJson)
    {
        var started = Stopwatch.GetTimestamp();
        var assertion = await PerformPasskeyAssertionAsync(credentialJson);
        if (!assertion.Succeeded || !await CanSignInAsync(assertion.User))
        {
            await WaitUntilAsync(started);
            return SignInOutcome.Refused;
        }

        await UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await StrongAsync(assertion.User, EditorClaims.Passkey);
        await RecordAsync(assertion.User, SignInWay.Passkey, true);
        return SignInOutcome.In;
    }

    /// <summary>A key shown too late, or that nobody asked for, is refused; the framework throws.</summary>
    public override async Task<PasskeyAssertionResult<Editor>> PerformPasskeyAssertionAsync(string credentialJson)
    {
        try
        {
            return await base.PerformPasskeyAssertionAsync(credentialJson);
        }
        catch (InvalidOperationException notAsked)
        {
            return PasskeyAssertionResult.Fail<Editor>(new PasskeyException(notAsked.Message));
        }
    }

    /// <inheritdoc cref="PerformPasskeyAssertionAsync"/>
    public override async Task<PasskeyAttestationResult> PerformPasskeyAttestationAsync(string credentialJson)
    {
        try
        {
            return await base.PerformPasskeyAttestationAsync(credentialJson);
        }
        catch (InvalidOperationException notAsked)
        {
            return PasskeyAttestationResult.Fail(new PasskeyException(notAsked.Message));
        }
    }

    /// <summary>A session that may publish: the editor has just shown a second factor or a passkey.</summary>
    public Task StrongAsync(Editor editor, string method) => SignInWithClaimsAsync(editor, isPersistent: false, [new(EditorClaims.Method, method)]);

    /// <summary>Every session of the editor has just ended, because something about the account changed; this one goes on, as strong as it was.</summary>
    public Task ContinueAsync(Editor editor) =>
        SignInWithClaimsAsync(editor, isPersistent: false, Context.User.FindAll(EditorClaims.Method).Select(c => c.Clone()));

    public async Task UseCodeAsync(Editor editor, string? code)
    {
        editor.LastCode = code ?? editor.LastCode;
        await UserManager.UpdateAsync(editor);
    }

    public async Task RecordAsync(Editor editor, SignInWay way, bool succeeded)
    {
        database.SignIns.Add(new() { EditorId = editor.Id, EditorName = editor.Name, At = clock.GetUtcNow().UtcDateTime, Way = way, Succeeded = succeeded });
        await database.SaveChangesAsync();
    }

    private Task WaitUntilAsync(long started)
    {
        var left = TimeSpan.FromMilliseconds(options.Value.RefusalMilliseconds) - Stopwatch.GetElapsedTime(started);
        return left > TimeSpan.Zero ? Task.Delay(left) : Task.CompletedTask;
    }
}

public enum SignInOutcome
{
    In,
    CodeNeeded,
    Refused,
    TooMany,

    /// <summary>The first step is too long ago.</summary>
    StartAgain,
}
