using System.Collections.Immutable;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>A span of a day as it is told: from a minute of the day that it starts on, over midnight if need be.</summary>
/// <param name="State">Open or unknown.</param>
public readonly record struct ToldSpan(int From, int To, OpenState State, StatusReason Reason, string? Comment)
{
    public bool IsWholeDay => From == 0 && To == DaySpan.Day;
}

/// <summary>Days of the week with the same spans.</summary>
/// <param name="Days">Monday first; not always in a row.</param>
/// <param name="Spans">Empty when it is closed.</param>
public sealed record WeekGroup(ImmutableArray<DayOfWeek> Days, ImmutableArray<ToldSpan> Spans);

/// <summary>A week as values to be worded.</summary>
/// <param name="Days">Seven lists of spans, Monday's first.</param>
/// <param name="Groups">The same, days that are alike together, in the order of their first day.</param>
/// <param name="Conditions">Rules that do not hold every week alike: dates, odd weeks, the nth weekday of a month, red days.</param>
public sealed record WeekHours(
    ImmutableArray<ImmutableArray<ToldSpan>> Days, ImmutableArray<WeekGroup> Groups, ImmutableArray<HoursRule> Conditions)
{
    private static readonly DayOfWeek[] MondayFirst =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>
    /// The week that a date lies in, as if it had no red days or eves; week numbers and dates count as they are.
    /// Null when the hours are unknown or the way is written to at any time.
    /// </summary>
    public static WeekHours? Of(ChannelHours channel, DateOnly date)
    {
        if (channel.Compiled is not { } hours)
        {
            return null;
        }

        var monday = date.DayNumber - (((int)date.DayOfWeek + 6) % 7);
        ImmutableArray<ImmutableArray<ToldSpan>> days = [.. Enumerable.Range(monday, 7).Select(day => Spans(hours, day, holidays: false))];
        return new WeekHours(days, Group(days), [.. hours.Expression.Rules.Where(r => r.IsConditional)]);
    }

    /// <summary>What holds on one real date, red days and all. Empty when it is closed or the hours are unknown.</summary>
    public static ImmutableArray<ToldSpan> OnDate(ChannelHours channel, DateOnly date) =>
        channel.Compiled is { } hours ? OnDate(hours, date) : [];

    /// <summary>The night that began the day before and goes on into a date, from its midnight; null when there is none.</summary>
    public static ToldSpan? NightInto(ChannelHours channel, DateOnly date) =>
        channel.Compiled?.ProfileOf(date.DayNumber) is { } profile && profile.Segments[0] is { FromYesterday: true, State: not OpenState.Closed } night
            ? new ToldSpan(0, profile.EndOf(0), night.State, night.Reason, night.Comment)
            : null;

    internal static ImmutableArray<ToldSpan> OnDate(CompiledHours hours, DateOnly date) => Spans(hours, date.DayNumber, holidays: true);

    private static ImmutableArray<ToldSpan> Spans(CompiledHours hours, int dayNumber, bool holidays)
    {
        var today = Profile(hours, dayNumber, holidays);
        var spans = ImmutableArray.CreateBuilder<ToldSpan>();
        var segments = today.Segments;
        for (var i = SkipTail(hours, dayNumber, holidays); i < segments.Length; i++)
        {
            var segment = segments[i];
            if (segment.State is OpenState.Closed)
            {
                continue;
            }

            var end = today.EndOf(i);
            if (end == DaySpan.Day)
            {
                end += Tail(hours, dayNumber + 1, segment, holidays);
            }

            // Two rules that meet, as 10–12 and 12–14, are told as one.
            if (spans.Count > 0 && spans[^1] is var last && last.To == segment.From && last.State == segment.State
                && last.Reason == segment.Reason && last.Comment == segment.Comment)
            {
                spans[^1] = last with { To = end };
            }
            else
            {
                spans.Add(new ToldSpan(segment.From, end, segment.State, segment.Reason, segment.Comment));
            }
        }

        return spans.DrainToImmutable();
    }

    /// <summary>How many of the day's first segments were told with the day before.</summary>
    private static int SkipTail(CompiledHours hours, int dayNumber, bool holidays)
    {
        var before = Profile(hours, dayNumber - 1, holidays);
        return Tail(hours, dayNumber, before.Segments[^1], holidays) > 0 ? 1 : 0;
    }

    /// <summary>How far a span that is open at midnight goes on into the next day.</summary>
    private static int Tail(CompiledHours hours, int nextDay, DaySegment last, bool holidays)
    {
        var next = Profile(hours, nextDay, holidays);
        var first = next.Segments[0];
        return first.FromYesterday && last.State != OpenState.Closed && first.State == last.State && first.Reason == last.Reason
            ? next.EndOf(0)
            : 0;
    }

    private static DayProfile Profile(CompiledHours hours, int dayNumber, bool holidays)
    {
        ref readonly var day = ref SwedishDay.Of(dayNumber);
        ref readonly var before = ref SwedishDay.Of(dayNumber - 1);
        return holidays ? hours.ProfileOf(day, before) : hours.ProfileOf(day.WithoutHolidays(), before.WithoutHolidays());
    }

    private static ImmutableArray<WeekGroup> Group(ImmutableArray<ImmutableArray<ToldSpan>> days)
    {
        var groups = new List<(List<DayOfWeek> Days, ImmutableArray<ToldSpan> Spans)>();
        for (var i = 0; i < 7; i++)
        {
            var spans = days[i];
            var group = groups.FindIndex(g => g.Spans.AsSpan().SequenceEqual(spans.AsSpan()));
            if (group < 0)
            {
                groups.Add(([MondayFirst[i]], spans));
            }
            else
            {
                groups[group].Days.Add(MondayFirst[i]);
            }
        }

        return [.. groups.Select(g => new WeekGroup([.. g.Days], g.Spans))];
    }
}
