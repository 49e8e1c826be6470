using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// A way's hours in one line, for what is read when no state can be told: on paper, and on the kept page before its script has run.
/// "Måndag–fredag 10–15 och 19–21. Röda dagar: stängt."
/// </summary>
public static class HoursInShort
{
    /// <summary>Null for what is written to at any time.</summary>
    /// <param name="date">Of the week that is told, where weeks differ.</param>
    public static string? Of(ChannelHours hours, DateOnly date)
    {
        if (hours.Channel.IsWrittenAnytime)
        {
            return null;
        }

        if (WeekHours.Of(hours, date) is not { } week)
        {
            return "Vi vet inte tiderna.";
        }

        if (hours.IsAlways)
        {
            return "Dygnet runt alla dagar.";
        }

        var sentences = week.Groups.Where(g => !g.Spans.IsEmpty).Select(g => $"{HoursText.Days(g.Days)} {HoursText.Spans(g.Spans)}")
            .Concat(week.Conditions.Select(HoursText.Condition));
        if (!HoursText.SaysHolidays(week))
        {
            sentences = sentences.Append(hours.Channel.HolidayHours == HolidayHours.Stated ? "Också på helgdagar" : "Helgdagar: det vet vi inte");
        }

        return string.Join(' ', sentences.Select(sentence => sentence + "."));
    }
}
