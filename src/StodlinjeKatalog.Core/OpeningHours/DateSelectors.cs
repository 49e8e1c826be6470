namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>Minutes from the midnight that begins the day. <paramref name="To"/> is exclusive and above 1440 when the span ends on the next day.</summary>
public readonly record struct DaySpan(int From, int To)
{
    public const int Day = 24 * 60;

    public bool PassesMidnight => To > Day;

    public int Minutes => To - From;

    /// <summary>Whether a minute of the day that the span starts on lies in it.</summary>
    internal bool Covers(int minute) => minute >= From && minute < To;

    /// <summary>Whether a minute of the day after the one that the span starts on lies in it.</summary>
    internal bool CoversNextDay(int minute) => minute < To - Day;
}

public readonly record struct YearRange(int From, int To)
{
    internal bool Contains(int year) => year >= From && year <= To;
}

/// <summary>ISO weeks, every <paramref name="Step"/>th counted from <paramref name="From"/>.</summary>
public readonly record struct WeekRange(int From, int To, int Step)
{
    internal bool Contains(int week) => week >= From && week <= To && (week - From) % Step == 0;
}

/// <summary>A date as it is written.</summary>
/// <param name="Year">Null when it is for every year.</param>
/// <param name="Day">0 when a whole month is meant.</param>
public readonly record struct MonthDay(int? Year, int Month, int Day)
{
    internal int InYear => (Month * 32) + Day;

    internal int Absolute(int year) => (year * 512) + InYear;
}

/// <summary>Months or dates, both ends included. Without years a range may run over New Year.</summary>
public readonly record struct DateRange(MonthDay From, MonthDay To)
{
    public bool IsWholeMonths => From.Day == 0;

    internal bool Contains(int year, int month, int day)
    {
        if (From.Year is { } fromYear && To.Year is { } toYear)
        {
            var date = new MonthDay(null, month, day).Absolute(year);
            return date >= From.Absolute(fromYear) && date <= To.Absolute(toYear);
        }

        var inYear = IsWholeMonths ? month * 32 : (month * 32) + day;
        return From.InYear <= To.InYear
            ? inYear >= From.InYear && inYear <= To.InYear
            : inYear >= From.InYear || inYear <= To.InYear;
    }
}
