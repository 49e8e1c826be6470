using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.Public;

public class StatusTextTests
{
    [Theory]
    [InlineData("24/7", "2026-12-24T23:30", "Öppet dygnet runt")]
    [InlineData("Mo-Su 19:00-21:00", "2026-11-24T19:05", "Öppet nu, till 21")]
    [InlineData("Mo-Su 19:00-21:30", "2026-11-24T19:05", "Öppet nu, till 21.30")]
    [InlineData("Mo-Su 20:00-24:00", "2026-11-24T20:05", "Öppet nu, till 24")]
    [InlineData("Mo-Su 21:00-06:00", "2026-11-24T23:05", "Öppet nu, till 06")] // tomorrow morning
    [InlineData("Mo-Su 21:00-06:00", "2026-11-25T03:10", "Öppet nu, till 06")]
    [InlineData("Fr 08:00-24:00; Sa 00:00-16:00", "2026-11-27T20:00", "Öppet nu, till i morgon 16")]
    [InlineData("Mo-Su 10:00-16:00", "2026-11-24T15:30", "Öppet nu, till 16")] // half an hour is not yet soon
    [InlineData("Mo-Su 10:00-16:00", "2026-11-24T15:31", "Stänger om 25 min")] // 29 minutes: never one too many
    [InlineData("Mo-Su 10:00-16:00", "2026-11-24T15:40", "Stänger om 20 min")]
    [InlineData("Mo-Su 10:00-16:00", "2026-11-24T15:55", "Stänger om 5 min")]
    [InlineData("Mo-Su 10:00-16:00", "2026-11-24T15:56", "Stänger strax")]
    [InlineData("Mo-Su 19:00-21:00", "2026-11-24T09:00", "Stängt, öppnar 19 i kväll")] // Tuesday
    [InlineData("Mo-Su 13:00-15:00", "2026-11-24T09:00", "Stängt, öppnar 13 i dag")]
    [InlineData("Mo-Su 10:00-12:00", "2026-11-24T13:00", "Stängt, öppnar i morgon 10")]
    [InlineData("Th 13:00-15:00", "2026-11-24T13:00", "Stängt, öppnar på torsdag 13")]
    [InlineData("Mo 09:30-15:00", "2026-11-24T13:00", "Stängt, öppnar på måndag 09.30")]
    [InlineData("Tu 10:00-12:00", "2026-11-24T13:00", "Stängt, öppnar 1 december 10")] // a week away: the day's name would mislead
    [InlineData("Jul 10:00-12:00", "2026-11-24T13:00", "Stängt de närmaste 14 dagarna")]
    [InlineData(null, "2026-11-24T13:00", "Tider okända: se webbplatsen")]
    [InlineData("Mo-Fr 10:00-12:00 \"efter överenskommelse\"", "2026-11-24T11:00", "Kanske öppet: efter överenskommelse")]
    [InlineData("Mo-Fr 10:00-12:00 unknown", "2026-11-24T09:00", "Stängt, öppnar kanske 10 i dag")]
    public void A_state_in_words(string? hours, string time, string expected) =>
        Assert.Equal(expected, Text(hours, HolidayHours.Stated, time).Text);

    [Theory]
    [InlineData("2026-12-24T11:00", "Helgdag: tiderna kan avvika")]
    [InlineData("2026-12-24T09:00", "Stängt, öppnar kanske 10 i dag")]
    [InlineData("2026-12-23T18:00", "Stängt, öppnar kanske i morgon 10")]
    public void Red_days_that_nobody_has_spoken_of(string time, string expected) =>
        Assert.Equal(expected, Text("Mo-Su 10:00-12:00", HolidayHours.Unstated, time).Text);

    [Fact]
    public void The_night_into_a_red_day_is_promised_until_midnight_and_no_longer()
    {
        Assert.Equal("Öppet nu, till 24", Text("Mo-Su 21:00-03:00", HolidayHours.Unstated, "2026-12-23T23:50").Text);
    }

    [Fact]
    public void Writing_is_at_any_time_and_has_no_mark()
    {
        var text = StatusText.Of(new OpenStatus(OpenState.Anytime), At("2026-11-24T11:00"));

        Assert.Equal(("Skriv när du vill", null), (text.Text, text.Mark));
    }

    [Theory]
    [InlineData("24/7", "always")]
    [InlineData("Mo-Su 10:00-12:00", "open")]
    [InlineData("Mo-Su 12:00-13:00", "closed")]
    [InlineData(null, "unknown")]
    public void The_mark_is_for_machines(string? hours, string mark) =>
        Assert.Equal(mark, Text(hours, HolidayHours.Stated, "2026-11-24T11:00").Mark);

    [Fact]
    public void Words_change_on_whole_minutes_only()
    {
        foreach (var hours in new[] { "Mo-Su 21:00-06:00", "Mo-Su 10:00-12:00,19:00-21:30", "24/7", null })
        {
            var start = At("2026-10-24T00:00").Instant;
            for (var minute = 0; minute < 3 * 1440; minute++)
            {
                var told = Text(hours, HolidayHours.Stated, SwedishMoment.At(start.AddMinutes(minute)));

                Assert.Equal(told, Text(hours, HolidayHours.Stated, SwedishMoment.At(start.AddMinutes(minute).AddSeconds(59.9))));
            }
        }
    }

    private static StatusText Text(string? hours, HolidayHours holidays, string time) => Text(hours, holidays, At(time));

    private static StatusText Text(string? hours, HolidayHours holidays, SwedishMoment moment) => StatusText.Of(
        ChannelHours.Of(new ContactChannel { Kind = ChannelKind.Phone, Value = "020-00 00 00", Hours = hours, HolidayHours = holidays }).StatusAt(moment), moment);

    private static SwedishMoment At(string time) =>
        SwedishTime.TryParse(time, out var instant) ? SwedishMoment.At(instant) : throw new FormatException(time);
}
