using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Everything that opens, closes or changes an editor's account.</summary>
public sealed class EditorAccounts(UserManager<Editor> users, EditorsDbContext database, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<(Editor? Editor, IReadOnlyList<string> Refusals)> CreateAsync(string email, string name, EditorRole role, string password)
    {
        var key = Editor.KeyOf(name);
        if (await database.Users.AnyAsync(e => e.NameKey == key))
        {
            return (null, ["Det finns redan en redaktör med det namnet. Lägg till något som skiljer er åt."]);
        }

        var editor = new Editor { UserName = email, Email = email, Role = role, CreatedAt = Now, EmailConfirmed = true };
        editor.Rename(name);
        var result = await users.CreateAsync(editor, password);
        return result.Succeeded ? (editor, []) : (null, Refusals(result));
    }

    public static IReadOnlyList<string> Refusals(IdentityResult result) => [.. result.Errors.Select(e => e.Description).Distinct()];

    /// <summary>The token of the one-time link; null when the address already has an account. Earlier open links to the address end.</summary>
    public async Task<string?> InviteAsync(string email, string name, EditorRole role, string invitedBy)
    {
        if (await users.FindByEmailAsync(email) is not null)
        {
            return null;
        }

        foreach (var earlier in await database.Invitations.Where(i => i.Email == email && i.UsedAt == null).ToListAsync())
        {
            earlier.Use(Now);
        }

        var (invitation, token) = Invitation.Create(email, name, role, invitedBy, Now);
        database.Invitations.Add(invitation);
        await database.SaveChangesAsync();
        return token;
    }

    public async Task<Invitation?> OpenInvitationAsync(string token)
    {
        var hash = Invitation.HashOf(token);
        var invitation = await database.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash);
        return invitation?.IsOpen(Now) == true ? invitation : null;
    }

    /// <summary>The account and the end of the link in one transaction: a link that is used twice at once makes one account.</summary>
    public async Task<(Editor? Editor, IReadOnlyList<string> Refusals)> AcceptAsync(Invitation invitation, string name, string password)
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        var taken = await database.Invitations.Where(i => i.Id == invitation.Id && i.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, Now));
        if (taken == 0)
        {
            return (null, ["Länken är redan använd."]);
        }

        var (editor, refusals) = await CreateAsync(invitation.Email, name, invitation.Role, password);
        if (editor is not null)
        {
            await transaction.CommitAsync();
        }

        return (editor, refusals);
    }

    /// <summary>Closes the account at once: its open sessions end with the next request. False when it is the last administrator's.</summary>
    public async Task<bool> DisableAsync(Editor editor)
    {
        if (await IsLastAdministratorAsync(editor))
        {
            return false;
        }

        editor.DisabledAt = Now;
        await users.UpdateSecurityStampAsync(editor);
        return true;
    }

    public async Task EnableAsync(Editor editor)
    {
        editor.DisabledAt = null;
        await users.UpdateSecurityStampAsync(editor);
    }

    public async Task<bool> ChangeRoleAsync(Editor editor, EditorRole role)
    {
        if (role != EditorRole.Administrator && await IsLastAdministratorAsync(editor))
        {
            return false;
        }

        editor.Role = role;
        await users.UpdateSecurityStampAsync(editor);
        return true;
    }

    /// <summary>For somebody who has lost phone and passkey: all second factors go, all sessions end, and the password is what is left.</summary>
    public async Task ResetFactorsAsync(Editor editor)
    {
        foreach (var passkey in await users.GetPasskeysAsync(editor))
        {
            await users.RemovePasskeyAsync(editor, passkey.CredentialId);
        }

        await users.SetTwoFactorEnabledAsync(editor, false);
        await users.ResetAuthenticatorKeyAsync(editor);
        await users.UpdateSecurityStampAsync(editor);
    }

    /// <summary>Whether the account already has something besides the password; then only that opens the way to change factors.</summary>
    public async Task<bool> HasStrongFactorAsync(Editor editor) => editor.TwoFactorEnabled || (await users.GetPasskeysAsync(editor)).Count > 0;

    private async Task<bool> IsLastAdministratorAsync(Editor editor) =>
        editor is { Role: EditorRole.Administrator, DisabledAt: null }
        && !await database.Users.AnyAsync(e => e.Id != editor.Id && e.Role == EditorRole.Administrator && e.DisabledAt == null);
}
