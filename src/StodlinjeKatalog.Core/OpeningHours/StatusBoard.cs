using System.Collections.Frozen;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>The published lines' hours, read once when the snapshot is built.</summary>
public sealed class StatusBoard
{
    private readonly HelplineHours[] lines;
    private readonly FrozenDictionary<string, HelplineHours> bySlug;
    private CoverageWeek? lastWeek;

    public StatusBoard(IEnumerable<Helpline> helplines)
    {
        lines = [.. helplines.Select(h => new HelplineHours(h))];
        bySlug = lines.ToFrozenDictionary(l => l.Helpline.Slug, StringComparer.Ordinal);
    }

    /// <summary>In the order of the lines that the board was made from.</summary>
    public IReadOnlyList<HelplineHours> Lines => lines;

    /// <summary>Null for a line that is not published.</summary>
    public HelplineHours? Of(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>All lines at one instant, in the order of <see cref="Lines"/>.</summary>
    public LineStatus[] At(in SwedishMoment moment)
    {
        var statuses = new LineStatus[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            statuses[i] = lines[i].At(moment);
        }

        return statuses;
    }

    /// <summary>
    /// When a page that shows these lines' states becomes untrue: the first change of any of their ways. Null when nothing
    /// changes within 14 days. Without slugs: of all lines.
    /// </summary>
    public DateTimeOffset? NextChangeAfter(DateTimeOffset instant, IEnumerable<string>? slugs = null)
    {
        var moment = SwedishMoment.At(instant);
        DateTimeOffset? earliest = null;
        foreach (var line in slugs is null ? lines : slugs.Select(Of).OfType<HelplineHours>())
        {
            foreach (var channel in line.Channels)
            {
                var at = channel.StatusAt(moment).ChangesAt;
                earliest = earliest is null || at < earliest ? at : earliest;
            }
        }

        return earliest;
    }

    /// <summary>Who is there hour by hour in the week of a date, as if it had no red days. The latest week asked for is kept.</summary>
    public CoverageWeek CoverageOf(DateOnly date)
    {
        var monday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
        var week = Volatile.Read(ref lastWeek);
        if (week is null || week.Monday != monday)
        {
            week = new CoverageWeek(lines, monday);
            Volatile.Write(ref lastWeek, week);
        }

        return week;
    }
}
