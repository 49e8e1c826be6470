using System.Collections.Immutable;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>Years, months, dates and weeks.</summary>
internal ref partial struct OpeningHoursParser
{
    private const int FirstYear = 1901;
    private const int LastYear = 2199;

    private bool TryReadYears(ref ImmutableArray<YearRange> years)
    {
        // "2026 Jun 22" is a date with its year; "2026 Jun" and "2026 Mo" are a year and then something else.
        if (!IsYearAt(AfterSpaces(at)) || IsDateAfterYear(AfterSpaces(at)))
        {
            return true;
        }

        var builder = ImmutableArray.CreateBuilder<YearRange>();
        do
        {
            if (!TryReadYear(out var from))
            {
                return false;
            }

            var to = from;
            if (Take('-'))
            {
                if (!TryReadYear(out to))
                {
                    return false;
                }

                if (to <= from)
                {
                    return FailNumber($"ett årtal efter {from}");
                }
            }

            builder.Add(new YearRange(from, to));
        }
        while (Take(','));
        years = builder.DrainToImmutable();
        return true;
    }

    private bool TryReadYear(out int year)
    {
        SkipSpaces();
        numberAt = at;
        year = DigitsAt(at) == 4 ? TakeNumber() : -1;
        return year is >= FirstYear and <= LastYear || FailNumber($"ett årtal mellan {FirstYear} och {LastYear}");
    }

    private readonly bool IsYearAt(int index) => DigitsAt(index) == 4;

    private bool IsDateAfterYear(int index)
    {
        var before = at;
        at = index + 4;
        var isDate = TakeName(OpeningHoursFormat.Months) >= 0 && IsDayNext();
        at = before;
        return isDate;
    }

    /// <summary>A day of the month follows, and not a time as in "Dec 10:00-12:00".</summary>
    private readonly bool IsDayNext()
    {
        var index = AfterSpaces(at);
        return DigitsAt(index) is 1 or 2 && !IsTimeAt(index);
    }

    private bool TryReadDates(ref ImmutableArray<DateRange> dates)
    {
        ImmutableArray<DateRange>.Builder? builder = null;
        while (true)
        {
            SkipSpaces();
            var start = at;
            int? year = null;
            if (IsYearAt(at) && IsDateAfterYear(at))
            {
                if (!TryReadYear(out var stated))
                {
                    return false;
                }

                year = stated;
            }

            var month = TakeName(OpeningHoursFormat.Months) + 1;
            if (month == 0)
            {
                at = start;
                if (builder is null)
                {
                    return true;
                }

                return Fail("en månad (Jan–Dec) eller ett datum som Dec 24");
            }

            builder ??= ImmutableArray.CreateBuilder<DateRange>();
            if (IsDayNext() ? !TryReadDays(builder, year, month) : !TryReadMonths(builder, month))
            {
                return false;
            }

            if (!Take(','))
            {
                dates = builder.DrainToImmutable();
                return true;
            }
        }
    }

    private bool TryReadMonths(ImmutableArray<DateRange>.Builder builder, int month)
    {
        var last = month;
        if (Take('-'))
        {
            last = TakeName(OpeningHoursFormat.Months) + 1;
            if (last == 0 || IsDayNext())
            {
                return Fail(last == 0 ? "den sista månaden (Jan–Dec)" : "en månad utan datum, som i Jun-Aug");
            }
        }

        builder.Add(new DateRange(new MonthDay(null, month, 0), new MonthDay(null, last, 0)));
        return true;
    }

    /// <summary>"Dec 24", "Dec 24-26", "Dec 24-Jan 1", "Dec 24,25" and the same after a year.</summary>
    private bool TryReadDays(ImmutableArray<DateRange>.Builder builder, int? year, int month)
    {
        while (true)
        {
            if (!TryReadDay(year, month, out var from))
            {
                return false;
            }

            var to = from;
            if (Take('-') && !TryReadLastDay(from, out to))
            {
                return false;
            }

            builder.Add(new DateRange(from, to));
            SkipSpaces();
            var next = AfterSpaces(at + 1);
            if (Peek() != ',' || DigitsAt(next) is not (1 or 2) || IsTimeAt(next))
            {
                return true;
            }

            at++;
        }
    }

    private bool TryReadLastDay(MonthDay from, out MonthDay to)
    {
        to = from;
        SkipSpaces();
        var start = at;
        if (IsDayNext())
        {
            if (!TryReadDay(from.Year, from.Month, out to))
            {
                return false;
            }

            at = to.Day < from.Day ? start : at;
            return to.Day >= from.Day || Fail($"en dag från {from.Day} och framåt");
        }

        var year = from.Year;
        var statesYear = from.Year is not null && IsYearAt(at);
        if (statesYear)
        {
            if (!TryReadYear(out var stated))
            {
                return false;
            }

            year = stated;
        }

        var month = TakeName(OpeningHoursFormat.Months) + 1;
        if (month == 0 || !IsDayNext())
        {
            return Fail(month == 0 ? "ett slutdatum som Jan 1" : "en dag i månaden");
        }

        // "2026 Dec 24-Jan 6" runs into the next year.
        if (!statesYear && year is { } first && (month * 32) + PeekDay() < from.InYear)
        {
            year = first + 1;
        }

        if (!TryReadDay(year, month, out to))
        {
            return false;
        }

        if (statesYear && to.Absolute(to.Year!.Value) < from.Absolute(from.Year!.Value))
        {
            at = start;
            return Fail("ett slutdatum som inte ligger före startdatumet");
        }

        return true;
    }

    private int PeekDay()
    {
        var before = at;
        var day = TakeNumber();
        at = before;
        return day;
    }

    private bool TryReadDay(int? year, int month, out MonthDay date)
    {
        // 2024 is a leap year: a date without a year may be 29 February.
        var day = TakeNumber();
        var days = DateTime.DaysInMonth(year ?? 2024, month);
        date = new MonthDay(year, month, day);
        return (day >= 1 && day <= days) || FailNumber($"en dag mellan 1 och {days}");
    }

    private bool TryReadWeeks(ref ImmutableArray<WeekRange> weeks)
    {
        if (!TakeWord("week"))
        {
            return true;
        }

        var builder = ImmutableArray.CreateBuilder<WeekRange>();
        do
        {
            var from = TakeNumber();
            if (from is < 1 or > 53)
            {
                return FailNumber("ett veckonummer mellan 1 och 53");
            }

            var (to, step) = (from, 1);
            if (Take('-'))
            {
                to = TakeNumber();
                if (to < from || to > 53)
                {
                    return FailNumber($"ett veckonummer mellan {from} och 53");
                }

                if (Take('/'))
                {
                    step = TakeNumber();
                    if (step is < 2 or > 26)
                    {
                        return FailNumber("ett steg mellan 2 och 26, som i week 1-53/2");
                    }
                }
            }

            builder.Add(new WeekRange(from, to, from == to ? 1 : step));
        }
        while (Take(','));
        weeks = builder.DrainToImmutable();
        return true;
    }
}
