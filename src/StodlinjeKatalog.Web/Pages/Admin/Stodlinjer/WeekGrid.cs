using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

/// <summary>
/// Opening hours as seven fields, Monday's first ("9–12, 13–16"), and back. Only hours that hold every week alike fit; hours filled in for
/// single dates lie beside them and are kept.
/// </summary>
public static partial class WeekGrid
{
    public static readonly IReadOnlyList<string> Labels = ["Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"];

    private const string RoundTheClock = "dygnet runt";
    private static readonly string[] Codes = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    /// <summary>Null when the hours are more than a week can show, or cannot be read.</summary>
    public static string[]? FromHours(string? hours)
    {
        if (string.IsNullOrWhiteSpace(hours))
        {
            return new string[7].Select(_ => "").ToArray();
        }

        var usual = DatesOf(hours)?.Usual?.ToString() ?? hours;
        var channel = ChannelHours.Of(new ContactChannel { Kind = ChannelKind.Phone, Value = "", Hours = usual, HolidayHours = HolidayHours.Stated });
        return WeekHours.Of(channel, new DateOnly(2026, 3, 2)) is { Conditions.Length: 0 } week
            && week.Days.All(day => day.All(span => span.State == OpenState.Open && span.Comment is null))
            ? [.. week.Days.Select(day => string.Join(", ", day.Select(Told)))]
            : null;
    }

    /// <summary>The hours; null when every day is empty. <c>Faulty</c> is the first day that cannot be read.</summary>
    /// <param name="was">The hours before: what they say of single dates is kept.</param>
    public static (string? Hours, int? Faulty) ToHours(IReadOnlyList<string?> days, string? was)
    {
        var codes = new string[7];
        for (var i = 0; i < codes.Length; i++)
        {
            if (Code(i < days.Count ? days[i] : null) is not { } code)
            {
                return (null, i);
            }

            codes[i] = code;
        }

        var usual = codes.All(c => c.Length == 0) ? null : OpeningHoursExpression.Parse(Week(codes)).Value;
        return ((DatesOf(was) is { Dates.IsEmpty: false } dated ? dated.WithUsual(usual).Compose() : usual)?.ToString(), null);
    }

    /// <summary>The times of one day ("9–12, 13–16", "stängt", "dygnet runt") in order; null when they cannot be read or overlap.</summary>
    public static ImmutableArray<DaySpan>? Spans(string? day)
    {
        if (Code(day) is not { } code)
        {
            return null;
        }

        if (code.Length == 0)
        {
            return [];
        }

        if (OpeningHoursExpression.Parse(code).Value is not { Rules: [var rule] })
        {
            return null;
        }

        ImmutableArray<DaySpan> spans = [.. rule.Times.OrderBy(s => s.From)];
        return spans.Zip(spans.Skip(1)).Any(pair => pair.Second.From < pair.First.To) || spans.Skip(1).Any(s => s.From >= DaySpan.Day) ? null : spans;
    }

    /// <summary>The times of one day as they are written in the form.</summary>
    public static string Written(IEnumerable<DaySpan> spans) =>
        string.Join(", ", spans.Select(s => Told(new ToldSpan(s.From, s.To, OpenState.Open, StatusReason.Hours, null))));

    private static DatedHours? DatesOf(string? hours) => OpeningHoursExpression.TryParse(hours, out var expression) ? DatedHours.Of(expression) : null;

    private static string Week(string[] codes)
    {
        var rules = new List<string>();
        for (var from = 0; from < codes.Length;)
        {
            var to = from;
            while (to + 1 < codes.Length && codes[to + 1] == codes[from])
            {
                to++;
            }

            if (codes[from].Length > 0)
            {
                rules.Add($"{Codes[from]}{(to > from ? "-" + Codes[to] : "")} {codes[from]}");
            }

            from = to + 1;
        }

        return codes.All(c => c == "00:00-24:00") ? "24/7" : string.Join("; ", rules);
    }

    private static string? Code(string? day)
    {
        var text = day?.Trim().ToLowerInvariant() ?? "";
        switch (text)
        {
            case "" or "stängt" or "stangt" or "-" or "–":
                return "";
            case RoundTheClock or "0-24" or "0–24":
                return "00:00-24:00";
        }

        var spans = new List<string>();
        foreach (var part in text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Span().Match(part) is not { Success: true } match || Clock(match.Groups[1], match.Groups[2]) is not { } from || Clock(match.Groups[3], match.Groups[4]) is not { } to || from == to)
            {
                return null;
            }

            spans.Add($"{from}-{to}");
        }

        return string.Join(",", spans);
    }

    private static string? Clock(Group hour, Group minute)
    {
        var (h, m) = (int.Parse(hour.ValueSpan, System.Globalization.CultureInfo.InvariantCulture), minute.Success ? int.Parse(minute.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0);
        return h > 24 || m > 59 || (h == 24 && m > 0) ? null : $"{h:00}:{m:00}";
    }

    private static string Told(ToldSpan span) => span.IsWholeDay ? RoundTheClock : $"{Told(span.From)}–{Told(span.To == 24 * 60 ? span.To : span.To % (24 * 60))}";

    private static string Told(int minute) => minute % 60 == 0 ? $"{minute / 60}" : $"{minute / 60}.{minute % 60:00}";

    [GeneratedRegex(@"^(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?$")]
    private static partial Regex Span();
}
