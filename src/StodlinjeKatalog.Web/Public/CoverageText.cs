using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Public;

/// <summary>The thinnest hours in words: "Spel om pengar: ingen linje svarar fredag 15–måndag 09."</summary>
public static class CoverageText
{
    private const int MostTold = 3;

    public static IReadOnlyList<string> Gaps(CoverageGrid grid, Need? need)
    {
        var about = need is null ? "" : $"{need.Name}: ";
        var gaps = grid.Thinnest();
        if (gaps is [{ Length: CoverageWeek.Hours, Lines: var always }])
        {
            return [Capital(always == 0
                ? $"{about}vi vet inte när någon linje svarar."
                : $"{about}{Lines(always)} svarar dygnet runt, lika många hela veckan.")];
        }

        // "Tisdag och onsdag 17–09": the same hours on several days are one sentence.
        var alike = gaps.GroupBy(gap => (Start: gap.From % 24, gap.Length)).Select(group => group.OrderBy(gap => gap.From).ToArray()).ToArray();
        var told = alike.Take(MostTold).Select(group => Capital(group[0].Lines == 0
            ? $"{about}ingen linje svarar {When(group)}."
            : $"{about}bara {Lines(group[0].Lines)} svarar {When(group)}.")).ToList();
        if (alike.Length > MostTold)
        {
            told.Add("Se fler luckor i tabellen.");
        }

        return told;
    }

    /// <summary>"lördag 12–15", "fredag 15–måndag 09", "tisdag och onsdag 17–09", "alla dagar 06–07".</summary>
    private static string When(CoverageGap[] gaps)
    {
        var gap = gaps[0];
        var last = gap.From + gap.Length - 1;
        var (start, end) = (StatusText.Clock(gap.From % 24 * 60), StatusText.Clock((gap.To % 24 == 0 ? 24 : gap.To % 24) * 60));
        if (gaps.Length > 1 && gap.Length < 24)
        {
            return $"{HoursText.DayList(gaps.Select(g => g.From / 24))} {start}–{end}";
        }

        return gap.From / 24 == last / 24 ? $"{Day(gap.From)} {start}–{end}" : $"{Day(gap.From)} {start}–{Day(last % CoverageWeek.Hours)} {end}";
    }

    private static string Day(int hour) => Words.Swedish.DateTimeFormat.GetDayName((DayOfWeek)(((hour / 24) + 1) % 7));

    private static string Lines(int lines) => lines == 1 ? "en linje" : $"{lines} linjer";

    private static string Capital(string text) => char.ToUpper(text[0], Words.Swedish) + text[1..];
}
