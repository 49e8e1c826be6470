using System.Globalization;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>
/// Everything that a rule can ask of one calendar day in Sweden, and how its clock runs. A table of them is computed once,
/// so that asking costs nothing.
/// </summary>
internal readonly struct SwedishDay
{
    /// <summary>The first and last year that statuses are given for.</summary>
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    private static readonly int FirstDayNumber = new DateOnly(FirstYear, 1, 1).DayNumber - 1;
    private static readonly SwedishDay[] Table = Build();

    private SwedishDay(DateOnly date)
    {
        DayNumber = date.DayNumber;
        Year = (short)date.Year;
        Month = (byte)date.Month;
        Day = (byte)date.Day;
        DaysInMonth = (byte)DateTime.DaysInMonth(date.Year, date.Month);
        Weekday = (byte)(((int)date.DayOfWeek + 6) % 7);
        IsoWeek = (byte)ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue));
        (OffsetBefore, OffsetAfter, ChangesAt) = SwedishTime.ClockOf(date);
    }

    private SwedishDay(in SwedishDay day, HolidayDays holidays, bool hoursMayChange)
    {
        this = day;
        Holidays = holidays;
        HoursMayChange = hoursMayChange;
    }

    public int DayNumber { get; }
    public short Year { get; }
    public byte Month { get; }
    public byte Day { get; }
    public byte DaysInMonth { get; }

    /// <summary>0 is Monday, 6 Sunday.</summary>
    public byte Weekday { get; }
    public byte IsoWeek { get; }

    /// <summary>Which red-day selectors the day answers to.</summary>
    public HolidayDays Holidays { get; }

    /// <summary>A red day, midsommarafton, julafton or nyårsafton.</summary>
    public bool HoursMayChange { get; }

    /// <summary>Minutes from UTC when the day begins.</summary>
    public short OffsetBefore { get; }

    /// <summary>Minutes from UTC when the day ends; differs from <see cref="OffsetBefore"/> only when the clock changes.</summary>
    public short OffsetAfter { get; }

    /// <summary>The minute on the old clock at which it changes.</summary>
    public short ChangesAt { get; }

    public DateOnly Date => DateOnly.FromDayNumber(DayNumber);

    public bool ClockChanges => OffsetBefore != OffsetAfter;

    /// <summary>The first minute on the new clock.</summary>
    public int FirstMinuteAfter => ChangesAt + OffsetAfter - OffsetBefore;

    /// <summary>The same day in an ordinary year: no red days, no eves.</summary>
    public SwedishDay WithoutHolidays() => new(this, HolidayDays.None, hoursMayChange: false);

    public static ref readonly SwedishDay Of(int dayNumber) => ref Table[Math.Clamp(dayNumber - FirstDayNumber, 0, Table.Length - 1)];

    public DateTimeOffset At(int minute, bool afterChange)
    {
        var offset = afterChange ? OffsetAfter : OffsetBefore;
        return new DateTimeOffset(Date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), TimeSpan.FromMinutes(offset));
    }

    private static SwedishDay[] Build()
    {
        // A day more at each end, for spans that come over midnight.
        var last = new DateOnly(LastYear, 12, 31).DayNumber + 1;
        var table = new SwedishDay[last - FirstDayNumber + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = new SwedishDay(DateOnly.FromDayNumber(FirstDayNumber + i));
        }

        for (var year = FirstYear - 1; year <= LastYear + 1; year++)
        {
            foreach (var holiday in SwedishHolidays.InYear(year))
            {
                Mark(table, holiday);
            }
        }

        return table;
    }

    private static void Mark(SwedishDay[] table, SwedishHoliday holiday)
    {
        var index = holiday.Date.DayNumber - FirstDayNumber;
        Add(index, holiday.IsRed ? HolidayDays.Day : HolidayDays.None, SwedishHolidays.MayChangeHours(holiday));
        if (holiday.IsRed)
        {
            Add(index - 1, HolidayDays.DayBefore, false);
            Add(index + 1, HolidayDays.DayAfter, false);
        }

        void Add(int at, HolidayDays which, bool hoursMayChange)
        {
            if (at >= 0 && at < table.Length)
            {
                table[at] = new SwedishDay(table[at], table[at].Holidays | which, table[at].HoursMayChange || hoursMayChange);
            }
        }
    }
}
