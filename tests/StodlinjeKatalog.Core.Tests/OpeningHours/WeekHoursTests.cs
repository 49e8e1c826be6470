using System.Globalization;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class WeekHoursTests
{
    private static readonly DateOnly OrdinaryDay = new(2026, 11, 24);

    [Theory]
    [InlineData("Mo-Fr 08:00-19:00; Sa,Su 10:00-16:00", "Mo,Tu,We,Th,Fr 08:00-19:00 | Sa,Su 10:00-16:00")]
    [InlineData("Mo,Th 15:00-21:00; Su 11:00-17:00", "Mo,Th 15:00-21:00 | Tu,We,Fr,Sa | Su 11:00-17:00")]
    [InlineData("Mo-Su 21:00-06:00", "Mo,Tu,We,Th,Fr,Sa,Su 21:00-30:00")] // each night told once, with the day it starts on
    [InlineData("Fr 22:00-02:00; Sa 20:00-23:00", "Mo,Tu,We,Th,Su | Fr 22:00-24:00 | Sa 20:00-23:00")] // Saturday's rule takes Friday's tail
    [InlineData("24/7", "Mo,Tu,We,Th,Fr,Sa,Su 00:00-24:00")]
    [InlineData("Mo 10:00-12:00,12:00-14:00", "Mo 10:00-14:00 | Tu,We,Th,Fr,Sa,Su")]
    [InlineData("Mo 10:00-12:00 \"ring\"", "Mo 10:00-12:00? | Tu,We,Th,Fr,Sa,Su")]
    [InlineData("Mo-Fr 10:00-12:00; PH off; Dec 24 off", "Mo,Tu,We,Th,Fr 10:00-12:00 | Sa,Su")]
    [InlineData("week 1-53/2 Mo 10:00-12:00; week 2-52/2 Tu 10:00-12:00", "Mo,We,Th,Fr,Sa,Su | Tu 10:00-12:00")] // week 48
    public void Days_that_are_alike_are_told_together(string hours, string expected) =>
        Assert.Equal(expected, Told(WeekHours.Of(Hours.Unstated(hours), OrdinaryDay)!));

    [Theory]
    [InlineData("2026-12-24", 2)] // julafton, a Thursday: the week is told as an ordinary one
    [InlineData("2026-11-24", 2)]
    public void Red_days_do_not_change_the_week_that_is_told(string date, int groups)
    {
        var week = WeekHours.Of(Hours.Unstated("Mo-Fr 10:00-12:00; PH off"), DateOnly.Parse(date, CultureInfo.InvariantCulture))!;

        Assert.Equal(groups, week.Groups.Length);
        Assert.Equal(OpenState.Open, Assert.Single(week.Days[3]).State);
    }

    [Fact]
    public void What_does_not_hold_every_week_is_told_as_conditions()
    {
        var week = WeekHours.Of(Hours.Of("Mo-Fr 10:00-12:00; PH off; Dec 24-Jan 6 off \"jul\"; week 1-53/2 Sa 10:00-11:00; Mo[1] 18:00-20:00; Su off"), OrdinaryDay)!;

        Assert.Equal(4, week.Conditions.Length);
        Assert.Equal(HolidayDays.Day, week.Conditions[0].Weekdays.Holidays);
        Assert.Equal("jul", week.Conditions[1].Comment);
        Assert.Equal(new WeekRange(1, 53, 2), Assert.Single(week.Conditions[2].Weeks));
        Assert.Equal(new NthWeekday(0, 2), Assert.Single(week.Conditions[3].Weekdays.Nth));
    }

    [Theory]
    [InlineData("2026-11-24", "10:00-12:00 13:00-15:00")] // an ordinary Tuesday
    [InlineData("2026-12-24", "10:00-12:00? 13:00-15:00?")] // julafton: would be open, nobody has said
    [InlineData("2026-11-22", "")] // a Sunday
    [InlineData("2026-12-25", "")] // juldagen, a Friday that the rule closes
    public void A_date_is_told_as_it_is(string date, string expected) =>
        Assert.Equal(expected, Told(WeekHours.OnDate(Hours.Unstated("Mo-Fr 10:00-12:00,13:00-15:00; Dec 25 off"), DateOnly.Parse(date, CultureInfo.InvariantCulture))));

    [Fact]
    public void The_night_before_a_red_day_is_told_until_midnight()
    {
        Assert.Equal("21:00-24:00", Told(WeekHours.OnDate(Hours.Unstated("Mo-Su 21:00-03:00"), new DateOnly(2026, 12, 23))));
        Assert.Equal("00:00-03:00? 21:00-27:00?", Told(WeekHours.OnDate(Hours.Unstated("Mo-Su 21:00-03:00"), new DateOnly(2026, 12, 24))));
        Assert.Equal("21:00-27:00", Told(WeekHours.OnDate(Hours.Unstated("Mo-Su 21:00-03:00"), new DateOnly(2026, 12, 22))));
    }

    [Fact]
    public void There_is_no_week_when_the_hours_are_unknown()
    {
        Assert.Null(WeekHours.Of(Hours.Of(null), OrdinaryDay));
        Assert.Null(WeekHours.Of(Hours.Of("måndagar"), OrdinaryDay));
        Assert.Empty(WeekHours.OnDate(Hours.Of(null), OrdinaryDay));
    }

    private static string Told(WeekHours week) => string.Join(" | ", week.Groups.Select(g =>
        $"{string.Join(',', g.Days.Select(d => d.ToString()[..2]))} {Told(g.Spans)}".TrimEnd()));

    private static string Told(IEnumerable<ToldSpan> spans) =>
        string.Join(' ', spans.Select(s => string.Create(CultureInfo.InvariantCulture,
            $"{s.From / 60:00}:{s.From % 60:00}-{s.To / 60:00}:{s.To % 60:00}{(s.State == OpenState.Unknown ? "?" : "")}")));
}
