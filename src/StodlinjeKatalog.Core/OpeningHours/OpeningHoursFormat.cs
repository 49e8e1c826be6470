using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>Writes rules in the canonical form: fixed order, two-digit times, "off" for closed, weekdays from Monday in runs.</summary>
internal static class OpeningHoursFormat
{
    internal static readonly string[] Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    internal static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static string Write(ImmutableArray<HoursRule> rules)
    {
        var text = new StringBuilder();
        for (var i = 0; i < rules.Length; i++)
        {
            if (i > 0)
            {
                text.Append(rules[i].Join switch { RuleJoin.Add => ", ", RuleJoin.Fallback => " || ", _ => "; " });
            }

            Write(text, rules[i], i + 1 < rules.Length && WouldRunTogether(rules[i], rules[i + 1]));
        }

        return text.ToString();
    }

    /// <summary>"Mo open, Tu 10:00-12:00" is two rules; without the word it would read as one list of days. The same with times.</summary>
    private static bool WouldRunTogether(HoursRule rule, HoursRule next) =>
        next.Join == RuleJoin.Add
        && ((rule.Times.IsEmpty && !rule.AroundTheClock) || (!next.SelectsDays && !next.Times.IsEmpty));

    private static void Write(StringBuilder text, HoursRule rule, bool needsState)
    {
        var start = text.Length;
        if (rule.AroundTheClock)
        {
            Part(text, start, "24/7");
        }

        Part(text, start, string.Join(',', rule.Years.Select(y => y.From == y.To ? Number(y.From) : $"{Number(y.From)}-{Number(y.To)}")));
        Part(text, start, string.Join(',', rule.Dates.Select(Date)));
        Part(text, start, rule.Weeks.IsEmpty ? "" : "week " + string.Join(',', rule.Weeks.Select(Week)));
        Part(text, start, Days(rule.Weekdays));
        Part(text, start, string.Join(',', rule.Times.Select(t => $"{Time(t.From)}-{EndTime(t)}")));
        Part(text, start, State(rule, needsState || text.Length == start));
        Part(text, start, rule.Comment is null ? "" : $"\"{rule.Comment}\"");
    }

    private static string State(HoursRule rule, bool needed) => rule.State switch
    {
        RuleState.Closed => "off",
        RuleState.Unknown => "unknown",
        _ => needed || rule.Comment is not null ? "open" : "",
    };

    private static string Date(DateRange range)
    {
        if (range.IsWholeMonths)
        {
            return range.From == range.To ? Months[range.From.Month - 1] : $"{Months[range.From.Month - 1]}-{Months[range.To.Month - 1]}";
        }

        if (range.From == range.To)
        {
            return Date(range.From);
        }

        return range.From.Year == range.To.Year && range.From.Month == range.To.Month && range.From.Day < range.To.Day
            ? $"{Date(range.From)}-{Number(range.To.Day)}"
            : $"{Date(range.From)}-{Date(range.To)}";
    }

    private static string Date(MonthDay date) =>
        $"{(date.Year is { } year ? Number(year) + " " : "")}{Months[date.Month - 1]} {Number(date.Day)}";

    private static string Week(WeekRange range)
    {
        if (range.From == range.To)
        {
            return Number(range.From);
        }

        return $"{Number(range.From)}-{Number(range.To)}{(range.Step == 1 ? "" : "/" + Number(range.Step))}";
    }

    private static string Days(WeekdaySelector selector)
    {
        var weekdays = DayRuns(selector.Days)
            .Concat(selector.Nth.Select(n => $"{Weekdays[n.Weekday]}[{string.Join(',', Places(n.Places).Select(Number))}]"));
        if (selector.OnlyHolidaysOnWeekdays)
        {
            return string.Join(',', Holidays(selector.Holidays)) + " " + string.Join(',', weekdays);
        }

        return string.Join(',', weekdays.Concat(Holidays(selector.Holidays)));
    }

    /// <summary>Three days or more in a row become a range, also across the weekend (Su-Th).</summary>
    private static List<string> DayRuns(int days)
    {
        if (days == 0b1111111)
        {
            return ["Mo-Su"];
        }

        var first = 0;
        var wraps = (days & 0b1000001) == 0b1000001;
        if (wraps)
        {
            first = 6;
            while ((days & (1 << (first - 1))) != 0)
            {
                first--;
            }
        }

        var runs = new List<string>();
        for (var i = 0; i < 7;)
        {
            var length = 0;
            while (i + length < 7 && (days & (1 << ((first + i + length) % 7))) != 0)
            {
                length++;
            }

            runs.AddRange(length >= 3
                ? [$"{Weekdays[(first + i) % 7]}-{Weekdays[(first + i + length - 1) % 7]}"]
                : Enumerable.Range(first + i, length).Select(day => Weekdays[day % 7]));
            i += length + 1;
        }

        return runs;
    }

    private static IEnumerable<int> Places(int places) =>
        new[] { 1, 2, 3, 4, 5, -1, -2, -3, -4, -5 }.Where(place => (places & NthWeekday.Bit(place)) != 0);

    private static IEnumerable<string> Holidays(HolidayDays days)
    {
        if (days.HasFlag(HolidayDays.Day))
        {
            yield return "PH";
        }

        if (days.HasFlag(HolidayDays.DayBefore))
        {
            yield return "PH -1 day";
        }

        if (days.HasFlag(HolidayDays.DayAfter))
        {
            yield return "PH +1 day";
        }
    }

    private static string EndTime(DaySpan span) =>
        Time(span.PassesMidnight && span.To - DaySpan.Day <= span.From ? span.To - DaySpan.Day : span.To);

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Part(StringBuilder text, int start, string part)
    {
        if (part.Length == 0)
        {
            return;
        }

        if (text.Length > start)
        {
            text.Append(' ');
        }

        text.Append(part);
    }
}
