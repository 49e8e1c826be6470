namespace StodlinjeKatalog.Core.Helplines;

/// <summary>
/// What a person in need is sent to: a number, an address or a URL. A digit wrong here sends them to somebody else, so a change of
/// one is never published by whoever wrote it.
/// </summary>
public sealed record ContactPoint(ChannelKind Kind, string Target)
{
    /// <summary>What is rung for numbers, what is written for everything else.</summary>
    public static ContactPoint Of(ContactChannel channel) => new(channel.Kind, channel.Dial ?? channel.Value);

    public bool IsNumber => Kind is ChannelKind.Phone or ChannelKind.Sms;

    /// <summary>Shown and dialled number both count: a page that shows one and rings the other is as wrong.</summary>
    public static IReadOnlySet<ContactPoint> AllOf(Helpline? line) =>
        (line?.Channels ?? []).SelectMany(c => c.Dial is null ? [Of(c)] : new[] { Of(c), new(c.Kind, c.Value) }).ToHashSet();

    /// <summary>The channels of <paramref name="after"/> that lead somewhere that no channel of <paramref name="before"/> did.</summary>
    public static IReadOnlyList<ContactChannel> NewIn(Helpline? before, Helpline after)
    {
        var known = AllOf(before);
        return [.. after.Channels.Where(c => !known.Contains(Of(c)) || !known.Contains(new(c.Kind, c.Value)))];
    }

    public static bool Differ(Helpline? before, Helpline? after) => !AllOf(before).SetEquals(AllOf(after));
}
