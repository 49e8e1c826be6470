using System.Globalization;
using System.Text.Json;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class SwedishHolidaysTests
{
    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    [InlineData(2029)]
    [InlineData(2030)]
    public void Red_days_and_eves_are_those_of_the_almanac(int year)
    {
        var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OpeningHours", "holidays-2024-2030.json")))
            .RootElement.GetProperty(year.ToString(CultureInfo.InvariantCulture));

        var computed = SwedishHolidays.InYear(year);

        Assert.Equal(Dates(golden.GetProperty("red")), computed.Where(h => h.IsRed).ToDictionary(h => h.Name, h => h.Date));
        Assert.Equal(Dates(golden.GetProperty("eve")), computed.Where(h => !h.IsRed).ToDictionary(h => h.Name, h => h.Date));
    }

    [Theory]
    [InlineData(1818, 3, 22)] // the earliest Easter there is
    [InlineData(1943, 4, 25)] // the latest
    [InlineData(1954, 4, 18)] // a year that simple formulas get wrong
    [InlineData(1981, 4, 19)] // another
    [InlineData(2000, 4, 23)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    public void Easter_is_the_Gregorian_one(int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), SwedishHolidays.EasterSunday(year));
    }

    [Theory]
    [InlineData("2026-06-19", true)] // midsommarafton
    [InlineData("2026-12-24", true)] // julafton
    [InlineData("2026-12-31", true)] // nyårsafton
    [InlineData("2026-12-25", true)] // juldagen
    [InlineData("2026-04-04", false)] // påskafton
    [InlineData("2026-04-02", false)] // skärtorsdagen
    public void Red_days_and_three_eves_may_change_hours(string date, bool expected)
    {
        var holiday = SwedishHolidays.On(DateOnly.Parse(date, CultureInfo.InvariantCulture));

        Assert.NotNull(holiday);
        Assert.Equal(expected, SwedishHolidays.MayChangeHours(holiday));
    }

    [Fact]
    public void An_ordinary_Sunday_is_no_holiday()
    {
        Assert.Null(SwedishHolidays.On(new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public void Two_red_days_on_one_date_are_one_answer()
    {
        // Kristi himmelsfärdsdag fell on the first of May in 2008.
        Assert.Equal("Första maj", SwedishHolidays.On(new DateOnly(2008, 5, 1))!.Name);
    }

    private static Dictionary<string, DateOnly> Dates(JsonElement days) =>
        days.EnumerateObject().ToDictionary(p => p.Name, p => DateOnly.Parse(p.Value.GetString()!, CultureInfo.InvariantCulture));
}
