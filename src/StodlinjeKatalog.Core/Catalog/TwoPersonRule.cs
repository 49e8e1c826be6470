using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// <para>
/// Whatever changes where a visitor ends up needs two different people, or a reason that is kept. This is the only place that says what
/// that is; every road to the public asks here: a line's form, a restored revision, an imported archive, a guide, a need, an audience.
/// </para>
/// <para>In a line: its numbers and addresses, and which of them a purpose or a language stands beside; its website; that it is closed,
/// paused or opened again; the lines that a closed line leads on to; old addresses that lead to it; a link, or an address in words, that
/// comes into any of its texts; and, the first time that the line is public, all of these.</para>
/// <para>In a text that has no draft (guide, need, audience): a link or address that nobody could read here before. Our own pages, and
/// what the catalogue already leads the public to, are free.</para>
/// <para>Hours, costs, ages, needs, sources, the order of things and texts without links are one person's work.</para>
/// </summary>
public static class TwoPersonRule
{
    /// <summary>The emergency banner's.</summary>
    private static readonly string[] OnEveryPage = ["tel:112", "tel:1177", "tel:90101"];

    /// <param name="before">The line as it is; null when it is new.</param>
    /// <returns>What a visitor would meet otherwise than now; empty when one person is enough.</returns>
    public static IReadOnlyList<DestinationChange> Changes(Helpline? before, Helpline after)
    {
        if (before is { IsPublic: true } && !after.IsPublic)
        {
            return [new(Destination.OfStatus(after), IsNew: true)];
        }

        var known = after.IsPublic && before is { IsPublic: false } ? null : before;
        var (was, becomes) = (Destination.Of(known), Destination.Of(after));

        // An address in words that the line has as one of its ways too is that way's, and whoever wrote that.
        var named = AddressesOf(known).Concat(WaysOf(after)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. becomes.Except(was)
                .Where(d => d.Kind is not DestinationKind.Label && !(d.Kind is DestinationKind.InText && named.Contains(d.Target)))
                .Concat(Relabelled(known, after))
                .Select(d => new DestinationChange(d, IsNew: true)),
            .. was.Except(becomes)
                .Where(d => d.Kind is not (DestinationKind.Label or DestinationKind.InText))
                .Select(d => new DestinationChange(d, IsNew: false)),
        ];
    }

    /// <summary>The links and addresses in a text without draft that the public is not led to today.</summary>
    /// <param name="before">What the text leads to now; empty when it is new.</param>
    /// <param name="content">The catalogue as it is.</param>
    public static IReadOnlyList<Destination> NewLinks(IEnumerable<Destination> before, IEnumerable<Destination> after, CatalogContent content)
    {
        var added = after.Except(before).ToArray();
        if (added.Length == 0)
        {
            return [];
        }

        var known = PublicAddresses(content);
        return [.. added.Where(d => !WrittenAddresses.IsAmong(known, d.Target))];
    }

    /// <summary>
    /// What an archive would change, value by value. Lines that are not public count too: whoever says yes to the archive is shown their
    /// numbers, so that the one who uploaded it has not brought them in unread.
    /// </summary>
    public static IReadOnlyList<ChangedDestinations> Between(CatalogContent stored, CatalogContent incoming)
    {
        var lines = stored.Helplines.ToDictionary(h => h.Slug, StringComparer.Ordinal);
        ChangedDestinations[] all =
        [
            .. incoming.Helplines.Select(line => new ChangedDestinations(CatalogKind.Helpline, line.Slug, Changes(lines.GetValueOrDefault(line.Slug), line))),
            .. Texts(DocumentKinds.Entrances, c => c.Entrances, Destination.Of),
            .. Texts(DocumentKinds.Needs, c => c.Needs, Destination.Of),
            .. Texts(DocumentKinds.Audiences, c => c.Audiences, Destination.Of),
            .. Texts(DocumentKinds.Guides, c => c.Guides, Destination.Of),
            .. Texts(DocumentKinds.LanguageDoors, c => c.LanguageDoors, Destination.Of),
            .. Websites(DocumentKinds.Municipalities, c => c.Municipalities, Destination.Of),
            .. Websites(DocumentKinds.Regions, c => c.Regions, Destination.Of),
        ];
        return [.. all.Where(value => value.Changes.Count > 0)];

        IEnumerable<ChangedDestinations> Texts<T>(DocumentKind<T> kind, Func<CatalogContent, IReadOnlyList<T>> of, Func<T, IReadOnlySet<Destination>> leads)
            where T : class =>
            Each(kind, of, leads, (before, after) => NewLinks(before, after, stored).Select(d => new DestinationChange(d, IsNew: true)));

        IEnumerable<ChangedDestinations> Websites<T>(DocumentKind<T> kind, Func<CatalogContent, IReadOnlyList<T>> of, Func<T, IReadOnlySet<Destination>> leads)
            where T : class =>
            Each(kind, of, leads, (before, after) =>
                [.. after.Except(before).Select(d => new DestinationChange(d, true)), .. before.Except(after).Select(d => new DestinationChange(d, false))]);

        IEnumerable<ChangedDestinations> Each<T>(
            DocumentKind<T> kind, Func<CatalogContent, IReadOnlyList<T>> of, Func<T, IReadOnlySet<Destination>> leads,
            Func<IReadOnlySet<Destination>, IReadOnlySet<Destination>, IEnumerable<DestinationChange>> changes)
            where T : class
        {
            var known = of(stored).ToDictionary(kind.SlugOf, StringComparer.Ordinal);
            return
                from value in of(incoming)
                let slug = kind.SlugOf(value)
                let before = known.GetValueOrDefault(slug) is { } there ? leads(there) : new HashSet<Destination>()
                select new ChangedDestinations(kind.Kind, slug, [.. changes(before, leads(value))]);
        }
    }

    private static HashSet<string> PublicAddresses(CatalogContent content) =>
    [
        .. OnEveryPage,
        .. content.Helplines.Where(h => h.Status == HelplineStatus.Published).SelectMany(AddressesOf),
        .. content.Guides.SelectMany(Destination.Of)
            .Concat(content.Needs.SelectMany(Destination.Of))
            .Concat(content.Audiences.SelectMany(Destination.Of))
            .Concat(content.Entrances.SelectMany(Destination.Of))
            .Concat(content.LanguageDoors.SelectMany(Destination.Of))
            .Concat(content.Municipalities.SelectMany(Destination.Of))
            .Concat(content.Regions.SelectMany(Destination.Of))
            .Select(d => d.Target),
    ];

    private static IEnumerable<string> AddressesOf(Helpline? line) =>
        line is null ? [] : WaysOf(line).Concat(Destination.Of(line).Where(d => d.Kind is DestinationKind.InText).Select(d => d.Target));

    private static IEnumerable<string> WaysOf(Helpline line) =>
    [
        .. line.Channels.SelectMany(c => c.Dial is { } dial ? [$"tel:{dial}", $"sms:{dial}"] : new[] { WrittenAddresses.Canonical(c.Value) }),
        .. line.Website is { } website ? [WrittenAddresses.Canonical(website)] : Array.Empty<string>(),
    ];

    /// <summary>Words that stood beside one number and now stand beside another of the line's own.</summary>
    private static IEnumerable<Destination> Relabelled(Helpline? before, Helpline after)
    {
        var labels = (before?.Channels ?? []).Select(Destination.LabelOf).Where(label => label.Length > 0).ToHashSet(StringComparer.Ordinal);
        var pairs = Destination.Of(before);
        return after.Channels.Where(c => labels.Contains(Destination.LabelOf(c))).Select(Destination.OfLabel).Where(pair => !pairs.Contains(pair)).Distinct();
    }
}

/// <param name="IsNew">False for what is taken away.</param>
public sealed record DestinationChange(Destination Destination, bool IsNew);

/// <summary>A value of the catalogue that would lead somewhere else than now.</summary>
public sealed record ChangedDestinations(CatalogKind Kind, string Slug, IReadOnlyList<DestinationChange> Changes);
