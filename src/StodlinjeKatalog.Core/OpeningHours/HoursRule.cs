using System.Collections.Immutable;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>How a rule stands to the ones before it.</summary>
public enum RuleJoin
{
    /// <summary>";" — replaces what earlier rules say of the days that it matches.</summary>
    Replace,

    /// <summary>"," — adds to what earlier rules say.</summary>
    Add,

    /// <summary>"||" — holds only where the earlier rules leave it closed.</summary>
    Fallback,
}

public enum RuleState
{
    Open,
    Closed,
    Unknown,
}

/// <summary>One rule: on which days, between which times, and what then holds. No days means every day, no times the whole day.</summary>
public sealed record HoursRule
{
    public RuleJoin Join { get; init; }
    public ImmutableArray<YearRange> Years { get; init; } = [];
    public ImmutableArray<DateRange> Dates { get; init; } = [];
    public ImmutableArray<WeekRange> Weeks { get; init; } = [];
    public WeekdaySelector Weekdays { get; init; } = WeekdaySelector.Any;
    public ImmutableArray<DaySpan> Times { get; init; } = [];
    public RuleState State { get; init; }
    public string? Comment { get; init; }

    /// <summary>Written as "24/7".</summary>
    public bool AroundTheClock { get; init; }

    /// <summary>Whether the rule says which days it is for.</summary>
    public bool SelectsDays => Years.Length + Dates.Length + Weeks.Length > 0 || !Weekdays.IsAny;

    /// <summary>Whether the rule depends on more than the day of the week: date, week number, nth weekday or red day.</summary>
    public bool IsConditional => Years.Length + Dates.Length + Weeks.Length > 0 || Weekdays.NeedsCalendar;

    /// <summary>Whether the rule names its days one by one ("2026 Dec 24"): whoever wrote it knew which days they are.</summary>
    internal bool NamesDates
    {
        get
        {
            foreach (var range in Dates)
            {
                if (range.From != range.To || range.IsWholeMonths)
                {
                    return false;
                }
            }

            return !Dates.IsEmpty;
        }
    }

    internal bool PassesMidnight
    {
        get
        {
            foreach (var span in Times)
            {
                if (span.PassesMidnight)
                {
                    return true;
                }
            }

            return false;
        }
    }

    internal bool Matches(in SwedishDay day) =>
        MatchesYear(day.Year) && MatchesDate(day) && MatchesWeek(day.IsoWeek) && Weekdays.Matches(day);

    public bool Equals(HoursRule? other) =>
        other is not null && Join == other.Join && State == other.State && AroundTheClock == other.AroundTheClock
        && string.Equals(Comment, other.Comment, StringComparison.Ordinal)
        && Weekdays.Equals(other.Weekdays)
        && Years.AsSpan().SequenceEqual(other.Years.AsSpan())
        && Dates.AsSpan().SequenceEqual(other.Dates.AsSpan())
        && Weeks.AsSpan().SequenceEqual(other.Weeks.AsSpan())
        && Times.AsSpan().SequenceEqual(other.Times.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Join, State, Comment, Weekdays, Times.Length, Dates.Length);

    private bool MatchesYear(int year)
    {
        foreach (var range in Years)
        {
            if (range.Contains(year))
            {
                return true;
            }
        }

        return Years.IsEmpty;
    }

    private bool MatchesDate(in SwedishDay day)
    {
        foreach (var range in Dates)
        {
            if (range.Contains(day.Year, day.Month, day.Day))
            {
                return true;
            }
        }

        return Dates.IsEmpty;
    }

    private bool MatchesWeek(int week)
    {
        foreach (var range in Weeks)
        {
            if (range.Contains(week))
            {
                return true;
            }
        }

        return Weeks.IsEmpty;
    }
}
