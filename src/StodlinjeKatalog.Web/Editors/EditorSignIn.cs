using System.Diagnostics;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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
    KnownDevice devices,
    IOptions<EditorsOptions> options,
    TimeProvider clock) : SignInManager<Editor>(users, context, claims, identity, logger, schemes, confirmation)
{
    private static readonly Editor Nobody = new();
    private static string? nobodysHash;

    /// <summary>In the step between password and code: how the account was then.</summary>
    private const string StampClaim = "stamp";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateTime Oldest => Now - OpenSession.Longest;

    public override async Task<bool> CanSignInAsync(Editor user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    public async Task<SignInOutcome> PasswordAsync(string email, string password)
    {
        var started = Stopwatch.GetTimestamp();
        if (!limits.AllowsAttempt(Context, UserManager.NormalizeEmail(email) ?? ""))
        {
            return SignInOutcome.TooMany;
        }

        var editor = await UserManager.FindByEmailAsync(email);
        var device = editor is null ? null : devices.Of(Context, editor);
        if (device is not null && !limits.AllowsDevice(Context, device))
        {
            return SignInOutcome.TooMany;
        }

        var hasher = UserManager.PasswordHasher;
        nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var matches = hasher.VerifyHashedPassword(editor ?? Nobody, editor?.PasswordHash ?? nobodysHash, password) != PasswordVerificationResult.Failed;
        var locked = editor is not null && device is null && await UserManager.IsLockedOutAsync(editor);
        if (editor is null || !matches || locked || !await CanSignInAsync(editor))
        {
            // A locked account is not locked further: guessing on does not keep the editor out for longer.
            if (editor is not null && !locked)
            {
                await RecordAsync(editor, SignInWay.Password, false);
                await CountStrangersMistakeAsync(editor, device);
            }

            await WaitUntilAsync(started);
            return SignInOutcome.Refused;
        }

        if (device is not null)
        {
            limits.DeviceWasRight(device);
        }

        if (editor.TwoFactorEnabled)
        {
            Claim[] known = [new(ClaimTypes.NameIdentifier, editor.Id), new(StampClaim, editor.SecurityStamp!)];
            var step = new ClaimsIdentity(known, IdentityConstants.TwoFactorUserIdScheme);
            await Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new(step));
            return SignInOutcome.CodeNeeded;
        }

        await SignInWithClaimsAsync(editor, isPersistent: false, [new(EditorClaims.Method, "pwd")]);
        await InAsync(editor, SignInWay.Password);
        return SignInOutcome.In;
    }

    /// <summary>Who has shown the password and may now show a code; null when that is too long ago or the account has changed.</summary>
    public override async Task<Editor?> GetTwoFactorAuthenticationUserAsync()
    {
        var step = (await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return step?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await UserManager.FindByIdAsync(id) is { } editor
            && step.FindFirstValue(StampClaim) == editor.SecurityStamp
            && await CanSignInAsync(editor)
            ? editor
            : null;
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

        var device = devices.Of(Context, editor);
        if (!limits.AllowsCode(Context, editor.Id, device))
        {
            return SignInOutcome.TooMany;
        }

        var written = string.Concat(code.Where(char.IsAsciiLetterOrDigit));
        var isAppCode = written.Length == AppCode.Length && written.All(char.IsAsciiDigit);
        var way = isAppCode ? SignInWay.Code : SignInWay.RecoveryCode;
        var accepted = isAppCode
            ? await UseAppCodeAsync(editor, written)
            : (await UserManager.RedeemTwoFactorRecoveryCodeAsync(editor, written)).Succeeded;
        if (!accepted)
        {
            // What somebody else changed at the same time must not be written again with the record of this.
            database.ChangeTracker.Clear();
            await RecordAsync(editor, way, false);
            await WaitUntilAsync(started);
            return SignInOutcome.Refused;
        }

        limits.CodeWasRight(editor.Id, device);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await StrongAsync(editor, EditorClaims.TwoFactors);
        await InAsync(editor, way);
        return SignInOutcome.In;
    }

    /// <summary>
    /// Whether the app shows this code now and neither it nor a later one has been used. One conditional write: of several at once, one is
    /// let in.
    /// </summary>
    public async Task<bool> UseAppCodeAsync(Editor editor, string digits)
    {
        if (await UserManager.GetAuthenticatorKeyAsync(editor) is not { Length: > 0 } key)
        {
            return false;
        }

        // The machine's own time, also where the catalogue is shown as of another day: a telephone knows no other.
        foreach (var step in AppCode.StepsOf(key, digits, DateTimeOffset.UtcNow))
        {
            var taken = await database.Users
                .Where(e => e.Id == editor.Id && e.DisabledAt == null && (e.LastCodeStep == null || e.LastCodeStep < step))
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.LastCodeStep, step));
            if (taken == 1)
            {
                return true;
            }
        }

        return false;
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
        await InAsync(assertion.User, SignInWay.Passkey);
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

    /// <summary>
    /// Every session of the editor has just ended, because something about the account changed; this one goes on, as strong as it was and
    /// no younger.
    /// </summary>
    public async Task ContinueAsync(Editor editor)
    {
        var openedAt = (await FindAsync(Context.User))?.OpenedAt ?? Now;
        await BeginAsync(editor, null, Context.User.FindAll(EditorClaims.Method).Select(c => c.Clone()), openedAt);
    }

    public override Task SignInWithClaimsAsync(
        Editor user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims) =>
        BeginAsync(user, authenticationProperties, additionalClaims, Now);

    /// <summary>Ends this session, and with it every copy of its cookie.</summary>
    public async Task EndAsync()
    {
        var id = Context.User.FindFirstValue(EditorClaims.Session);
        await database.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync();
        await SignOutAsync();
    }

    /// <summary>Asked at every request: whose session it is, when it still holds.</summary>
    public override async Task<Editor?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { } editor
        && await CanSignInAsync(editor)
        && await FindAsync(principal) is { } session && session.EditorId == editor.Id
            ? editor
            : null;

    public async Task RecordAsync(Editor editor, SignInWay way, bool succeeded)
    {
        database.SignIns.Add(new() { EditorId = editor.Id, EditorName = editor.Name, At = Now, Way = way, Succeeded = succeeded });
        await database.SaveChangesAsync();
    }

    /// <summary>Every session begins here. One that this browser has already ends, on the server too.</summary>
    private async Task BeginAsync(Editor editor, AuthenticationProperties? properties, IEnumerable<Claim> more, DateTime openedAt)
    {
        var ticket = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var earlier = ticket.Principal?.FindFirstValue(EditorClaims.Session);
        await database.Sessions.Where(s => s.Id == earlier || s.OpenedAt < Oldest).ExecuteDeleteAsync();
        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        database.Sessions.Add(new() { Id = id, EditorId = editor.Id, OpenedAt = openedAt });
        await database.SaveChangesAsync();
        await base.SignInWithClaimsAsync(editor, properties, [.. more, new(EditorClaims.Session, id)]);
    }

    private async Task InAsync(Editor editor, SignInWay way)
    {
        devices.Mark(Context, editor);
        await RecordAsync(editor, way, true);
        await database.Users.Where(e => e.Id == editor.Id && e.AccessFailedCount > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.AccessFailedCount, 0));
    }

    /// <summary>
    /// Counted in the database itself, so that many at once are all counted. A browser that the editor has used has a brake of its own.
    /// </summary>
    private async Task CountStrangersMistakeAsync(Editor editor, string? device)
    {
        if (device is not null)
        {
            return;
        }

        var (most, time) = (Options.Lockout.MaxFailedAccessAttempts, Options.Lockout.DefaultLockoutTimeSpan);
        var account = database.Users.Where(e => e.Id == editor.Id);
        await account.ExecuteUpdateAsync(set => set.SetProperty(e => e.AccessFailedCount, e => e.AccessFailedCount + 1));
        DateTimeOffset? until = DateTimeOffset.UtcNow + time;
        await account.Where(e => e.AccessFailedCount >= most)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.LockoutEnd, until).SetProperty(e => e.AccessFailedCount, 0));
    }

    private async Task<OpenSession?> FindAsync(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(EditorClaims.Session) is { } id
            ? await database.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.OpenedAt >= Oldest)
            : null;

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
