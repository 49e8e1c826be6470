using System.Collections.Immutable;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>Weekdays, red days and times.</summary>
internal ref partial struct OpeningHoursParser
{
    private bool TryReadWeekdays(ref WeekdaySelector weekdays)
    {
        var days = 0;
        var nth = new int[7];
        var holidays = HolidayDays.None;
        var holidayEntries = 0;
        var onlyHolidaysOnWeekdays = false;
        var expected = false;
        while (true)
        {
            SkipSpaces();
            var isHoliday = TakeWord("PH");
            if (isHoliday)
            {
                if (!TryReadHolidayOffset(out var which))
                {
                    return false;
                }

                holidays |= which;
                holidayEntries++;
            }
            else
            {
                var weekday = TakeName(OpeningHoursFormat.Weekdays);
                if (weekday < 0)
                {
                    if (expected)
                    {
                        return Fail("en veckodag (Mo Tu We Th Fr Sa Su) eller PH");
                    }

                    break;
                }

                if (!TryReadWeekday(weekday, ref days, nth))
                {
                    return false;
                }
            }

            expected = Take(',');
            if (!expected)
            {
                // "PH Mo-Fr": no comma after the only red-day entry, and a weekday follows.
                if (isHoliday && holidayEntries == 1 && days == 0 && !nth.AsSpan().ContainsAnyExcept(0) && IsWeekdayNext())
                {
                    onlyHolidaysOnWeekdays = true;
                    expected = true;
                    continue;
                }

                break;
            }
        }

        if (days == 0 && holidays == HolidayDays.None && !nth.AsSpan().ContainsAnyExcept(0))
        {
            return true;
        }

        if (onlyHolidaysOnWeekdays && holidayEntries > 1)
        {
            return Fail("PH ensamt före veckodagarna, eller komma mellan dem");
        }

        weekdays = new WeekdaySelector
        {
            Days = days,
            Nth = NthOf(nth),
            Holidays = holidays,
            OnlyHolidaysOnWeekdays = onlyHolidaysOnWeekdays,
        };
        return true;
    }

    private bool TryReadWeekday(int weekday, ref int days, int[] nth)
    {
        if (Take('['))
        {
            return TryReadPlaces(weekday, nth);
        }

        var last = weekday;
        if (Take('-'))
        {
            last = TakeName(OpeningHoursFormat.Weekdays);
            if (last < 0)
            {
                return Fail("den sista veckodagen (Mo Tu We Th Fr Sa Su)");
            }
        }

        for (var day = weekday; ; day = (day + 1) % 7)
        {
            days |= 1 << day;
            if (day == last)
            {
                return true;
            }
        }
    }

    private bool TryReadPlaces(int weekday, int[] nth)
    {
        do
        {
            var negative = Take('-');
            var from = TakeNumber();
            if (from is < 1 or > 5)
            {
                return FailNumber("ett tal mellan 1 och 5 eller -1 och -5");
            }

            var to = from;
            if (!negative && Take('-'))
            {
                to = TakeNumber();
                if (to < from || to > 5)
                {
                    return FailNumber($"ett tal mellan {from} och 5");
                }
            }

            for (var place = from; place <= to; place++)
            {
                nth[weekday] |= NthWeekday.Bit(negative ? -place : place);
            }
        }
        while (Take(','));

        return Take(']') || Fail("]");
    }

    private bool TryReadHolidayOffset(out HolidayDays which)
    {
        which = HolidayDays.Day;
        SkipSpaces();
        if (Peek() is not ('-' or '+'))
        {
            return true;
        }

        which = Peek() == '-' ? HolidayDays.DayBefore : HolidayDays.DayAfter;
        at++;
        if (TakeNumber() != 1)
        {
            return FailNumber("1 day: bara dagen före eller efter en röd dag går att ange");
        }

        return TakeWord("day") || TakeWord("days") || Fail("ordet day");
    }

    private bool IsWeekdayNext()
    {
        var before = at;
        var found = TakeName(OpeningHoursFormat.Weekdays) >= 0;
        at = before;
        return found;
    }

    private static ImmutableArray<NthWeekday> NthOf(int[] nth)
    {
        if (!nth.AsSpan().ContainsAnyExcept(0))
        {
            return [];
        }

        return [.. nth.Select((places, weekday) => new NthWeekday(weekday, places)).Where(n => n.Places != 0)];
    }

    private bool TryReadTimes(ref ImmutableArray<DaySpan> times)
    {
        if (!IsTimeAt(AfterSpaces(at)))
        {
            return true;
        }

        var builder = ImmutableArray.CreateBuilder<DaySpan>(2);
        while (true)
        {
            if (!TryReadTime(23 * 60 + 59, "en tid mellan 00:00 och 23:59", out var from))
            {
                return false;
            }

            if (!Take('-'))
            {
                return Fail("- och en sluttid");
            }

            if (!TryReadTime(2 * DaySpan.Day, "en sluttid mellan 00:00 och 48:00", out var to))
            {
                return false;
            }

            // 21:00-06:00 ends the next day; 10:00-10:00 is a whole day and night.
            to = to <= from ? to + DaySpan.Day : to;
            builder.Add(new DaySpan(from, to));

            // A comma that is not followed by a time begins an additional rule.
            SkipSpaces();
            if (Peek() != ',' || !IsTimeAt(AfterSpaces(at + 1)))
            {
                times = builder.DrainToImmutable();
                return true;
            }

            at++;
        }
    }

    private readonly bool IsTimeAt(int index)
    {
        var digits = DigitsAt(index);
        return digits is 1 or 2 && index + digits < text.Length && text[index + digits] == ':';
    }

    private bool TryReadTime(int highest, string expected, out int minutes)
    {
        SkipSpaces();
        minutes = 0;
        var start = at;
        if (!IsTimeAt(at))
        {
            return Fail(expected);
        }

        var hours = TakeNumber();
        at++;
        if (DigitsAt(at) != 2)
        {
            return Fail("två siffror för minuterna");
        }

        var minute = TakeNumber();
        minutes = (hours * 60) + minute;
        if (minute < 60 && minutes <= highest)
        {
            return true;
        }

        at = start;
        return Fail(expected);
    }
}
