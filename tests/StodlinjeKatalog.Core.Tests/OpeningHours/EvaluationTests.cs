namespace StodlinjeKatalog.Core.Tests.OpeningHours;

/// <summary>Each rule of the language on days that a reader can check in an almanac.</summary>
public class EvaluationTests
{
    [Theory]
    [InlineData("2026-11-24T08:59", "closed until 2026-11-24T09:00+01:00")] // Tuesday morning
    [InlineData("2026-11-24T09:00", "open until 2026-11-24T12:00+01:00")]
    [InlineData("2026-11-24T11:59", "open until 2026-11-24T12:00+01:00")]
    [InlineData("2026-11-24T12:00", "closed until 2026-11-24T13:00+01:00")] // between two spans
    [InlineData("2026-11-24T13:00", "open until 2026-11-24T16:00+01:00")]
    [InlineData("2026-11-27T16:00", "closed until 2026-11-30T09:00+01:00")] // Friday afternoon: Monday is next
    public void Several_spans_a_day(string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of("Mo-Fr 09:00-12:00,13:00-16:00"), time));

    [Theory]
    [InlineData("Su-Fr 12:00-14:00", "2026-11-21T13:00", "closed until 2026-11-22T12:00+01:00")] // Saturday
    [InlineData("Su-Fr 12:00-14:00", "2026-11-22T13:00", "open until 2026-11-22T14:00+01:00")] // Sunday
    [InlineData("Fr-Mo 12:00-14:00", "2026-11-24T13:00", "closed until 2026-11-27T12:00+01:00")] // Tuesday
    [InlineData("Mo,We,Su 12:00-14:00", "2026-11-25T13:00", "open until 2026-11-25T14:00+01:00")] // Wednesday
    [InlineData("Mo-Mo 12:00-14:00", "2026-11-24T13:00", "closed until 2026-11-30T12:00+01:00")] // Tuesday
    [InlineData("Mo", "2026-11-23T00:00", "open until 2026-11-24T00:00+01:00")] // a day without times is the whole day
    public void Weekdays_in_lists_and_ranges(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Theory]
    [InlineData("Mo-Su 21:00-06:00", "2026-11-24T05:59", "open until 2026-11-24T06:00+01:00")]
    [InlineData("Mo-Su 21:00-06:00", "2026-11-24T06:00", "closed until 2026-11-24T21:00+01:00")]
    [InlineData("Mo-Su 21:00-06:00", "2026-11-24T23:59", "open until 2026-11-25T06:00+01:00")]
    [InlineData("Fr 22:00-26:00", "2026-11-28T01:59", "open until 2026-11-28T02:00+01:00")] // Saturday 01:59 is Friday's
    [InlineData("Fr 22:00-26:00", "2026-11-27T01:30", "closed until 2026-11-27T22:00+01:00")] // Friday 01:30 is Thursday's
    [InlineData("Mo-Su 20:00-24:00", "2026-11-24T23:59", "open until 2026-11-25T00:00+01:00")]
    [InlineData("Mo-Su 20:00-24:00", "2026-11-25T00:00", "closed until 2026-11-25T20:00+01:00")]
    [InlineData("Sa 10:00-10:00", "2026-11-29T09:59", "open until 2026-11-29T10:00+01:00")] // Sunday: a day and night from Saturday 10
    [InlineData("Mo 22:00-47:00", "2026-11-24T22:59", "open until 2026-11-24T23:00+01:00")] // far into Tuesday
    public void Spans_past_midnight_belong_to_the_day_they_start(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Theory]
    [InlineData("Mo-We 10:00-15:00; Th 10:00-15:00,19:00-21:00", "2026-11-26T20:00", "open until 2026-11-26T21:00+01:00")] // Thursday
    [InlineData("Mo-Fr 10:00-15:00; Th 19:00-21:00", "2026-11-26T12:00", "closed until 2026-11-26T19:00+01:00")] // Thursday is replaced
    [InlineData("Mo-Fr 10:00-15:00, Th 19:00-21:00", "2026-11-26T12:00", "open until 2026-11-26T15:00+01:00")] // Thursday is added to
    [InlineData("Mo-Fr 10:00-15:00; We off", "2026-11-25T12:00", "closed until 2026-11-26T10:00+01:00")] // Wednesday
    [InlineData("Mo-Fr 10:00-15:00; We 12:00-13:00 off", "2026-11-25T11:00", "open until 2026-11-25T12:00+01:00")] // only the lunch is closed
    [InlineData("Fr 22:00-03:00; Sa 10:00-12:00", "2026-11-28T01:00", "closed until 2026-11-28T10:00+01:00")] // Saturday's rule replaces Friday's tail
    [InlineData("Sa 10:00-12:00; Fr 22:00-03:00", "2026-11-28T01:00", "open until 2026-11-28T03:00+01:00")] // the other way round it stays
    [InlineData("10:00-12:00; 14:00-16:00", "2026-11-28T11:00", "closed until 2026-11-28T14:00+01:00")] // both for every day: the later one holds
    [InlineData("Mo-Fr 08:00-12:00 || 24/7 unknown", "2026-11-28T11:00", "unknown until 2026-11-30T08:00+01:00")] // fallback on Saturday
    [InlineData("Mo-Fr 08:00-12:00 || 24/7 unknown", "2026-11-27T11:00", "open until 2026-11-27T12:00+01:00")]
    [InlineData("24/7; Dec 24-26 off", "2026-12-23T12:00", "open until 2026-12-24T00:00+01:00")]
    [InlineData("off", "2026-12-23T12:00", "closed")]
    [InlineData("24/7 off \"sommarstängt\"", "2026-07-23T12:00", "closed")]
    public void Rules_replace_add_and_fall_back(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Theory]
    [InlineData("Mo-Fr 10:00-12:00 \"efter överenskommelse\"", "2026-11-24T11:00", "unknown until 2026-11-24T12:00+01:00")]
    [InlineData("Mo-Fr 10:00-12:00 unknown", "2026-11-24T11:00", "unknown until 2026-11-24T12:00+01:00")]
    [InlineData("Mo-Fr 10:00-12:00 open \"tryck 2\"", "2026-11-24T11:00", "open until 2026-11-24T12:00+01:00")]
    [InlineData("Mo-Fr 10:00-12:00 off \"paus\"", "2026-11-24T11:00", "closed")]
    public void States_and_comments(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Fact]
    public void The_comment_comes_with_the_status()
    {
        Assert.Equal("tryck 2", Hours.Of("Mo-Fr 10:00-12:00 open \"tryck 2\"").StatusAt(Hours.At("2026-11-24T11:00")).Comment);
        Assert.Null(Hours.Of("Mo-Fr 10:00-12:00 open \"tryck 2\"").StatusAt(Hours.At("2026-11-24T12:00")).Comment);
    }

    [Theory]
    [InlineData("Jun-Aug Mo-Fr 10:00-12:00", "2026-05-29T11:00", "closed until 2026-06-01T10:00+02:00")] // last Friday of May
    [InlineData("Nov-Feb Mo-Fr 10:00-12:00", "2026-01-13T11:00", "open until 2026-01-13T12:00+01:00")] // over New Year
    [InlineData("Mo-Su 10:00-12:00; Dec 24-Jan 1 off", "2026-12-23T12:00", "closed until 2027-01-02T10:00+01:00")]
    [InlineData("Mo-Su 10:00-12:00; Dec 24,31 off", "2026-12-24T11:00", "closed until 2026-12-25T10:00+01:00")]
    [InlineData("Mo-Su 10:00-12:00; 2026 Jun 22-Aug 10 off", "2026-06-21T12:00", "closed")] // far beyond 14 days
    [InlineData("Mo-Su 10:00-12:00; 2026 Jun 22-Aug 10 off", "2026-08-10T11:00", "closed until 2026-08-11T10:00+02:00")]
    [InlineData("Mo-Su 10:00-12:00; 2026 Jun 22-Aug 10 off", "2027-06-22T11:00", "open until 2027-06-22T12:00+02:00")]
    [InlineData("2027 Mo-Su 10:00-12:00", "2026-12-31T11:00", "closed until 2027-01-01T10:00+01:00")]
    [InlineData("Feb 20-28 10:00-12:00", "2026-02-28T11:00", "open until 2026-02-28T12:00+01:00")] // 28 days this year
    [InlineData("Feb 29 10:00-12:00", "2026-02-28T11:00", "closed")]
    [InlineData("Feb 29 10:00-12:00", "2028-02-29T11:00", "open until 2028-02-29T12:00+01:00")]
    public void Months_and_dates(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Theory]
    [InlineData("Mo[1] 18:00-20:00", "2026-12-01T12:00", "closed until 2026-12-07T18:00+01:00")]
    [InlineData("Fr[-1] 18:00-20:00", "2026-11-20T19:00", "closed until 2026-11-27T18:00+01:00")]
    [InlineData("Mo[5] 18:00-20:00", "2026-11-30T19:00", "open until 2026-11-30T20:00+01:00")] // November 2026 has five Mondays
    [InlineData("Mo[1,3] 18:00-20:00", "2026-11-16T19:00", "open until 2026-11-16T20:00+01:00")]
    public void The_nth_weekday_of_a_month(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Theory]
    [InlineData("week 1-53/2 Mo 10:00-12:00", "2026-11-16T11:00", "open until 2026-11-16T12:00+01:00")] // week 47
    [InlineData("week 1-53/2 Mo 10:00-12:00", "2026-11-23T11:00", "closed until 2026-11-30T10:00+01:00")] // week 48
    [InlineData("week 2-52/2 Mo 10:00-12:00", "2026-12-28T11:00", "closed until 2027-01-11T10:00+01:00")] // week 53, then 1, then 2
    [InlineData("week 53 Fr 10:00-12:00", "2027-01-01T11:00", "open until 2027-01-01T12:00+01:00")] // still week 53 of 2026
    public void Odd_and_even_weeks_are_ISO_weeks(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Theory]
    [InlineData("Mo-Fr 10:00-12:00; PH off", "2026-05-14T11:00", "closed until 2026-05-15T10:00+02:00")] // Kristi himmelsfärdsdag
    [InlineData("Mo-Fr 10:00-12:00; PH 14:00-15:00", "2026-01-06T11:00", "closed until 2026-01-06T14:00+01:00")] // Trettondedag jul
    [InlineData("Mo-Fr 10:00-12:00; PH -1 day 10:00-11:00", "2026-01-05T11:30", "closed until 2026-01-06T10:00+01:00")] // Trettondagsafton
    [InlineData("PH +1 day 10:00-12:00", "2026-12-27T11:00", "open until 2026-12-27T12:00+01:00")] // the day after Annandag jul
    [InlineData("PH -1 day 10:00-12:00", "2026-12-31T11:00", "open until 2026-12-31T12:00+01:00")] // Nyårsafton
    [InlineData("PH,Su 10:00-12:00", "2026-06-06T11:00", "open until 2026-06-06T12:00+02:00")] // the national day, a Saturday
    [InlineData("PH,Su 10:00-12:00", "2026-11-22T11:00", "open until 2026-11-22T12:00+01:00")] // a Sunday
    [InlineData("PH Mo-Fr 10:00-12:00", "2026-06-06T11:00", "closed")] // the national day, a Saturday
    [InlineData("PH Mo-Fr 10:00-12:00", "2026-05-01T11:00", "open until 2026-05-01T12:00+02:00")] // the first of May, a Friday
    [InlineData("Mo-Fr 22:00-02:00; PH off", "2026-01-06T01:00", "closed until 2026-01-07T00:00+01:00")] // "off" closes the red day's 24 hours, Monday's tail too
    public void Red_days(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Fact]
    public void Around_the_clock_never_changes()
    {
        foreach (var hours in new[] { "24/7", "Mo-Su 00:00-24:00", "00:00-24:00", "Mo-Fr; Sa,Su", "open" })
        {
            Assert.Equal("always", Hours.Told(Hours.Of(hours), "2026-12-24T23:30"));
            Assert.True(Hours.Of(hours).IsAlways);
        }

        Assert.False(Hours.Of("24/7; Dec 24 off").IsAlways);
        Assert.False(Hours.Of("Mo-Fr").IsAlways);
        Assert.Equal("open until 2026-12-24T00:00+01:00", Hours.Told(Hours.Of("24/7; Dec 24 off"), "2026-12-20T12:00"));
    }

    [Fact]
    public void Nothing_is_looked_for_beyond_fourteen_days()
    {
        var hours = Hours.Of("Dec 24 10:00-12:00");

        Assert.Equal("closed until 2026-12-24T10:00+01:00", Hours.Told(hours, "2026-12-10T10:00"));
        Assert.Equal("closed", Hours.Told(hours, "2026-12-10T09:59"));
    }
}
