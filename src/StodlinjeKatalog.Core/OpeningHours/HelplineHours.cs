using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>A line's status at an instant.</summary>
/// <param name="State">The best of its phone, chat, SMS and video: always, open, unknown, closed. Unknown when it has none of them.</param>
/// <param name="ChangesAt">The first later instant when <paramref name="State"/> is another one; null when there is none within 14 days.</param>
/// <param name="Channels">In the order of the line's channels.</param>
public readonly record struct LineStatus(
    OpenState State, DateTimeOffset? ChangesAt, OpenState? ChangesTo, StatusReason Reason, OpenStatus[] Channels)
{
    public bool IsOpen => State is OpenState.Always or OpenState.Open;

    /// <summary>The same without the channels: what a card says.</summary>
    public OpenStatus Summary => new(State, ChangesAt, ChangesTo, Reason);
}

/// <summary>A line with its ways made ready for asking.</summary>
public sealed class HelplineHours
{
    private readonly ChannelHours[] channels;
    private readonly int[] counted;

    public HelplineHours(Helpline helpline)
    {
        Helpline = helpline;
        channels = [.. helpline.Channels.Select(ChannelHours.Of)];
        counted = [.. Enumerable.Range(0, channels.Length).Where(i => IsTalking(channels[i].Channel.Kind))];
    }

    public Helpline Helpline { get; }

    /// <summary>In the order of the line's channels.</summary>
    public IReadOnlyList<ChannelHours> Channels => channels;

    /// <summary>Ways on which somebody is there at the same time as you: they make the line's own state.</summary>
    public static bool IsTalking(ChannelKind kind) =>
        kind is ChannelKind.Phone or ChannelKind.Chat or ChannelKind.Sms or ChannelKind.Video;

    public LineStatus At(in SwedishMoment moment)
    {
        var statuses = new OpenStatus[channels.Length];
        for (var i = 0; i < channels.Length; i++)
        {
            statuses[i] = channels[i].StatusAt(moment);
        }

        if (counted.Length == 0)
        {
            return new LineStatus(OpenState.Unknown, null, null, StatusReason.NobodyToReachNow, statuses);
        }

        var best = counted[0];
        foreach (var index in counted)
        {
            best = statuses[index].State < statuses[best].State ? index : best;
        }

        var state = statuses[best].State;
        var (at, to) = counted.Length == 1 ? (statuses[best].ChangesAt, statuses[best].ChangesTo) : NextChange(moment, state, statuses);
        return new LineStatus(state, at, to, statuses[best].Reason, statuses);
    }

    /// <summary>
    /// Somebody is there for certain in one of the languages, by one of the ways; an empty list asks for nothing.
    /// Ways that are written at any time (mail, forms, letters) never make a line open.
    /// </summary>
    public bool IsOpen(in SwedishMoment moment, IReadOnlyList<string> languages, IReadOnlyList<ChannelKind> kinds)
    {
        if (languages.Count == 0)
        {
            return StateAt(moment, null, kinds) is OpenState.Always or OpenState.Open;
        }

        foreach (var language in languages)
        {
            if (StateAt(moment, language, kinds) is OpenState.Always or OpenState.Open)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The line's state alone, over all its ways or those in one language.</summary>
    public OpenState StateAt(in SwedishMoment moment, string? language = null) => StateAt(moment, language, []);

    private OpenState StateAt(in SwedishMoment moment, string? language, IReadOnlyList<ChannelKind> kinds)
    {
        var spoken = language is null ? null : SpokenLine.Of(Helpline, language);
        if (language is not null && (spoken is null || spoken.Hours == SpokenHours.Unknown))
        {
            return OpenState.Unknown;
        }

        var best = OpenState.Anytime;
        foreach (var index in counted)
        {
            if ((spoken is null || spoken.Channels.Contains(channels[index].Channel)) && (kinds.Count == 0 || kinds.Contains(channels[index].Channel.Kind)))
            {
                var state = channels[index].StateAt(moment);
                best = state < best ? state : best;
            }
        }

        return best == OpenState.Anytime ? OpenState.Unknown : best;
    }

    /// <summary>The first instant from now when somebody is there for certain, and by which way; null when there is none within 14 days.</summary>
    public (DateTimeOffset At, int Channel)? OpensFrom(in SwedishMoment moment)
    {
        (DateTimeOffset At, int Channel)? first = null;
        foreach (var index in counted)
        {
            if (channels[index].OpensFrom(moment) is { } at && (first is null || at < first.Value.At))
            {
                first = (at, index);
            }
        }

        return first;
    }

    private (DateTimeOffset? At, OpenState? To) NextChange(SwedishMoment moment, OpenState state, ReadOnlySpan<OpenStatus> statuses)
    {
        var limit = moment.Instant.AddDays(OpenStatus.HorizonDays);
        var next = Earliest(statuses);
        while (next is { } at && at <= limit && SwedishTime.IsCovered(at.Year))
        {
            moment = SwedishMoment.At(at);
            var then = StateAt(moment);
            if (then != state)
            {
                return (at, then);
            }

            next = null;
            foreach (var index in counted)
            {
                next = Earlier(next, channels[index].StatusAt(moment).ChangesAt);
            }
        }

        return (null, null);
    }

    private DateTimeOffset? Earliest(ReadOnlySpan<OpenStatus> statuses)
    {
        DateTimeOffset? earliest = null;
        foreach (var index in counted)
        {
            earliest = Earlier(earliest, statuses[index].ChangesAt);
        }

        return earliest;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other : one;
}
