using System.Collections.Immutable;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

/// <summary>
/// Opening hours as seven fields, Monday's first ("9–12, 13–16"), and back. Only hours that hold every week alike fit; hours filled in for
/// single dates lie beside them and are kept.
/// </summary>
public static class WeekGrid
{
    public static readonly IReadOnlyList<string> Labels = ["Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"];


    /// <summary>Null when the hours are more than a week can show, or cannot be read.</summary>
    public static string[]? FromHours(string? hours)
    {
        if (string.IsNullOrWhiteSpace(hours))
        {
            return new string[7].Select(_ => "").ToArray();
        }

        var usual = DatesOf(hours)?.Usual?.ToString() ?? hours;
        var channel = ChannelHours.Of(new ContactChannel { Kind = ChannelKind.Phone, Value = "", Hours = usual, HolidayHours = HolidayHours.Stated });
        return WeekHours.Of(channel, new DateOnly(2026, 3, 2)) is { Conditions.Length: 0 } week
            && week.Days.All(day => day.All(span => span.State == OpenState.Open && span.Comment is null))
            ? [.. week.Days.Select(day => string.Join(", ", day.Select(Told)))]
            : null;
    }

    /// <summary>The hours; null when every day is empty. <c>Faulty</c> is the first day that cannot be read.</summary>
    /// <param name="was">The hours before: what they say of single dates is kept.</param>
    public static (string? Hours, int? Faulty) ToHours(IReadOnlyList<string?> days, string? was)
    {
        var week = new ImmutableArray<DaySpan>[7];
        for (var i = 0; i < week.Length; i++)
        {
            if (TypedHours.ReadDay(i < days.Count ? days[i] : null) is not { } spans)
            {
                return (null, i);
            }

            week[i] = spans;
        }

        var usual = TypedHours.Compose(week);
        return ((DatesOf(was) is { Dates.IsEmpty: false } dated ? dated.WithUsual(usual).Compose() : usual)?.ToString(), null);
    }

    /// <summary>The times of one day as they are written in the form.</summary>
    public static string Written(IEnumerable<DaySpan> spans) =>
        string.Join(", ", spans.Select(s => Told(new ToldSpan(s.From, s.To, OpenState.Open, StatusReason.Hours, null))));

    private static DatedHours? DatesOf(string? hours) => OpeningHoursExpression.TryParse(hours, out var expression) ? DatedHours.Of(expression) : null;

    private static string Told(ToldSpan span) => span.IsWholeDay ? HoursText.RoundTheClock : HoursText.Clocks(span.From, span.To);
}
