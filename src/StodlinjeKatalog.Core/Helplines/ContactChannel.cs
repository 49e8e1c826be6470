using System.Text.Json.Serialization;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>Kontaktväg: one way to reach a line, with hours of its own.</summary>
public sealed record ContactChannel
{
    public required ChannelKind Kind { get; init; }

    /// <summary>The number as it is shown and spoken ("020-22 22 33"), the mail or postal address, or the URL.</summary>
    public required string Value { get; init; }

    /// <summary>For phone and SMS: E.164 ("+4620222233") or a short code ("90101"); otherwise null.</summary>
    public string? Dial { get; init; }

    /// <summary>What this way is for, when the line has several; null otherwise.</summary>
    public string? Purpose { get; init; }

    public Cost? Cost { get; init; }

    /// <summary>An OpenStreetMap opening_hours string in Swedish local time; null when unknown.</summary>
    public string? Hours { get; init; }

    public HolidayHours HolidayHours { get; init; } = HolidayHours.Unstated;

    public string? HoursNote { get; init; }

    /// <summary>Language code when this way has another language than the line's own; otherwise null.</summary>
    public string? Language { get; init; }

    /// <summary>Slug of the line that the number belongs to, when its hours are that line's. Only in a snapshot; never stored.</summary>
    [JsonIgnore]
    public string? BelongsTo { get; init; }

    /// <summary>Mail, forms and letters can be written at any time; nobody is "there" as on a phone or in a chat.</summary>
    public bool IsWrittenAnytime => Kind is ChannelKind.Email or ChannelKind.Form or ChannelKind.Letter;
}

public enum ChannelKind
{
    Phone,
    Chat,
    Email,
    Form,
    Letter,
    Sms,
    Video,
    Visit,
}

public enum HolidayHours
{
    /// <summary>No source says what holds on red days.</summary>
    Unstated,

    /// <summary>A source says what holds on red days, or the line never closes.</summary>
    Stated,
}
