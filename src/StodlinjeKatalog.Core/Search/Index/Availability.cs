using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>How often somebody is there in an ordinary week: day and night is 1, an hour a week next to nothing, unknown something between.</summary>
internal sealed class Availability(DateOnly week)
{
    private const double UnknownHours = 0.2;
    private const double WrittenOnly = 0.15;
    private const double WhenUnconfirmed = 0.7;
    private const int HoursOfWeek = 7 * 24;
    private const int DeepNight = 3 * 60;

    private readonly Dictionary<string, Attended> read = new(StringComparer.Ordinal);

    public Attended Of(Helpline line)
    {
        var best = new Attended(0, false);
        foreach (var channel in line.Channels)
        {
            var (share, atNight) = channel switch
            {
                { IsWrittenAnytime: true } => new Attended(WrittenOnly, false),
                { Hours: null } => new Attended(UnknownHours, false),
                _ => Of(channel),
            };
            best = new(Math.Max(best.Share, share), best.AtNight || atNight);
        }

        return line.Unconfirmed ? best with { Share = best.Share * WhenUnconfirmed } : best;
    }

    private Attended Of(ContactChannel channel)
    {
        if (!read.TryGetValue(channel.Hours!, out var known))
        {
            read[channel.Hours!] = known = Read(channel);
        }

        return known;
    }

    private Attended Read(ContactChannel channel)
    {
        if (WeekHours.Of(ChannelHours.Of(channel), week) is not { } hours)
        {
            return new(UnknownHours, false);
        }

        var minutes = 0;
        var atNight = false;
        foreach (var day in hours.Days)
        {
            foreach (var span in day)
            {
                if (span.State is OpenState.Open or OpenState.Always)
                {
                    minutes += span.To - span.From;
                    atNight |= (span.From <= DeepNight && span.To > DeepNight) || span.To > (24 * 60) + DeepNight;
                }
            }
        }

        // The root: from five hours a week to ten is more than from a hundred to a hundred and five.
        return new(Math.Min(1, Math.Sqrt(minutes / 60.0 / HoursOfWeek)), atNight);
    }

    /// <param name="Share">Of the week, from 0 to 1.</param>
    internal sealed record Attended(double Share, bool AtNight);
}
