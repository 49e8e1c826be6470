using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>
/// Hours as people write them: the times of a day ("9–12, 13–16", "kl 13 till 17", "dygnet runt") and opening_hours with the slips that
/// cannot be misunderstood ("Mo–Fr 9-16;"). What is read is always stored in the canonical form.
/// </summary>
public static partial class TypedHours
{
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal) { "", "-", "stängt", "stangt", "closed", "off" };

    private static readonly (string Code, string[] Names)[] DayNames =
    [
        ("Mo", ["måndagar", "måndag", "mån", "må"]),
        ("Tu", ["tisdagar", "tisdag", "tis", "ti"]),
        ("We", ["onsdagar", "onsdag", "ons", "on"]),
        ("Th", ["torsdagar", "torsdag", "tors", "tor", "to"]),
        ("Fr", ["fredagar", "fredag", "fre"]),
        ("Sa", ["lördagar", "lördag", "lör", "lö"]),
        ("Su", ["söndagar", "söndag", "sön", "sö"]),
    ];

    /// <summary>The times of one day in order, those that meet as one; empty for closed; null when they cannot be read or overlap.</summary>
    public static ImmutableArray<DaySpan>? ReadDay(string? text)
    {
        var day = Plain(text).ToLowerInvariant();
        if (Closed.Contains(day))
        {
            return [];
        }

        if (RoundTheClock().IsMatch(day))
        {
            return [new DaySpan(0, DaySpan.Day)];
        }

        if (DayOfSpans().Match(day) is not { Success: true } match)
        {
            return null;
        }

        var spans = new List<DaySpan>();
        for (var i = 0; i < match.Groups["from"].Captures.Count; i++)
        {
            if (Minute(match.Groups["from"].Captures[i].ValueSpan) is not ({ } from and < DaySpan.Day)
                || Minute(match.Groups["to"].Captures[i].ValueSpan) is not { } to || from == to)
            {
                return null;
            }

            spans.Add(new DaySpan(from, to > from ? to : to + DaySpan.Day));
        }

        return Joined(spans);
    }

    /// <summary>The expression that means what seven days say, Monday first, nights past midnight included; null when all are empty.</summary>
    public static OpeningHoursExpression? Compose(IReadOnlyList<ImmutableArray<DaySpan>> days)
    {
        ImmutableArray<DaySpan> whole = [new DaySpan(0, DaySpan.Day)];
        if (days.All(d => d.SequenceEqual(whole)))
        {
            return OpeningHoursExpression.Parse("24/7").Value;
        }

        // A rule after ";" begins its days anew, and so ends the night before at midnight; one after "," adds to what is there.
        var join = days.Any(d => d.Any(s => s.PassesMidnight)) ? RuleJoin.Add : RuleJoin.Replace;
        var rules = new List<HoursRule>();
        for (var day = 0; day < days.Count; day++)
        {
            if (days[day].IsEmpty || days.Take(day).Any(earlier => earlier.SequenceEqual(days[day])))
            {
                continue;
            }

            var alike = Enumerable.Range(0, days.Count).Where(d => days[d].SequenceEqual(days[day])).Aggregate(0, (mask, d) => mask | (1 << d));
            rules.Add(new HoursRule
            {
                Join = rules.Count == 0 ? RuleJoin.Replace : join,
                Weekdays = new WeekdaySelector { Days = alike },
                Times = days[day],
            });
        }

        return rules.Count == 0 ? null : new OpeningHoursExpression([.. rules]);
    }

    /// <summary>
    /// The text as it is when it is opening_hours already; its canonical form when it is that but for slips that can be read in one way
    /// only; otherwise as it is, for the parser to say what is wrong.
    /// </summary>
    public static string? Settle(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || OpeningHoursExpression.Parse(text).IsValid)
        {
            return text;
        }

        var settled = OpeningHoursExpression.Parse(WithoutSlips(text)).Value?.ToString();
        return HoursWarnings.Of(settled).Count == 0 ? settled ?? text : text;
    }

    private static string WithoutSlips(string text)
    {
        var parts = Plain(text).Split('"');
        for (var i = 0; i < parts.Length; i += 2)
        {
            parts[i] = RuleWithoutSlips(parts[i]);
        }

        return string.Join('"', parts).TrimEnd(';', ',', '.', ' ');
    }

    private static string RuleWithoutSlips(string text)
    {
        text = RoundTheClock().IsMatch(text.Trim()) ? "24/7" : text;
        foreach (var (code, names) in DayNames)
        {
            text = Regex.Replace(text, $@"(?<!\p{{L}})(?:{string.Join('|', names)})\.?(?!\p{{L}})", code, RegexOptions.IgnoreCase);
        }

        text = ColonAfterDay().Replace(text, "$1 ");
        text = DottedTime().Replace(text, "$1:$2");

        // A bare "9-16" is two times only where no dates, weeks or places in the month are written with the same signs.
        return MoreThanWeekdays().IsMatch(text)
            ? text
            : BareTimes().Replace(text, m => $"{Written(m.Groups[1], m.Groups[2])}-{Written(m.Groups[3], m.Groups[4])}");
    }

    private static string Written(Group hour, Group minute) =>
        $"{int.Parse(hour.ValueSpan, CultureInfo.InvariantCulture):00}:{(minute.Success ? minute.Value : "00")}";

    /// <summary>All dashes are one, all spaces are one.</summary>
    private static string Plain(string? text) => Spaces().Replace(Dashes().Replace(text ?? "", "-"), " ").Trim();

    private static int? Minute(ReadOnlySpan<char> time)
    {
        var digits = new string([.. time.ToArray().Where(char.IsAsciiDigit)]);
        var (hour, minute) = digits.Length <= 2
            ? (int.Parse(digits, CultureInfo.InvariantCulture), 0)
            : (int.Parse(digits.AsSpan(0, digits.Length - 2), CultureInfo.InvariantCulture), int.Parse(digits.AsSpan(digits.Length - 2), CultureInfo.InvariantCulture));
        return minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) ? (hour * 60) + minute : null;
    }

    /// <summary>Null when two of them overlap: one of them is likely a slip.</summary>
    private static ImmutableArray<DaySpan>? Joined(List<DaySpan> spans)
    {
        var joined = new List<DaySpan>();
        foreach (var span in spans.OrderBy(s => s.From))
        {
            if (joined.Count > 0 && joined[^1].To > span.From)
            {
                return null;
            }

            if (joined.Count > 0 && joined[^1].To == span.From)
            {
                joined[^1] = new DaySpan(joined[^1].From, span.To);
            }
            else
            {
                joined.Add(span);
            }
        }

        return [.. joined];
    }

    [GeneratedRegex(@"^(?:dygnet runt|alltid öppet|24/7|24x7|0{1,2}(?:[:.]00)?-24(?:[:.]00)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex RoundTheClock();

    [GeneratedRegex(@"^(?:kl\.?|klockan)?\s*(?:(?:(?<=\d)(?:\s*(?:,|;|&|och|samt)\s*|\s+))?(?:(?:kl\.?|klockan)\s*)?(?<from>\d{1,2}(?:[:.]\d{2})?|\d{4})\s*(?:-|till|to)\s*(?:(?:kl\.?|klockan)\s*)?(?<to>\d{1,2}(?:[:.]\d{2})?(?!\d)|\d{4}))+[\s.,;]*$")]
    private static partial Regex DayOfSpans();

    [GeneratedRegex(@"\b(Mo|Tu|We|Th|Fr|Sa|Su|PH)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex ColonAfterDay();

    [GeneratedRegex(@"(?<![\d.])(\d{1,2})\.(\d{2})(?![\d.])")]
    private static partial Regex DottedTime();

    [GeneratedRegex(@"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|\[|\d{4}|day", RegexOptions.IgnoreCase)]
    private static partial Regex MoreThanWeekdays();

    [GeneratedRegex(@"(?<![\d:.])(\d{1,2})(?::(\d{2}))?\s*-\s*(\d{1,2})(?::(\d{2}))?(?![\d:])")]
    private static partial Regex BareTimes();

    [GeneratedRegex(@"[\u2010-\u2015\u2212\u00AD\uFE58\uFE63\uFF0D]")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[\s\u200B\u2060\uFEFF]+")]
    private static partial Regex Spaces();
}
