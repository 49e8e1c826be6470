using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Admin.Helgrond;

/// <summary>Red days in words.</summary>
public static class HolidayText
{
    /// <summary>"Julafton", or the date when the day has no name.</summary>
    public static string Name(DateOnly date) => SwedishHolidays.On(date)?.Name ?? Words.Day(date);

    /// <summary>"torsdag 24 december".</summary>
    public static string Date(DateOnly date) => date.ToString("dddd d MMMM", Words.Swedish);

    /// <summary>"Som en vanlig torsdag: 9–16"; null when the usual hours are not certain.</summary>
    public static string? Usual(ContactChannel channel, DateOnly date) =>
        DatedHours.Of(OpeningHoursExpression.Parse(channel.Hours).Value!).UsualOn(date) is { } usual
            ? $"Som en vanlig {date.ToString("dddd", Words.Swedish)}: {(usual.IsEmpty ? "stängt" : WeekGrid.Written(usual))}"
            : null;

    /// <summary>What visitors will read on the date.</summary>
    public static string Shown(ContactChannel channel, DateOnly date) => HoursText.Spans(WeekHours.OnDate(ChannelHours.Of(channel), date));
}
