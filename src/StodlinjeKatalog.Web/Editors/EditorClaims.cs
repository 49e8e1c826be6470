using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>What a session knows of its editor.</summary>
public sealed class EditorClaims(UserManager<Editor> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Editor>(users, options)
{
    /// <summary>How the session was opened (RFC 8176); "mfa" and "hwk" are strong.</summary>
    public const string Method = "amr";
    public const string TwoFactors = "mfa";
    public const string Passkey = "hwk";

    /// <summary>Which <see cref="OpenSession"/> it is.</summary>
    public const string Session = "sid";

    private const string FullName = "name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Editor user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(FullName, user.Name));
        identity.AddClaim(new(ClaimTypes.Role, user.Role.ToString()));
        return identity;
    }

    public static string NameOf(ClaimsPrincipal principal) => principal.FindFirstValue(FullName) ?? "";

    public static string IdOf(ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("The session has no editor.");

    /// <summary>Opened with two factors or a passkey.</summary>
    public static bool IsStrong(ClaimsPrincipal principal) => principal.HasClaim(Method, TwoFactors) || principal.HasClaim(Method, Passkey);

    public static bool IsAdministrator(ClaimsPrincipal principal) => principal.IsInRole(nameof(EditorRole.Administrator));
}
