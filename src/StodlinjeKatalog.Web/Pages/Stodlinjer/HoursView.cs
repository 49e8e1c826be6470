using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Stodlinjer;

/// <summary>The whole week of one or several ways with the same hours.</summary>
/// <param name="Heading">"Telefon", "Telefon och chatt", "Telefon på engelska"; null when the line has one set of hours only.</param>
/// <param name="Days">"Måndag–fredag" and "08–19".</param>
/// <param name="Conditions">What does not hold every week alike.</param>
/// <param name="OnHolidays">What is known of red days; null when the rules themselves speak of them or the line never closes.</param>
public sealed record HoursView(
    string? Heading, IReadOnlyList<(string Days, string Times)> Days, IReadOnlyList<string> Conditions, string? OnHolidays)
{
    /// <summary>All hours of a line that are known, each set once.</summary>
    public static IReadOnlyList<HoursView> Of(HelplineHours line, DateOnly today)
    {
        var sets = line.Channels.Where(c => c.Expression is not null)
            .GroupBy(c => (c.Expression, c.Channel.HolidayHours, c.Channel.Language))
            .Select(set => set.ToArray())
            .ToArray();
        var several = line.Channels.Count(c => !c.Channel.IsWrittenAnytime) > 1;
        return [.. sets.Select(set => Of(set, today, several ? HeadingOf(set, sets) : null))];
    }

    private static HoursView Of(ChannelHours[] set, DateOnly today, string? heading)
    {
        var hours = set[0];
        var week = WeekHours.Of(hours, today)!;
        var days = hours.IsAlways
            ? [("Alla dagar", "dygnet runt")]
            : week.Groups.OrderBy(g => g.Spans.IsEmpty).Select(g => (HoursText.Days(g.Days), HoursText.Spans(g.Spans))).ToArray();
        var dated = DatedHours.Of(hours.Expression!);
        var dates = dated.Dates.Where(filled => filled.Key >= today).Select(filled => HoursText.OnDate(filled.Key, filled.Value)).ToArray();
        var conditions = dated.Usual?.Rules.Where(rule => rule.IsConditional).Select(HoursText.Condition) ?? [];
        return new(heading, days, [.. conditions, .. dates], OnHolidaysOf(hours, week, dates.Length > 0));
    }

    private static string? OnHolidaysOf(ChannelHours hours, WeekHours week, bool someAreFilled) => hours.Channel.HolidayHours switch
    {
        _ when hours.IsAlways || HoursText.SaysHolidays(week) => null,
        HolidayHours.Stated => "Tiderna gäller också på helgdagar.",
        _ when someAreFilled => "Vi vet inte vad som gäller på andra helgdagar, midsommarafton, julafton och nyårsafton.",
        _ => "Vi vet inte vad som gäller på helgdagar, midsommarafton, julafton och nyårsafton.",
    };

    /// <summary>The kinds of the ways; the number too when another set has the same kind and language.</summary>
    private static string HeadingOf(ChannelHours[] set, ChannelHours[][] sets)
    {
        var kinds = string.Join(" och ", set.Select(c => Words.Kind(c.Channel.Kind)).Distinct().Select((kind, i) => i == 0 ? kind : kind.ToLower(Words.Swedish)));
        var language = set[0].Channel.Language is { } code ? $" på {Words.Language(code)}" : "";
        var alike = sets.Count(other => other[0].Channel.Kind == set[0].Channel.Kind && other[0].Channel.Language == set[0].Channel.Language) > 1;
        return alike && (set[0].Channel.Purpose ?? set[0].Channel.Value) is { } apart ? $"{kinds}{language}: {apart}" : $"{kinds}{language}";
    }
}
