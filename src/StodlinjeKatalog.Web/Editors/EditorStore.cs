using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// Accounts in editors.db, with nothing in it that opens an account: the code app's key is encrypted with the site's own keys, which are
/// not in the database or its backups, and recovery codes are hashed as passwords are.
/// </summary>
public sealed class EditorStore(
    EditorsDbContext context, IdentityErrorDescriber errors, IDataProtectionProvider protection, IPasswordHasher<Editor> hasher)
    : UserOnlyStore<Editor, EditorsDbContext>(context, errors)
{
    private const string Provider = "[AspNetUserStore]";
    private const string KeyName = "AuthenticatorKey";
    private const string CodesName = "RecoveryCodes";

    /// <summary>Before what has been made unreadable: what stands without it is from before that was done.</summary>
    private const string Sealed = "sealed:";

    /// <summary>Between the hashes, which are Base64.</summary>
    private const char Separator = ';';

    private readonly IDataProtector protector = protection.CreateProtector("Editors.AuthenticatorKey");

    /// <summary>Whether anything is left from before secrets were sealed.</summary>
    public const string AnyReadable =
        "SELECT EXISTS (SELECT 1 FROM AspNetUserTokens WHERE Name IN ('" + KeyName + "', '" + CodesName + "') AND Value <> '' "
        + "AND Value NOT LIKE '" + Sealed + "%')";

    public override Task SetAuthenticatorKeyAsync(Editor user, string key, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, KeyName, SealKey(key), cancellationToken);

    /// <summary>Null also when the site's keys have been lost: then a recovery code or a passkey is what opens the account.</summary>
    public override async Task<string?> GetAuthenticatorKeyAsync(Editor user, CancellationToken cancellationToken)
    {
        var value = await GetTokenAsync(user, Provider, KeyName, cancellationToken);
        if (value?.StartsWith(Sealed, StringComparison.Ordinal) != true)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(value[Sealed.Length..]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public override Task ReplaceCodesAsync(Editor user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, CodesName, SealCodes(user, recoveryCodes), cancellationToken);

    /// <summary>Takes the code out in one conditional write: the same code twice at once opens one session.</summary>
    public override async Task<bool> RedeemCodeAsync(Editor user, string code, CancellationToken cancellationToken)
    {
        var tokens = Context.UserTokens.AsNoTracking()
            .Where(t => t.UserId == user.Id && t.LoginProvider == Provider && t.Name == CodesName);
        var stored = await tokens.Select(t => t.Value).SingleOrDefaultAsync(cancellationToken) ?? "";
        var hashes = HashesIn(stored);
        var letters = Letters(code);
        var used = hashes.FirstOrDefault(hash => hasher.VerifyHashedPassword(user, hash, letters) != PasswordVerificationResult.Failed);
        if (used is null)
        {
            return false;
        }

        var left = Sealed + string.Join(Separator, hashes.Where(hash => hash != used));
        return await tokens.Where(t => t.Value == stored)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, left), cancellationToken) == 1;
    }

    public override async Task<int> CountCodesAsync(Editor user, CancellationToken cancellationToken) =>
        HashesIn(await GetTokenAsync(user, Provider, CodesName, cancellationToken) ?? "").Length;

    /// <summary>Seals what was written by an earlier version of the site, and leaves nothing of it in the file's unused pages.</summary>
    public async Task SealAllAsync(CancellationToken cancellationToken)
    {
        await Context.Database.OpenConnectionAsync(cancellationToken);
        await Context.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", cancellationToken);
        var readable = Context.UserTokens.Where(t => t.LoginProvider == Provider && !t.Value!.StartsWith(Sealed));
        foreach (var token in await readable.ToListAsync(cancellationToken))
        {
            token.Value = token switch
            {
                { Value: null or "" } => token.Value,
                { Name: KeyName } => SealKey(token.Value),
                { Name: CodesName } => SealCodes(new(), token.Value.Split(Separator)),
                _ => token.Value,
            };
        }

        await Context.SaveChangesAsync(cancellationToken);
        await Context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        await Context.Database.CloseConnectionAsync();
    }

    private string SealKey(string key) => Sealed + protector.Protect(key);

    private string SealCodes(Editor user, IEnumerable<string> codes) =>
        Sealed + string.Join(Separator, codes.Select(code => hasher.HashPassword(user, Letters(code))));

    private static string[] HashesIn(string stored) =>
        stored.StartsWith(Sealed, StringComparison.Ordinal)
            ? stored[Sealed.Length..].Split(Separator, StringSplitOptions.RemoveEmptyEntries)
            : [];

    /// <summary>People leave out the hyphen, or write in small letters.</summary>
    private static string Letters(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
