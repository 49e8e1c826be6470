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

    /// <summary>What will hold on the date, the night that began the day before first: "natten 00–06, sedan 21–06".</summary>
    public static string Shown(ContactChannel channel, DateOnly date)
    {
        var hours = ChannelHours.Of(channel);
        var begins = HoursText.Spans(WeekHours.OnDate(hours, date));
        if (WeekHours.NightInto(hours, date) is { } night)
        {
            return $"natten {HoursText.Span(night)}, sedan {begins}";
        }

        var usual = DatedHours.Of(OpeningHoursExpression.Parse(channel.Hours).Value!).UsualOn(date);
        return usual is [{ From: 0, To: < DaySpan.Day } morning, ..] && WeekHours.OnDate(hours, date).IsEmpty
            ? $"{begins}, också natten {HoursText.Clocks(0, morning.To)}"
            : begins;
    }
}
