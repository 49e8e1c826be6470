namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>What can be said of a way to reach a line at an instant.</summary>
public enum OpenState
{
    /// <summary>Somebody answers, and never stops: the hours are around the clock.</summary>
    Always,
    Open,

    /// <summary>Nobody has told us, or the source leaves it open. Never shown as closed.</summary>
    Unknown,
    Closed,

    /// <summary>Mail, forms and letters: can be written at any time, but nobody is "there".</summary>
    Anytime,
}

/// <summary>Why a state is what it is, when the hours alone do not say it.</summary>
public enum StatusReason
{
    /// <summary>The hours say it.</summary>
    Hours,

    /// <summary>No source gives any hours.</summary>
    NoHours,

    /// <summary>The stored text is not opening hours that can be read.</summary>
    UnreadableHours,

    /// <summary>It would be open, but the day is a red day, midsommarafton, julafton or nyårsafton and no source says what then holds.</summary>
    HolidayUnstated,

    /// <summary>The hours themselves say "unknown".</summary>
    SaidUnknown,

    /// <summary>The line has no phone, chat, SMS or video: only mail, forms, letters or visits.</summary>
    NobodyToReachNow,
}

/// <summary>One way's status at an instant.</summary>
/// <param name="ChangesAt">The first later instant with another state, in Swedish time; null when there is none within 14 days.</param>
/// <param name="ChangesTo">The state that begins then.</param>
/// <param name="Comment">What the matching rule has within quotation marks.</param>
public readonly record struct OpenStatus(
    OpenState State,
    DateTimeOffset? ChangesAt = null,
    OpenState? ChangesTo = null,
    StatusReason Reason = StatusReason.Hours,
    string? Comment = null)
{
    /// <summary>How far ahead changes are looked for.</summary>
    public const int HorizonDays = 14;

    public bool IsOpen => State is OpenState.Always or OpenState.Open;
}
