namespace StodlinjeKatalog.Core.Links;

/// <summary>What one visit to a page found.</summary>
/// <param name="Status">The status of the last answer; null when nobody answered.</param>
/// <param name="MovedTo">Where the page says that it now is for good; null when it is where it was.</param>
/// <param name="Fingerprint">See <see cref="PageFingerprint"/>; null when the page has neither numbers nor times, or is no text.</param>
public sealed record PageVisit(VisitResult Result, int? Status = null, string? MovedTo = null, string? Fingerprint = null);

public enum VisitResult
{
    /// <summary>A page came.</summary>
    Answered,

    /// <summary>There is no such page or no such host.</summary>
    Gone,

    /// <summary>An error, a broken certificate, or no answer in time: perhaps only today.</summary>
    Failed,

    /// <summary>The host does not talk to programs like us, which says nothing of the page.</summary>
    TurnedAway,

    /// <summary>The way led to an address that is not public, and was not taken.</summary>
    Forbidden,
}

/// <summary>How patient and how greedy a visit is.</summary>
public sealed record VisitLimits
{
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one answer, its body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two questions to the same host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Read of a page, unpacked; the rest is left.</summary>
    public int MaxBytes { get; init; } = 2 * 1024 * 1024;

    public int MaxRedirects { get; init; } = 5;

    public string UserAgent { get; init; } = "Stodlinjekatalogen-linkcheck/1.0";
}
