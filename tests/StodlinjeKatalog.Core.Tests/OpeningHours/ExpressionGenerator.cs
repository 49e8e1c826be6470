using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

/// <summary>Texts in the language of hours, from the plain to the far-fetched, and instants to ask them at.</summary>
internal static class ExpressionGenerator
{
    private static readonly string[] Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static Arbitrary<string> Expressions { get; } = Expression().ToArbitrary();

    /// <summary>Weekdays and times only, added to each other: what most lines have.</summary>
    public static Arbitrary<string> PlainExpressions { get; } =
        List(from days in WeekdayPart() from times in Times() select $"{days} {times}", 1, 4, "; ").ToArbitrary();

    /// <summary>Minutes in 2026–2028, the clock changes and Christmas more often than other days.</summary>
    public static Arbitrary<DateTimeOffset> Instants { get; } = Gen.Frequency(
        (3, Around(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), 3 * 365)),
        (1, Around(new DateTime(2026, 3, 28, 0, 0, 0, DateTimeKind.Utc), 3)),
        (1, Around(new DateTime(2026, 10, 24, 0, 0, 0, DateTimeKind.Utc), 3)),
        (1, Around(new DateTime(2026, 12, 23, 0, 0, 0, DateTimeKind.Utc), 12))).ToArbitrary();

    private static Gen<DateTimeOffset> Around(DateTime start, int days) =>
        Gen.Choose(0, days * 24 * 60).Select(minutes => new DateTimeOffset(start.AddMinutes(minutes)));

    private static Gen<string> Expression() =>
        from first in Rule()
        from rest in List(from separator in Gen.Elements("; ", "; ", ", ", " || ") from rule in Rule() select separator + rule, 0, 3, "")
        select first + rest;

    private static Gen<string> Rule() => Gen.Frequency(
        (1, Gen.Constant("24/7")),
        (12, from dates in Maybe(DatePart(), 4)
             from weeks in Maybe(WeekPart(), 6)
             from days in Maybe(DayPart(), 1)
             from times in Gen.Frequency((9, Times()), (1, Gen.Constant("")))
             from state in Maybe(Gen.Elements("off", "unknown", "open", "\"ring\"", "open \"tryck 1\""), 4)
             let said = times.Length == 0 && state.Length == 0 ? "open" : state // "Mo, 10:00-12:00" would be one list
             select string.Join(' ', new[] { dates, weeks, days, times, said }.Where(part => part.Length > 0))));

    private static Gen<string> Times() => List(Time(), 1, 3, ",");

    private static Gen<string> Time() =>
        from start in Gen.Choose(0, 95)
        from length in Gen.Choose(1, 24 * 4)
        let end = (start + length) * 15
        select $"{Clock(start * 15)}-{Clock(end > 1440 && end - 1440 <= start * 15 ? end - 1440 : end)}";

    private static Gen<string> WeekdayPart() => List(
        Gen.OneOf(Gen.Elements(Weekdays), from a in Gen.Elements(Weekdays) from b in Gen.Elements(Weekdays) select $"{a}-{b}"), 1, 3, ",");

    private static Gen<string> DayPart() => Gen.Frequency(
        (6, WeekdayPart()),
        (1, from day in Gen.Elements(Weekdays) from place in Gen.Elements("1", "2", "5", "-1", "1,3", "2-4", "-2") select $"{day}[{place}]"),
        (1, Gen.Elements("PH", "PH,Su", "PH -1 day", "PH +1 day", "PH Mo-Fr", "Sa,PH -1 day")));

    private static Gen<string> WeekPart() => Gen.Elements("week 1-53/2", "week 2-52/2", "week 10-40", "week 3,5,53");

    private static Gen<string> DatePart() => Gen.OneOf(
        Gen.Elements(Months),
        from a in Gen.Elements(Months) from b in Gen.Elements(Months) select $"{a}-{b}",
        from a in Date() select a,
        from a in Date() from b in Date() select $"{a}-{b}",
        from a in Date() select $"2026 {a}",
        from a in Date() from b in Date() select $"2026 {a}-2028 {b}",
        Gen.Elements("2026", "2026-2027"));

    private static Gen<string> Date() => from month in Gen.Elements(Months) from day in Gen.Choose(1, 28) select $"{month} {day}";

    private static Gen<string> Maybe(Gen<string> part, int without) => Gen.Frequency((without, Gen.Constant("")), (1, part));

    private static Gen<string> List(Gen<string> item, int fewest, int most, string separator) =>
        from count in Gen.Choose(fewest, most)
        from items in Gen.ArrayOf(item, count)
        select string.Join(separator, items);

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
