using System.Globalization;
using System.Text;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Offline;

/// <summary>
/// A way's states for the coming 14 days, written so short that all lines fit in a page that is kept without a network:
/// "c0 o285 c585" = closed from the start, open after 285 minutes, closed after 585. Past the end nothing is known.
/// The hours are read here and nowhere else: the page that is kept only looks up the time.
/// </summary>
public static class OfflineStates
{
    public static string Of(ChannelHours channel, DateTimeOffset from)
    {
        var end = from.AddDays(OpenStatus.HorizonDays);
        var text = new StringBuilder();
        for (DateTimeOffset? at = from; at is { } instant && instant < end;)
        {
            var status = channel.StatusAt(SwedishMoment.At(instant));
            text.Append(text.Length == 0 ? "" : " ").Append(Letter(status.State)).Append(((long)(instant - from).TotalMinutes).ToString(CultureInfo.InvariantCulture));
            at = status.ChangesAt;
        }

        return text.ToString();
    }

    private static char Letter(OpenState state) => state switch
    {
        OpenState.Always => 'a',
        OpenState.Open => 'o',
        OpenState.Closed => 'c',
        _ => 'u',
    };
}
