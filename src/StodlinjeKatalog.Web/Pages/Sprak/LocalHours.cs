using System.Globalization;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Sprak;

/// <summary>Days of the week in a language's own words, and the times in digits that anyone reads.</summary>
/// <param name="Days">"Monday–Friday".</param>
/// <param name="Times">"08:00–12:00, 13:00–17:00"; from left to right in every language.</param>
public sealed record LocalHours(string Days, string Times)
{
    /// <summary>The ordinary week of a way to reach a line; empty when its hours are unknown or it is written to at any time.</summary>
    public static IReadOnlyList<LocalHours> Of(ContactChannel channel, DateOnly today, string language)
    {
        if (WeekHours.Of(ChannelHours.Of(channel), today) is not { } week)
        {
            return [];
        }

        var culture = CultureInfo.GetCultureInfo(language);
        return
        [
            .. from day in week.Groups
               let open = day.Spans.Where(span => span.State == OpenState.Open).ToArray()
               where open.Length > 0
               select new LocalHours(NamesOf(day.Days, culture), string.Join(", ", open.Select(span => Time(span, language)))),
        ];
    }

    private static string NamesOf(IReadOnlyList<DayOfWeek> days, CultureInfo culture)
    {
        var runs = new List<(DayOfWeek First, DayOfWeek Last)>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && FromMonday(runs[^1].Last) + 1 == FromMonday(day))
            {
                runs[^1] = (runs[^1].First, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        var names = culture.DateTimeFormat;
        return string.Join(culture.TextInfo.IsRightToLeft ? "، " : ", ", runs.Select(run =>
            run.First == run.Last ? names.GetDayName(run.First) : $"{names.GetDayName(run.First)}–{names.GetDayName(run.Last)}"));
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static string Time(ToldSpan span, string language) =>
        language == "sv" ? HoursText.Clocks(span.From, span.To) : $"{Clock(span.From)}–{Clock(span.To)}";

    // 24:00 is the end of a day; what goes on past midnight is told by the clock of the next.
    private static string Clock(int minute) => minute == DaySpan.Day ? "24:00" : $"{minute / 60 % 24:00}:{minute % 60:00}";
}
