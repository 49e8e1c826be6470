using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

/// <summary>Short words for what nearly every test here needs.</summary>
internal static class Hours
{
    public static ChannelHours Of(string? text, HolidayHours holidays = HolidayHours.Stated, ChannelKind kind = ChannelKind.Phone) =>
        ChannelHours.Of(new ContactChannel { Kind = kind, Value = "020-00 00 00", Hours = text, HolidayHours = holidays });

    public static ChannelHours Unstated(string text) => Of(text, HolidayHours.Unstated);

    /// <summary>A local time ("2026-03-29T03:30") or an instant ("2026-10-25T02:30+01:00").</summary>
    public static SwedishMoment At(string time) =>
        SwedishTime.TryParse(time, out var instant) ? SwedishMoment.At(instant) : throw new FormatException(time);

    /// <summary>"open until 2026-03-29T21:00+02:00", "closed until …", "always".</summary>
    public static string Told(ChannelHours hours, string time)
    {
        var status = hours.StatusAt(At(time));
        var state = status.State.ToString().ToLowerInvariant();
        return status.ChangesAt is { } change ? $"{state} until {change:yyyy-MM-ddTHH:mmzzz}" : state;
    }
}
