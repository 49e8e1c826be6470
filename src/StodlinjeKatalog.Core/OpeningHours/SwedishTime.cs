using System.Globalization;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>
/// The one place where instants meet Sweden's clock (Europe/Stockholm, from the platform's time zone data).
/// A local time without offset is read so: the hour that comes twice in October is the first of the two (summer time),
/// and a time in the hour that is missing in March is moved on by an hour (02:30 is 03:30), as clocks on the wall are.
/// </summary>
public static class SwedishTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd",
    ];

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The instant on Sweden's clock.</summary>
    public static DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    /// <summary>The instant that a local time means; see the class for the two hours a year when it is not plain.</summary>
    public static DateTimeOffset At(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
        {
            // The offset that held before the change: 02:30 winter time is 03:30 summer time.
            return ToLocal(new DateTimeOffset(local, Zone.GetUtcOffset(local.AddHours(-3))));
        }

        return Zone.IsAmbiguousTime(local)
            ? new DateTimeOffset(local, Zone.GetAmbiguousTimeOffsets(local).Max())
            : new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    /// <summary>Reads ISO 8601: an instant with offset or Z, or Swedish local time without. False also for years that the calendar does not reach.</summary>
    public static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        // An unescaped "+" in a query string arrives as a space.
        var trimmed = text.Trim();
        trimmed = trimmed.Length > 16 && trimmed[^6] == ' ' ? $"{trimmed[..^6]}+{trimmed[^5..]}" : trimmed;
        if (DateTime.TryParseExact(trimmed, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            if (!IsCovered(local.Year))
            {
                return false;
            }

            instant = At(local);
            return true;
        }

        return DateTimeOffset.TryParseExact(trimmed, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant)
            && IsCovered(instant.Year) && IsCovered(ToLocal(instant).Year);
    }

    /// <summary>Statuses are given for 2000–2099.</summary>
    public static bool IsCovered(int year) => year is >= SwedishDay.FirstYear and < SwedishDay.LastYear;

    /// <summary>How the clock runs on a day: minutes from UTC at its beginning and end, and the minute on the old clock when it changes.</summary>
    internal static (short Before, short After, short ChangesAt) ClockOf(DateOnly date)
    {
        var begin = date.ToDateTime(TimeOnly.MinValue);
        var before = Zone.GetUtcOffset(begin);
        var after = Zone.GetUtcOffset(begin.AddDays(1));
        if (before == after)
        {
            return ((short)before.TotalMinutes, (short)after.TotalMinutes, 0);
        }

        var start = DateTime.SpecifyKind(begin - before, DateTimeKind.Utc);
        var (low, high) = (0, 25 * 60);
        while (low + 1 < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Zone.GetUtcOffset(start.AddMinutes(middle)) == before ? (middle, high) : (low, middle);
        }

        return ((short)before.TotalMinutes, (short)after.TotalMinutes, (short)high);
    }
}
