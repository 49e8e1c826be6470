namespace StodlinjeKatalog.Core.Helplines;

/// <summary>Spår: what a source says a contact leaves behind, in Swedish sentences. Null means that nobody has told us.</summary>
public sealed record Traces
{
    public static readonly Traces Unknown = new();

    public string? OnPhoneBill { get; init; }
    public string? CallerIdVisible { get; init; }
    public string? ChatLogKept { get; init; }
    public string? SignInNeeded { get; init; }
    public string? Recorded { get; init; }

    /// <summary>When confidentiality gives way.</summary>
    public string? ConfidentialityBroken { get; init; }
    public string? FreeFromMobile { get; init; }
    public string? Note { get; init; }
}
