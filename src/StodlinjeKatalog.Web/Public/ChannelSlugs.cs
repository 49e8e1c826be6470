using System.Collections.Frozen;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Public;

/// <summary>What stands for a kind of channel in addresses (contract.md: kanal=telefon,chatt,…).</summary>
public static class ChannelSlugs
{
    public static readonly IReadOnlyList<(string Slug, ChannelKind Kind)> All =
    [
        ("telefon", ChannelKind.Phone),
        ("chatt", ChannelKind.Chat),
        ("sms", ChannelKind.Sms),
        ("mejl", ChannelKind.Email),
        ("formular", ChannelKind.Form),
        ("brev", ChannelKind.Letter),
        ("video", ChannelKind.Video),
        ("besok", ChannelKind.Visit),
    ];

    private static readonly FrozenDictionary<string, ChannelKind> KindBySlug = All.ToFrozenDictionary(pair => pair.Slug, pair => pair.Kind, StringComparer.Ordinal);

    public static ChannelKind? KindOf(string slug) => KindBySlug.TryGetValue(slug, out var kind) ? kind : null;

    public static string Of(ChannelKind kind) => All.First(pair => pair.Kind == kind).Slug;
}
