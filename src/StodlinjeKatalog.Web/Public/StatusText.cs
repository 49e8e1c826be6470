using System.Globalization;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// A state in the visitor's words: "Öppet nu, till 21", "Stängt, öppnar i morgon 10". States change on whole minutes and so do the
/// words, which the ready pages count on: what was right when the minute began is right until it ends.
/// </summary>
/// <param name="Text">The whole of it; never says more than is known.</param>
/// <param name="Mark">always, open, closed, unknown: for data-open, the icon and the colour. Null for what is written to at any time.</param>
public sealed record StatusText(string Text, string? Mark)
{
    /// <summary>A closing nearer than this is told in minutes.</summary>
    private const int SoonMinutes = 30;

    /// <summary>Minutes are rounded down to these: nobody is promised minutes that are not there.</summary>
    private const int MinuteStep = 5;

    public static StatusText Of(OpenStatus status, SwedishMoment now) => status.State switch
    {
        OpenState.Always => new("Öppet dygnet runt", MarkOf(OpenState.Always)),
        OpenState.Open => new(Open(status, now), MarkOf(OpenState.Open)),
        OpenState.Closed => new(Closed(status, now), MarkOf(OpenState.Closed)),
        OpenState.Anytime => new("Skriv när du vill", null),
        _ => new(Unknown(status), MarkOf(OpenState.Unknown)),
    };

    /// <summary>data-open: what machines read.</summary>
    public static string MarkOf(OpenState state) => state switch
    {
        OpenState.Always => "always",
        OpenState.Open => "open",
        OpenState.Closed => "closed",
        _ => "unknown",
    };

    /// <summary>"21", "21.30"; midnight as the end of a day is "24".</summary>
    public static string Clock(int minute)
    {
        var (hour, rest) = Math.DivRem(minute, 60);
        return rest == 0 ? hour.ToString("00", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{hour:00}.{rest:00}");
    }

    /// <summary>"19 i kväll", "13 i dag", "i morgon 10", "på torsdag 13", "3 december 13".</summary>
    public static string When(DateTimeOffset at, SwedishMoment now)
    {
        var local = SwedishTime.ToLocal(at);
        var clock = Clock((local.Hour * 60) + local.Minute);
        var days = DateOnly.FromDateTime(local.DateTime).DayNumber - now.Date.DayNumber;
        return days switch
        {
            0 => $"{clock} {(local.Hour >= 18 ? "i kväll" : "i dag")}",
            1 => $"i morgon {clock}",
            < 7 => $"på {local.ToString("dddd", Public.Words.Swedish)} {clock}",
            _ => $"{local.ToString("d MMMM", Public.Words.Swedish)} {clock}",
        };
    }

    private static string Open(OpenStatus status, SwedishMoment now)
    {
        if (status.ChangesAt is not { } change)
        {
            return "Öppet nu";
        }

        // Whole minutes on the clock: at 15.40 and some seconds there are 20 minutes left until 16.
        var left = (int)Math.Ceiling((change - now.Instant).TotalMinutes);
        if (left >= SoonMinutes || status.ChangesTo != OpenState.Closed)
        {
            return $"Öppet nu, till {Until(change, now)}";
        }

        var told = left / MinuteStep * MinuteStep;
        return told > 0 ? $"Stänger om {told} min" : "Stänger strax";
    }

    /// <summary>"21", "24" for midnight, "06" for tomorrow morning; "i morgon 16", "på torsdag 16" when it is further away.</summary>
    private static string Until(DateTimeOffset change, SwedishMoment now)
    {
        var local = SwedishTime.ToLocal(change);
        var minute = (local.Hour * 60) + local.Minute;
        var days = DateOnly.FromDateTime(local.DateTime).DayNumber - now.Date.DayNumber;
        return (days, minute) switch
        {
            (0, _) => Clock(minute),
            (1, 0) => "24",
            (1, <= 12 * 60) => Clock(minute),
            _ => When(change, now),
        };
    }

    private static string Closed(OpenStatus status, SwedishMoment now) => status switch
    {
        { ChangesAt: null } => $"Stängt de närmaste {OpenStatus.HorizonDays} dagarna",
        { ChangesTo: OpenState.Unknown, ChangesAt: { } perhaps } => $"Stängt, öppnar kanske {When(perhaps, now)}",
        { ChangesAt: { } opens } => $"Stängt, öppnar {When(opens, now)}",
    };

    private static string Unknown(OpenStatus status) => status.Reason switch
    {
        StatusReason.HolidayUnstated => "Helgdag: tiderna kan avvika",
        StatusReason.SaidUnknown => status.Comment is { } comment ? $"Kanske öppet: {comment}" : "Kanske öppet",
        StatusReason.NobodyToReachNow => "Skriv när du vill",
        _ => "Tider okända: se webbplatsen",
    };
}
