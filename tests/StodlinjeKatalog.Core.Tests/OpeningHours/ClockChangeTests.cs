namespace StodlinjeKatalog.Core.Tests.OpeningHours;

/// <summary>29 March 2026 has no 02–03; 25 October 2026 has it twice. Hours are what the clock on the wall shows.</summary>
public class ClockChangeTests
{
    [Theory]
    [InlineData("Mo-Su 21:00-06:00", "2026-03-28T23:00", "open until 2026-03-29T06:00+02:00")] // eight real hours
    [InlineData("Mo-Su 21:00-06:00", "2026-03-29T03:00+02:00", "open until 2026-03-29T06:00+02:00")]
    [InlineData("Su 02:30-04:00", "2026-03-29T01:59", "closed until 2026-03-29T03:00+02:00")] // would open in the missing hour
    [InlineData("Su 01:00-02:30", "2026-03-29T01:30", "open until 2026-03-29T03:00+02:00")] // would close in the missing hour
    [InlineData("Su 02:00-03:00", "2026-03-29T01:30", "closed until 2026-04-05T02:00+02:00")] // falls away altogether this Sunday
    [InlineData("Su 03:00-04:00", "2026-03-29T01:59", "closed until 2026-03-29T03:00+02:00")]
    public void The_missing_hour(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Theory]
    [InlineData("Mo-Su 21:00-06:00", "2026-10-24T23:00", "open until 2026-10-25T06:00+01:00")] // ten real hours
    [InlineData("Mo-Su 21:00-06:00", "2026-10-25T02:30+02:00", "open until 2026-10-25T06:00+01:00")] // the first 02:30
    [InlineData("Mo-Su 21:00-06:00", "2026-10-25T02:30+01:00", "open until 2026-10-25T06:00+01:00")] // the second
    [InlineData("Su 02:30-04:00", "2026-10-25T01:00", "closed until 2026-10-25T02:30+02:00")]
    [InlineData("Su 02:30-04:00", "2026-10-25T02:30+02:00", "open until 2026-10-25T02:00+01:00")] // the clock goes back behind the opening
    [InlineData("Su 02:30-04:00", "2026-10-25T02:00+01:00", "closed until 2026-10-25T02:30+01:00")]
    [InlineData("Su 02:30-04:00", "2026-10-25T02:30+01:00", "open until 2026-10-25T04:00+01:00")]
    [InlineData("Sa 21:00-02:30", "2026-10-25T02:00+02:00", "open until 2026-10-25T02:30+02:00")]
    [InlineData("Sa 21:00-02:30", "2026-10-25T02:45+02:00", "closed until 2026-10-25T02:00+01:00")]
    [InlineData("Sa 21:00-02:30", "2026-10-25T02:15+01:00", "open until 2026-10-25T02:30+01:00")]
    [InlineData("Mo-Su 09:00-16:00", "2026-10-25T02:30+02:00", "closed until 2026-10-25T09:00+01:00")]
    public void The_doubled_hour(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Theory]
    [InlineData("Su 20:30-06:00", "2026-03-30T00:30", "open until 2026-03-30T06:00+02:00")] // Sunday's tail, though 24 hours ago it was Saturday
    [InlineData("Sa 22:00-02:00", "2026-03-30T00:30", "closed until 2026-04-04T22:00+02:00")]
    public void The_night_after_looks_back_at_yesterday_and_not_24_hours(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Of(hours), time));

    [Fact]
    public void A_horizon_of_fourteen_days_is_counted_in_real_time()
    {
        var hours = Hours.Of("Nov 8 12:00-13:00");

        Assert.Equal("closed until 2026-11-08T12:00+01:00", Hours.Told(hours, "2026-10-25T12:00+01:00"));
        Assert.Equal("closed", Hours.Told(hours, "2026-10-25T11:59+01:00"));
    }
}
