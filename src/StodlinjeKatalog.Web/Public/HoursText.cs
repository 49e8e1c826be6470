using System.Collections.Immutable;
using System.Globalization;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Public;

/// <summary>Opening hours in the visitor's words: "Måndag–fredag", "10–15 och 19–21", "Röda dagar: stängt".</summary>
public static class HoursText
{
    private static readonly string[] DayNames = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
    private static readonly string[] Places = ["", "första", "andra", "tredje", "fjärde", "femte"];
    private static readonly string[] PlacesFromEnd = ["", "sista", "näst sista", "tredje sista", "fjärde sista", "femte sista"];

    public const string RoundTheClock = "dygnet runt";

    /// <summary>"21–06", "21.30–24": past midnight the clock begins anew, and midnight itself is 24. All times of the site are told so.</summary>
    /// <param name="from">Minutes of the day.</param>
    /// <param name="to">Minutes of the same day, above 1440 when it goes on past midnight.</param>
    public static string Clocks(int from, int to) => $"{StatusText.Clock(from)}–{StatusText.Clock(to > DaySpan.Day ? to - DaySpan.Day : to)}";

    /// <summary>"10–15 och 19–21", "dygnet runt", "stängt".</summary>
    public static string Spans(IReadOnlyList<ToldSpan> spans) => spans.Count == 0 ? "stängt" : List([.. spans.Select(Span)]);

    public static string Span(ToldSpan span)
    {
        var clock = span.IsWholeDay ? RoundTheClock : Clocks(span.From, span.To);
        return span switch
        {
            { State: OpenState.Open } => clock,
            { Comment: { } comment } => $"{clock} ({comment})",
            { Reason: StatusReason.HolidayUnstated } => $"{clock} (helgdag: kan avvika)",
            _ => $"{clock} (osäkert)",
        };
    }

    /// <summary>"Måndag–fredag", "Måndag och torsdag", "Alla dagar".</summary>
    public static string Days(IReadOnlyList<DayOfWeek> days) =>
        Capital(DayList(days.Select(day => ((int)day + 6) % 7)));

    /// <summary>A rule that does not hold every week alike: "Röda dagar: stängt", "Jämna veckor, måndag: 10–12".</summary>
    public static string Condition(HoursRule rule)
    {
        var when = new List<string>();
        when.AddRange(rule.Dates.Select(Dates));
        when.AddRange(rule.Years.Select(y => y.From == y.To ? $"år {y.From}" : $"åren {y.From}–{y.To}"));
        when.AddRange(rule.Weeks.Select(Weeks));
        if (WeekdaysOf(rule.Weekdays) is { } weekdays)
        {
            when.Add(weekdays);
        }

        var told = Capital($"{string.Join(", ", when)}: {What(rule)}");
        return rule.Comment is { } comment ? $"{told} ({comment})" : told;
    }

    /// <summary>"Julafton 24 december 2026: 10–14".</summary>
    public static string OnDate(DateOnly date, ImmutableArray<DaySpan> open)
    {
        var holiday = SwedishHolidays.On(date) is { } day ? day.Name + " " : "";
        var times = open.IsEmpty ? "stängt" : open is [{ From: 0, To: DaySpan.Day }] ? RoundTheClock : Clocks(open);
        return Capital($"{holiday}{Words.Day(date)}: {times}");
    }

    private static string Clocks(ImmutableArray<DaySpan> spans) => List([.. spans.Select(t => Clocks(t.From, t.To))]);

    private static string What(HoursRule rule)
    {
        var times = rule.Times.IsEmpty ? null : Clocks(rule.Times);
        return rule.State switch
        {
            RuleState.Closed => times is null ? "stängt" : $"stängt {times}",
            RuleState.Unknown => times is null ? "osäkert" : $"kanske {times}",
            _ => times ?? RoundTheClock,
        };
    }

    private static string Dates(DateRange range)
    {
        var from = Date(range.From);
        return range.From == range.To ? from : $"{from}–{Date(range.To)}";
    }

    private static string Date(MonthDay date)
    {
        var month = Words.Swedish.DateTimeFormat.GetMonthName(date.Month);
        var day = date.Day == 0 ? month : $"{date.Day} {month}";
        return date.Year is { } year ? $"{day} {year}" : day;
    }

    private static string Weeks(WeekRange weeks) => weeks switch
    {
        { From: 1, To: >= 51, Step: 2 } => "udda veckor",
        { From: 2, To: >= 52, Step: 2 } => "jämna veckor",
        { Step: > 1 } => $"var {Ordinal(weeks.Step)} vecka från vecka {weeks.From} till {weeks.To}",
        _ when weeks.From == weeks.To => $"vecka {weeks.From}",
        _ => $"vecka {weeks.From}–{weeks.To}",
    };

    private static string Ordinal(int number) => number < Places.Length ? Places[number] : $"{number}:e";

    private static string? WeekdaysOf(WeekdaySelector selector)
    {
        var weekdays = new List<string>();
        if (selector.Days != 0 && selector.Days != 0b1111111)
        {
            weekdays.Add(DayList(Enumerable.Range(0, 7).Where(day => (selector.Days & (1 << day)) != 0)));
        }

        weekdays.AddRange(selector.Nth.SelectMany(NthDays));
        var holidays = new List<string>();
        foreach (var (flag, name) in new[] { (HolidayDays.Day, "röda dagar"), (HolidayDays.DayBefore, "dagen före en röd dag"), (HolidayDays.DayAfter, "dagen efter en röd dag") })
        {
            if (selector.Holidays.HasFlag(flag))
            {
                holidays.Add(name);
            }
        }

        if (selector.OnlyHolidaysOnWeekdays)
        {
            return $"{List(holidays)} som är {List(weekdays)}";
        }

        return weekdays.Count + holidays.Count == 0 ? null : List([.. weekdays, .. holidays]);
    }

    private static IEnumerable<string> NthDays(NthWeekday nth)
    {
        for (var place = 1; place <= 5; place++)
        {
            if (nth.Includes(place))
            {
                yield return $"{Places[place]} {DayNames[nth.Weekday]}en i månaden";
            }
        }

        for (var place = 1; place <= 5; place++)
        {
            if (nth.Includes(-place))
            {
                yield return $"{PlacesFromEnd[place]} {DayNames[nth.Weekday]}en i månaden";
            }
        }
    }

    /// <summary>Days from Monday (0): "måndag och torsdag", three or more in a row as "måndag–onsdag", all seven as "alla dagar".</summary>
    public static string DayList(IEnumerable<int> days)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && runs[^1].Last + 1 == day)
            {
                runs[^1] = (runs[^1].First, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        if (runs is [(0, 6)])
        {
            return "alla dagar";
        }

        return List([.. runs.SelectMany(run => run.Last - run.First >= 2
            ? [$"{DayNames[run.First]}–{DayNames[run.Last]}"]
            : Enumerable.Range(run.First, run.Last - run.First + 1).Select(day => DayNames[day]))]);
    }

    /// <summary>Whether rules of the week speak of red days themselves.</summary>
    public static bool SaysHolidays(WeekHours week) => week.Conditions.Any(rule => rule.Weekdays.Holidays != HolidayDays.None);

    private static string List(List<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} och {items[^1]}",
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
