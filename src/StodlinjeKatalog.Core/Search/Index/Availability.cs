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

    private readonly Dictionary<string, (double Share, bool AtNight)> read = new(StringComparer.Ordinal);

    public (double Share, bool AtNight) Of(Helpline line)
    {
        var best = (Share: 0.0, AtNight: false);
        foreach (var channel in line.Channels)
        {
            var (share, atNight) = channel switch
            {
                { IsWrittenAnytime: true } => (WrittenOnly, false),
                { Hours: null } => (UnknownHours, false),
                _ => Of(channel),
            };
            best = (Math.Max(best.Share, share), best.AtNight || atNight);
        }

        return line.Unconfirmed ? (best.Share * WhenUnconfirmed, best.AtNight) : best;
    }

    private (double Share, bool AtNight) Of(ContactChannel channel)
    {
        if (!read.TryGetValue(channel.Hours!, out var known))
        {
            read[channel.Hours!] = known = Read(channel);
        }

        return known;
    }

    private (double, bool) Read(ContactChannel channel)
    {
        if (WeekHours.Of(ChannelHours.Of(channel), week) is not { } hours)
        {
            return (UnknownHours, false);
        }

        var spans = hours.Days.SelectMany(day => day).Where(s => s.State is OpenState.Open or OpenState.Always).ToArray();
        var minutes = spans.Sum(s => s.To - s.From);
        var atNight = spans.Any(s => (s.From <= DeepNight && s.To > DeepNight) || s.To > (24 * 60) + DeepNight);

        // The root: from five hours a week to ten is more than from a hundred to a hundred and five.
        return (Math.Min(1, Math.Sqrt(minutes / 60.0 / HoursOfWeek)), atNight);
    }
}
