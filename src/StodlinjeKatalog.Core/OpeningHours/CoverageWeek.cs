using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>
/// When somebody is there, hour by hour, Monday 00 to Sunday 24: the ordinary week. Dates and week numbers are those of the
/// week asked for, but red days and eves are left out, so that the answer is about how the lines plan and not about Easter.
/// Only what is open for certain counts.
/// </summary>
public sealed class CoverageWeek
{
    public const int Hours = 7 * 24;

    private readonly LineWeek[] lines;

    internal CoverageWeek(IEnumerable<HelplineHours> helplines, DateOnly monday)
    {
        Monday = monday;
        lines = [.. helplines.Select(line => new LineWeek(
            line.Helpline,
            Minutes(line, monday, phone: true, chat: false),
            Minutes(line, monday, phone: false, chat: true),
            Minutes(line, monday, phone: true, chat: true),
            line.Channels.Any(c => Counts(c.Channel.Kind, true, true) && c.Expression is null)))];
    }

    public DateOnly Monday { get; }

    /// <summary>All lines together.</summary>
    public CoverageGrid All() => Of(_ => true);

    public CoverageGrid ForNeed(string need) => Of(line => line.Needs.Contains(need));

    private CoverageGrid Of(Func<Helpline, bool> included)
    {
        var hours = new CoverageHour[Hours];
        var count = 0;
        var unknown = 0;
        foreach (var line in lines)
        {
            if (!included(line.Helpline))
            {
                continue;
            }

            count++;
            unknown += line.HasUnknown ? 1 : 0;
            for (var hour = 0; hour < Hours; hour++)
            {
                hours[hour] = hours[hour].Add(line.Phone[hour], line.Chat[hour], line.Any[hour]);
            }
        }

        return new CoverageGrid(hours, count, unknown);
    }

    private static byte[] Minutes(HelplineHours line, DateOnly monday, bool phone, bool chat)
    {
        var minutes = new byte[Hours];
        Span<byte> open = stackalloc byte[DaySpan.Day];
        for (var day = 0; day < 7; day++)
        {
            open.Clear();
            foreach (var channel in line.Channels)
            {
                if (channel.Compiled is { } hours && Counts(channel.Channel.Kind, phone, chat))
                {
                    Mark(open, hours, monday.DayNumber + day);
                }
            }

            for (var minute = 0; minute < DaySpan.Day; minute++)
            {
                minutes[(day * 24) + (minute / 60)] += open[minute];
            }
        }

        return minutes;
    }

    private static void Mark(Span<byte> open, CompiledHours hours, int dayNumber)
    {
        var profile = hours.ProfileOf(SwedishDay.Of(dayNumber).WithoutHolidays(), SwedishDay.Of(dayNumber - 1).WithoutHolidays());
        for (var i = 0; i < profile.Segments.Length; i++)
        {
            if (profile.Segments[i].State == OpenState.Open)
            {
                open[profile.Segments[i].From..profile.EndOf(i)].Fill(1);
            }
        }
    }

    private static bool Counts(ChannelKind kind, bool phone, bool chat) =>
        (phone && kind == ChannelKind.Phone) || (chat && kind is ChannelKind.Chat or ChannelKind.Sms);

    private sealed record LineWeek(Helpline Helpline, byte[] Phone, byte[] Chat, byte[] Any, bool HasUnknown);
}
