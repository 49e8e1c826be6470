using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class DatedHoursTests
{
    private static readonly DateOnly ChristmasEve = new(2026, 12, 24);
    private static readonly DateOnly ChristmasDay = new(2026, 12, 25);

    [Theory]
    [InlineData("Mo-Fr 09:00-16:00", "10:00-14:00", "Mo-Fr 09:00-16:00; 2026 Dec 24 10:00-14:00")]
    [InlineData("Mo-Fr 09:00-16:00", "", "Mo-Fr 09:00-16:00; 2026 Dec 24 off")]
    [InlineData("Mo-Su 21:00-06:00", "", "Mo-Su 21:00-06:00; 2026 Dec 24 00:00-30:00 off")]
    [InlineData("Mo-Su 21:00-06:00", "21:00-06:00", "Mo-Su 21:00-06:00; 2026 Dec 24 06:00-06:00 off, 2026 Dec 24 21:00-06:00")]
    [InlineData("Mo-Su 21:00-06:00", "10:00-14:00", "Mo-Su 21:00-06:00; 2026 Dec 24 06:00-06:00 off, 2026 Dec 24 10:00-14:00")]
    [InlineData("We 21:00-06:00", "10:00-14:00", "We 21:00-06:00; 2026 Dec 24 06:00-24:00 off, 2026 Dec 24 10:00-14:00")]
    [InlineData("Mo-Su 21:00-06:00", "00:00-06:00,21:00-06:00", "Mo-Su 21:00-06:00; 2026 Dec 24 06:00-06:00 off, 2026 Dec 24 00:00-06:00,21:00-06:00")]
    public void What_is_written_is_plain_opening_hours(string usual, string open, string expected) =>
        Assert.Equal(expected, Fill(usual, (ChristmasEve, open)));

    [Theory]
    [InlineData("10:00-14:00", "2026-12-24T11:00", "open until 2026-12-24T14:00+01:00")] // julafton, filled in
    [InlineData("10:00-14:00", "2026-12-24T15:00", "closed until 2026-12-25T09:00+01:00")]
    [InlineData("10:00-14:00", "2026-12-25T10:00", "unknown until 2026-12-25T16:00+01:00")] // juldagen, not filled in
    [InlineData("10:00-14:00", "2027-12-24T11:00", "unknown until 2027-12-24T16:00+01:00")] // the next julafton
    [InlineData("", "2026-12-24T11:00", "closed until 2026-12-25T09:00+01:00")]
    public void A_date_that_is_filled_in_is_known_and_no_other(string open, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Unstated(Fill("Mo-Fr 09:00-16:00", (ChristmasEve, open))), time));

    [Theory]
    [InlineData("", "2026-12-23T23:00", "open until 2026-12-24T00:00+01:00")] // closed on julafton: the night before ends with its day
    [InlineData("", "2026-12-24T02:00", "closed until 2026-12-25T21:00+01:00")]
    [InlineData("", "2026-12-25T02:00", "closed until 2026-12-25T21:00+01:00")] // and the night after does not open by itself
    [InlineData("21:00-06:00", "2026-12-24T02:00", "unknown until 2026-12-24T06:00+01:00")] // the night before julafton belongs to the day before: as unsure as it was
    [InlineData("21:00-06:00", "2026-12-24T22:00", "open until 2026-12-25T06:00+01:00")]
    [InlineData("20:00-22:00", "2026-12-24T02:00", "unknown until 2026-12-24T06:00+01:00")]
    [InlineData("00:00-06:00,21:00-06:00", "2026-12-24T02:00", "open until 2026-12-24T06:00+01:00")]
    [InlineData("00:00-06:00,21:00-06:00", "2026-12-25T02:00", "open until 2026-12-25T06:00+01:00")]
    [InlineData("00:00-06:00,20:00-22:00", "2026-12-25T02:00", "closed until 2026-12-25T21:00+01:00")]
    public void Nights_are_neither_opened_nor_closed_by_mistake(string open, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Unstated(Fill("Mo-Su 21:00-06:00", (ChristmasEve, open))), time));

    [Fact]
    public void The_order_in_which_dates_are_filled_in_does_not_matter()
    {
        var forwards = Fill("Mo-Su 21:00-06:00", (ChristmasEve, "21:00-06:00"), (ChristmasDay, "10:00-12:00"));
        var backwards = Fill("Mo-Su 21:00-06:00", (ChristmasDay, "10:00-12:00"), (ChristmasEve, "21:00-06:00"));

        Assert.Equal(forwards, backwards);
        Assert.Equal("open until 2026-12-25T06:00+01:00", Hours.Told(Hours.Unstated(forwards), "2026-12-24T23:00"));
        Assert.Equal("open until 2026-12-25T12:00+01:00", Hours.Told(Hours.Unstated(forwards), "2026-12-25T11:00"));
        Assert.Equal("closed until 2026-12-25T10:00+01:00", Hours.Told(Hours.Unstated(forwards), "2026-12-25T08:00"));
    }

    [Fact]
    public void Dates_are_read_back_changed_and_taken_away_again()
    {
        var filled = Of(Fill("Mo-Fr 09:00-16:00", (ChristmasEve, "10:00-14:00"), (ChristmasDay, "")));

        Assert.Equal([ChristmasEve, ChristmasDay], filled.Dates.Keys);
        Assert.Equal(new DaySpan(600, 840), Assert.Single(filled.Dates[ChristmasEve]));
        Assert.Empty(filled.Dates[ChristmasDay]);
        Assert.Equal("Mo-Fr 09:00-16:00; 2026 Dec 25 off", filled.Without(ChristmasEve).Compose()!.ToString());
        Assert.Equal("Mo-Fr 09:00-16:00", filled.Since(new DateOnly(2026, 12, 27)).Compose()!.ToString());
        Assert.Equal(2, filled.Since(ChristmasEve).Dates.Count);
        Assert.Equal("Sa 10:00-12:00; 2026 Dec 24 10:00-14:00; 2026 Dec 25 off", filled.WithUsual(OpeningHoursExpression.Parse("Sa 10:00-12:00").Value).Compose()!.ToString());
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-16:00; 2026 Dec 24 12:00-13:00 off")] // closed for lunch only
    [InlineData("Mo-Fr 09:00-16:00; Dec 24 10:00-14:00")] // every year
    [InlineData("Mo-Fr 09:00-16:00; 2026 Dec 24-26 off")]
    [InlineData("Mo-Fr 09:00-16:00; 2026 Dec 24 10:00-14:00 \"ring\"")]
    [InlineData("2026 Dec 24 10:00-14:00; Mo-Fr 09:00-16:00")]
    public void Date_rules_that_somebody_wrote_otherwise_are_left_as_they_are(string text)
    {
        var read = Of(text);

        Assert.Empty(read.Dates);
        Assert.Equal(OpeningHoursExpression.Parse(text).Value, read.Compose());
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-16:00", "540-960")] // a Thursday
    [InlineData("Sa 09:00-16:00", "")]
    [InlineData("Mo-Su 21:00-06:00", "0-360 1260-1800")]
    [InlineData("24/7", "0-1440")]
    [InlineData("Mo-Fr 09:00-16:00 unknown", null)]
    public void What_usually_holds_is_offered_only_when_it_is_certain(string text, string? expected) =>
        Assert.Equal(expected, Of(text).UsualOn(ChristmasEve) is { } spans ? string.Join(' ', spans.Select(s => $"{s.From}-{s.To}")) : null);

    [Fact]
    public void Whatever_is_filled_in_is_what_begins_that_day_and_the_nights_and_days_around_stay_as_they_were()
    {
        var fills = ExpressionGenerator.PlainExpressions.Generator.Select(text => OpeningHoursExpression.Parse(text).Value!.Rules[0].Times).ToArbitrary();
        Prop.ForAll(ExpressionGenerator.PlainExpressions, fills, (text, open) =>
        {
            var before = Of(text);
            var after = before.With(ChristmasEve, open).Compose()!;
            Assert.Equal(after, OpeningHoursExpression.Parse(after.ToString()).Value);
            Assert.Equal(open, DatedHours.Of(after).Dates[ChristmasEve]);

            var was = Hours.Of(text);
            var now = Hours.Of(after.ToString());
            var doubtful = Hours.Unstated(after.ToString());
            var night = open.IsEmpty ? 0 : WeekHours.OnDate(was, ChristmasEve.AddDays(-1)).Select(s => s.To - DaySpan.Day).Append(0).Max();
            var usualEnd = WeekHours.OnDate(was, ChristmasEve).Select(s => s.To - DaySpan.Day).Append(0).Max();
            for (var minute = 0; minute < DaySpan.Day; minute += 15)
            {
                Assert.Equal(minute < night || open.Any(s => minute >= s.From && minute < s.To), IsOpen(now, ChristmasEve, minute));
                if (minute >= night)
                {
                    Assert.Equal(IsOpen(now, ChristmasEve, minute), IsOpen(doubtful, ChristmasEve, minute));
                }

                Assert.Equal(IsOpen(was, ChristmasEve.AddDays(-1), minute), IsOpen(now, ChristmasEve.AddDays(-1), minute));
                Assert.Equal(IsOpen(was, ChristmasEve.AddDays(2), minute), IsOpen(now, ChristmasEve.AddDays(2), minute));
                var own = open.Any(s => minute < s.To - DaySpan.Day);
                Assert.Equal(own || (minute >= usualEnd && IsOpen(was, ChristmasDay, minute)), IsOpen(now, ChristmasDay, minute));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static bool IsOpen(ChannelHours hours, DateOnly date, int minute) =>
        hours.StateAt(SwedishMoment.At(SwedishTime.At(date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute)))) is OpenState.Open or OpenState.Always;

    private static DatedHours Of(string text) => DatedHours.Of(OpeningHoursExpression.Parse(text).Value!);

    private static string Fill(string usual, params (DateOnly Date, string Open)[] dates) =>
        dates.Aggregate(Of(usual), (hours, fill) => hours.With(fill.Date, Spans(fill.Open))).Compose()!.ToString();

    private static ImmutableArray<DaySpan> Spans(string text) => text.Length == 0 ? [] : OpeningHoursExpression.Parse(text).Value!.Rules[0].Times;
}
