using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>What a way to reach a line says of one red day or eve.</summary>
public enum HolidayAnswer
{
    /// <summary>It is written to at any time, its hours are unknown, or a source says that they hold on red days too.</summary>
    NotAsked,

    /// <summary>Hours are filled in for the date.</summary>
    Filled,

    /// <summary>It is shown as unknown on the date: somebody should find out.</summary>
    Missing,

    /// <summary>It is closed on that day of the week anyway, or the rules say so.</summary>
    ClosedAnyway,

    /// <summary>An eve on which hours are taken to be the usual ones.</summary>
    ShownAsUsual,
}

/// <summary>Helgrond: before red days and eves, which lines say nothing of what then holds.</summary>
public static class HolidayRound
{
    /// <summary>How long before a red day the round begins.</summary>
    public const int WindowDays = 14;

    /// <summary>Red days and eves from today on, each date once.</summary>
    public static IReadOnlyList<SwedishHoliday> Ahead(DateOnly today, int days = WindowDays) =>
    [
        .. Enumerable.Range(today.Year, today.AddDays(days).Year - today.Year + 1).SelectMany(SwedishHolidays.InYear)
            .Where(h => h.Date >= today && h.Date <= today.AddDays(days))
            .GroupBy(h => h.Date).Select(same => same.OrderByDescending(h => h.IsRed).First()),
    ];

    public static HolidayAnswer AnswerOf(ContactChannel channel, SwedishHoliday holiday)
    {
        if (channel.HolidayHours == HolidayHours.Stated || ChannelHours.Of(channel).Compiled is not { } hours)
        {
            return HolidayAnswer.NotAsked;
        }

        if (DatedHours.Of(hours.Expression).Dates.ContainsKey(holiday.Date))
        {
            return HolidayAnswer.Filled;
        }

        var anyOpen = false;
        foreach (var segment in hours.ProfileOf(holiday.Date.DayNumber).Segments)
        {
            if (segment.Reason == StatusReason.HolidayUnstated)
            {
                return HolidayAnswer.Missing;
            }

            anyOpen |= segment.State != OpenState.Closed;
        }

        return anyOpen && !SwedishHolidays.MayChangeHours(holiday) ? HolidayAnswer.ShownAsUsual : HolidayAnswer.ClosedAnyway;
    }

    /// <summary>The days of those given on which a way of the line is shown as unknown.</summary>
    public static IReadOnlyList<SwedishHoliday> MissingIn(Helpline line, IReadOnlyList<SwedishHoliday> days) =>
        [.. days.Where(day => line.Channels.Any(channel => AnswerOf(channel, day) == HolidayAnswer.Missing))];
}
