using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class HolidayRoundTests
{
    [Fact]
    public void Each_day_ahead_is_there_once_over_New_Year_too()
    {
        Assert.Empty(HolidayRound.Ahead(new DateOnly(2026, 11, 22)));
        Assert.Equal(
            ["Julafton", "Juldagen", "Annandag jul", "Nyårsafton", "Nyårsdagen", "Trettondagsafton", "Trettondedag jul"],
            HolidayRound.Ahead(new DateOnly(2026, 12, 23)).Select(h => h.Name));

        // 1 May 2008 was both Första maj and Kristi himmelsfärdsdag.
        Assert.Single(HolidayRound.Ahead(new DateOnly(2008, 5, 1), 0));
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-16:00", HolidayHours.Unstated, "2026-12-24", HolidayAnswer.Missing)] // julafton, a Thursday
    [InlineData("Mo-Fr 09:00-16:00", HolidayHours.Unstated, "2026-12-26", HolidayAnswer.ClosedAnyway)] // annandag jul, a Saturday
    [InlineData("Mo-Fr 09:00-16:00", HolidayHours.Unstated, "2027-01-05", HolidayAnswer.ShownAsUsual)] // trettondagsafton, a Tuesday
    [InlineData("Mo-Fr 09:00-16:00", HolidayHours.Stated, "2026-12-24", HolidayAnswer.NotAsked)]
    [InlineData("Mo-Fr 09:00-16:00; 2026 Dec 24 off", HolidayHours.Unstated, "2026-12-24", HolidayAnswer.Filled)]
    [InlineData("Mo-Fr 09:00-16:00; PH off", HolidayHours.Unstated, "2026-12-25", HolidayAnswer.ClosedAnyway)]
    [InlineData(null, HolidayHours.Unstated, "2026-12-24", HolidayAnswer.NotAsked)]
    public void A_way_is_asked_about_when_the_site_would_say_that_it_does_not_know(string? hours, HolidayHours stated, string date, HolidayAnswer expected)
    {
        var channel = new ContactChannel { Kind = ChannelKind.Phone, Value = "020-00 00 00", Hours = hours, HolidayHours = stated };
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var holiday = SwedishHolidays.On(day)!;

        Assert.Equal(expected, HolidayRound.AnswerOf(channel, holiday));
    }

    [Fact]
    public void Nobody_is_asked_about_mail()
    {
        var mail = new ContactChannel { Kind = ChannelKind.Email, Value = "a@exempel.se", Hours = "Mo-Fr 09:00-16:00" };

        Assert.Equal(HolidayAnswer.NotAsked, HolidayRound.AnswerOf(mail, SwedishHolidays.On(new DateOnly(2026, 12, 24))!));
    }
}
