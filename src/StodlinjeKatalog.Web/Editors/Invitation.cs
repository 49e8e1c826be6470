using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>A one-time link. Only its hash is kept, so the database cannot be used to get in.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public int Id { get; private set; }
    public string TokenHash { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Name { get; private set; } = "";
    public EditorRole Role { get; private set; }
    public string InvitedBy { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    /// <summary>The invitation to keep and the token to show once.</summary>
    public static (Invitation Invitation, string Token) Create(string email, string name, EditorRole role, string invitedBy, DateTime now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new()
        {
            TokenHash = HashOf(token),
            Email = email,
            Name = name,
            Role = role,
            InvitedBy = invitedBy,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        }, token);
    }

    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool IsOpen(DateTime now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTime now) => UsedAt = now;
}
