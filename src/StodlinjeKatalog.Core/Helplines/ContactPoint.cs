namespace StodlinjeKatalog.Core.Helplines;

/// <summary>What a person in need is sent to by one of a line's ways: a number, an address or a URL.</summary>
public sealed record ContactPoint(ChannelKind Kind, string Target)
{
    /// <summary>What is rung for numbers, what is written for everything else.</summary>
    public static ContactPoint Of(ContactChannel channel) => new(channel.Kind, channel.Dial ?? channel.Value);

    public bool IsNumber => Kind is ChannelKind.Phone or ChannelKind.Sms;

    /// <summary>The channels of <paramref name="after"/> that lead somewhere that no channel of <paramref name="before"/> did.</summary>
    public static IReadOnlyList<ContactChannel> NewIn(Helpline? before, Helpline after)
    {
        // Shown and dialled number both count: a page that shows one and rings the other is as wrong.
        var known = (before?.Channels ?? []).SelectMany(c => new[] { Of(c), new(c.Kind, c.Value) }).ToHashSet();
        return [.. after.Channels.Where(c => !known.Contains(Of(c)) || !known.Contains(new(c.Kind, c.Value)))];
    }
}
