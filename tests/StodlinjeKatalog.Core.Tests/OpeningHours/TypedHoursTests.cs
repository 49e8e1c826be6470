using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class TypedHoursTests
{
    /// <summary>A week without red days or a change of the clock.</summary>
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData("9-12", "09:00-12:00")]
    [InlineData("9–12, 13–16", "09:00-12:00,13:00-16:00")]
    [InlineData("9-12 13-16", "09:00-12:00,13:00-16:00")]
    [InlineData("9–12 och 13–16", "09:00-12:00,13:00-16:00")]
    [InlineData("kl 13-17", "13:00-17:00")]
    [InlineData("kl. 9.30 till kl. 16", "09:30-16:00")]
    [InlineData("13 till 17", "13:00-17:00")]
    [InlineData("0900-1600", "09:00-16:00")]
    [InlineData("09:00 – 16:00", "09:00-16:00")]
    [InlineData("21–6", "21:00-06:00")]
    [InlineData("21-24", "21:00-24:00")]
    [InlineData("13-16; 9-12", "09:00-12:00,13:00-16:00")]
    [InlineData("9-12, 12-16", "09:00-16:00")]
    [InlineData("Dygnet runt", "00:00-24:00")]
    [InlineData("0–24", "00:00-24:00")]
    public void A_day_is_read_as_people_write_it(string typed, string expected) =>
        Assert.Equal(expected == "00:00-24:00" ? "24/7" : $"Mo-Su {expected}", TypedHours.Compose([.. Enumerable.Repeat(TypedHours.ReadDay(typed)!.Value, 7)])!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("stängt")]
    [InlineData("–")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_closed_day_has_no_times(string? typed) => Assert.Empty(TypedHours.ReadDay(typed)!.Value);

    [Theory]
    [InlineData("9")]
    [InlineData("9-9")]
    [InlineData("25-26")]
    [InlineData("9-12-16")]
    [InlineData("9.75-12")]
    [InlineData("24-6")]
    [InlineData("ibland")]
    [InlineData("912-16")]
    [InlineData("9-1213-16")]
    [InlineData("9-12 eller 13-16")]
    [InlineData("10–14, 13–15")]
    public void A_day_that_may_mean_several_things_is_not_read(string typed) => Assert.Null(TypedHours.ReadDay(typed));

    [Theory]
    [InlineData("Mo–Fr 09:00–16:00", "Mo-Fr 09:00-16:00")]
    [InlineData("Mo-Fr 9-16", "Mo-Fr 09:00-16:00")]
    [InlineData("Mo-Fr 09.00-16.00", "Mo-Fr 09:00-16:00")]
    [InlineData("Mo-Fr: 9-16", "Mo-Fr 09:00-16:00")]
    [InlineData("Mo-Fr 09:00-16:00;", "Mo-Fr 09:00-16:00")]
    [InlineData("Mo-Th 09:30-19:30; Fr-Sa 09:30-20:00; ", "Mo-Th 09:30-19:30; Fr,Sa 09:30-20:00")]
    [InlineData("må-fr 09:00-16:00", "Mo-Fr 09:00-16:00")]
    [InlineData("måndag–torsdag 9–12, 13–16", "Mo-Th 09:00-12:00,13:00-16:00")]
    [InlineData("dygnet runt", "24/7")]
    [InlineData("Mo-Fr 9-16; Dec 24-26 off", "Mo-Fr 9-16; Dec 24-26 off")] // beside dates a bare 9-16 may be days
    [InlineData("Mo-Fr 09.00-16.00; Dec 24-26 off", "Mo-Fr 09:00-16:00; Dec 24-26 off")]
    [InlineData("Mo-Fr 09:00-16:00 \"ring kl 9-16\"", "Mo-Fr 09:00-16:00 \"ring kl 9-16\"")]
    [InlineData("Mo-Fr 09:00-16:00; PH off", "Mo-Fr 09:00-16:00; PH off")]
    [InlineData("Mo-Fr 9-16 nästan", "Mo-Fr 9-16 nästan")]
    [InlineData("måndagar", "måndagar")] // all Monday, or the editor has not come to the times yet
    [InlineData("Mo–Fr 21-6; Sa 10-16", "Mo–Fr 21-6; Sa 10-16")] // two slips at once are for the editor to see
    public void A_text_with_slips_is_stored_in_its_canonical_form(string typed, string expected) => Assert.Equal(expected, TypedHours.Settle(typed));

    [Fact]
    public void A_night_goes_on_though_the_next_day_has_hours_of_its_own()
    {
        var week = Enumerable.Repeat(ImmutableArray<DaySpan>.Empty, 7).ToArray();
        week[4] = TypedHours.ReadDay("21–6")!.Value;
        week[5] = TypedHours.ReadDay("10–16")!.Value;

        var hours = TypedHours.Compose(week)!.ToString();

        Assert.Equal("Fr 21:00-06:00, Sa 10:00-16:00", hours);
        Assert.Equal("open until 2026-12-05T06:00+01:00", Hours.Told(Hours.Of(hours), "2026-12-05T02:00")); // Saturday
    }

    /// <summary>What is typed holds at every quarter of an hour, and is read back as hours that hold alike.</summary>
    [Fact]
    public void Every_week_that_can_be_typed_means_what_was_typed() =>
        Prop.ForAll(Weeks().ToArbitrary(), typed =>
        {
            var week = typed.Select(day => TypedHours.ReadDay(day)!.Value).ToArray();
            var expression = TypedHours.Compose(week);
            Assert.True(expression is null || OpeningHoursExpression.Parse(expression.ToString()).Value!.Equals(expression), $"{expression}");
            var channel = Hours.Of(expression?.ToString() ?? "off");
            var told = WeekHours.Of(channel, Monday)!;
            Assert.Empty(HoursWarnings.Of(expression?.ToString()));
            for (var minute = 0; minute < 7 * DaySpan.Day; minute += 15)
            {
                var at = SwedishTime.At(Monday.ToDateTime(TimeOnly.MinValue).AddMinutes(minute));
                var isOpen = channel.StateAt(SwedishMoment.At(at)) is OpenState.Open or OpenState.Always;
                Assert.True(isOpen == IsTyped(week, minute), $"{string.Join(" | ", typed)} as {expression}, minute {minute}");
                Assert.True(isOpen == IsTold(told, minute), $"{string.Join(" | ", typed)} read back, minute {minute}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static bool IsTyped(ImmutableArray<DaySpan>[] week, int minute) => week.Select((spans, day) => (spans, day)).Any(d =>
        d.spans.Any(s => Within(minute - (d.day * DaySpan.Day), s.From, s.To)));

    private static bool IsTold(WeekHours week, int minute) => week.Days.Select((spans, day) => (spans, day)).Any(d =>
        d.spans.Any(s => Within(minute - (d.day * DaySpan.Day), s.From, s.To)));

    /// <summary>Sunday's night goes on into Monday.</summary>
    private static bool Within(int minute, int from, int to) => (minute >= from && minute < to) || (minute + (7 * DaySpan.Day) >= from && minute + (7 * DaySpan.Day) < to);

    private static Gen<string[]> Weeks()
    {
        var clock = Gen.Choose(0, 95).Select(quarter => quarter * 15);
        var span = from start in clock
                   from end in clock
                   where start != end
                   select $"{Clock(start)}–{Clock(end)}";
        var day = Gen.Frequency(
            (2, Gen.Constant("")),
            (1, Gen.Constant("dygnet runt")),
            (4, span),
            (2, from one in span from two in span select $"{one}, {two}"),
            (3, Gen.Elements("21–6", "20–8", "10–16", "22–02")));
        return day.Where(text => TypedHours.ReadDay(text) is not null).ArrayOf(7);
    }

    private static string Clock(int minute) => $"{minute / 60}.{minute % 60:00}";
}
