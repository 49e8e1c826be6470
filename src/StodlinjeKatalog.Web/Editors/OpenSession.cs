namespace StodlinjeKatalog.Web.Editors;

/// <summary>A session that is open. Without its row the cookie opens nothing, so that signing out ends also a copy of it.</summary>
public sealed class OpenSession
{
    /// <summary>However much it is used, it ends after this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>And without use after this.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    public required string Id { get; init; }
    public required string EditorId { get; init; }

    /// <summary>UTC; when the editor last proved who it is, with a password, a code or a passkey.</summary>
    public required DateTime OpenedAt { get; init; }
}
