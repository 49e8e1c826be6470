namespace StodlinjeKatalog.Web.Editors;

/// <summary>One attempt to get in to an account that exists. No network address and no browser is kept.</summary>
public sealed class SignInEntry
{
    public int Id { get; private set; }
    public required string EditorId { get; init; }
    public required string EditorName { get; init; }
    public required DateTime At { get; init; }
    public required SignInWay Way { get; init; }
    public required bool Succeeded { get; init; }
}

public enum SignInWay
{
    Password,
    Code,
    RecoveryCode,
    Passkey,
    Invitation,
}
