using System.Collections.Immutable;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>Which days in relation to a red day.</summary>
[Flags]
public enum HolidayDays
{
    None = 0,

    /// <summary>"PH": the red day itself.</summary>
    Day = 1,

    /// <summary>"PH -1 day".</summary>
    DayBefore = 2,

    /// <summary>"PH +1 day".</summary>
    DayAfter = 4,
}

/// <summary>The nth of a weekday in its month: "Mo[1]", "Fr[-1]".</summary>
/// <param name="Weekday">0 is Monday, 6 Sunday.</param>
/// <param name="Places">Bits 1–5 from the beginning of the month, bits 6–10 from its end.</param>
public readonly record struct NthWeekday(int Weekday, int Places)
{
    internal static int Bit(int place) => 1 << (place > 0 ? place : 5 - place);

    /// <param name="place">1–5 from the beginning of the month, -1 to -5 from its end.</param>
    public bool Includes(int place) => (Places & Bit(place)) != 0;

    internal bool Matches(in SwedishDay day) =>
        day.Weekday == Weekday
        && (Places & (Bit(((day.Day - 1) / 7) + 1) | Bit(-(((day.DaysInMonth - day.Day) / 7) + 1)))) != 0;
}

/// <summary>Weekdays, nth weekdays and red days; a day matches when any of them does.</summary>
public sealed record WeekdaySelector
{
    public static readonly WeekdaySelector Any = new();

    /// <summary>Bit 0 is Monday, bit 6 Sunday.</summary>
    public int Days { get; init; }

    public ImmutableArray<NthWeekday> Nth { get; init; } = [];

    public HolidayDays Holidays { get; init; }

    /// <summary>"PH Mo-Fr": red days, but only those that fall on one of the weekdays.</summary>
    public bool OnlyHolidaysOnWeekdays { get; init; }

    public bool IsAny => Days == 0 && Nth.IsEmpty && Holidays == HolidayDays.None;

    internal bool NeedsCalendar => !Nth.IsEmpty || Holidays != HolidayDays.None;

    internal bool Matches(in SwedishDay day)
    {
        if (IsAny)
        {
            return true;
        }

        return OnlyHolidaysOnWeekdays
            ? MatchesHoliday(day) && MatchesWeekday(day)
            : MatchesHoliday(day) || MatchesWeekday(day);
    }

    public bool Equals(WeekdaySelector? other) =>
        other is not null && Days == other.Days && Holidays == other.Holidays
        && OnlyHolidaysOnWeekdays == other.OnlyHolidaysOnWeekdays && Nth.AsSpan().SequenceEqual(other.Nth.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Days, Holidays, Nth.Length);

    private bool MatchesWeekday(in SwedishDay day)
    {
        if ((Days & (1 << day.Weekday)) != 0)
        {
            return true;
        }

        foreach (var nth in Nth)
        {
            if (nth.Matches(day))
            {
                return true;
            }
        }

        return false;
    }

    private bool MatchesHoliday(in SwedishDay day) => (Holidays & day.Holidays) != 0;
}
