using System.Text.Json.Serialization;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Api;

/// <summary>All published lines at one instant (contract.md).</summary>
/// <param name="ChangesAt">When the first of all the channels' states changes: until then the answer holds.</param>
public sealed record StatusesResource(DateTimeOffset At, DateTimeOffset? ChangesAt, IReadOnlyList<LineStatusResource> Helplines);

/// <summary>One line at one instant; in the list of all lines <paramref name="At"/> stands there once and not here.</summary>
public sealed record LineStatusResource(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At,
    string Slug,
    OpenState State,
    DateTimeOffset? ChangesAt,
    StatusReason Reason,
    IReadOnlyList<ChannelStatusResource> Channels)
{
    public static LineStatusResource From(Helpline helpline, LineStatus status, DateTimeOffset? at = null) => new(
        at,
        helpline.Slug,
        status.State,
        status.ChangesAt,
        status.Reason,
        [.. helpline.Channels.Select((channel, i) => ChannelStatusResource.From(i, channel.Kind, status.Channels[i]))]);
}

/// <summary>One way. <paramref name="Index"/> is its place among the line's channels.</summary>
public sealed record ChannelStatusResource(int Index, ChannelKind Kind, OpenState State, DateTimeOffset? ChangesAt, StatusReason Reason, string? Comment)
{
    public static ChannelStatusResource From(int index, ChannelKind kind, OpenStatus status) =>
        new(index, kind, status.State, status.ChangesAt, status.Reason, status.Comment);
}
