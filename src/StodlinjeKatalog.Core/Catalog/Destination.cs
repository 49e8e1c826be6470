using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>One thing that decides where a visitor ends up.</summary>
/// <param name="Target">Number, address or slug, as an editor knows it again.</param>
public sealed record Destination(DestinationKind Kind, string Target)
{
    /// <summary>Everything in a line that leads somewhere, whether the line is public or not.</summary>
    public static IReadOnlySet<Destination> Of(Helpline? line)
    {
        if (line is null)
        {
            return new HashSet<Destination>();
        }

        return new HashSet<Destination>(
        [
            .. line.Status is HelplineStatus.Closed or HelplineStatus.Paused ? [OfStatus(line)] : Array.Empty<Destination>(),
            .. line.Channels.SelectMany(OfChannel),
            .. line.Channels.Where(c => LabelOf(c).Length > 0).Select(OfLabel),
            .. line.Website is { } website ? [new(DestinationKind.Website, WrittenAddresses.Canonical(website))] : Array.Empty<Destination>(),
            .. line.Successors.Select(slug => new Destination(DestinationKind.Successor, slug)),
            .. line.FormerSlugs.Select(slug => new Destination(DestinationKind.FormerAddress, slug)),
            .. Texts(line).SelectMany(WrittenAddresses.InWords).Concat(WrittenAddresses.InMarkdown(line.Description)).Select(InText),
        ]);
    }

    public static IReadOnlySet<Destination> Of(Guide guide) => InTexts([guide.Title, guide.Summary], guide.Body);

    public static IReadOnlySet<Destination> Of(Need need) => InTexts([need.Name, need.Summary]);

    public static IReadOnlySet<Destination> Of(Audience audience) => InTexts([audience.Name, audience.Summary]);

    public static IReadOnlySet<Destination> Of(Entrance entrance) => InTexts([entrance.Name, entrance.Summary]);

    public static IReadOnlySet<Destination> Of(LanguageDoor door) =>
        InTexts([door.NativeName, door.SwedishName, door.Title, door.UnreviewedNotice, door.LinesTitle, door.NoLines, door.InterpreterTitle], door.Body);

    public static IReadOnlySet<Destination> Of(Municipality municipality) => OfWebsite(municipality.Website);

    public static IReadOnlySet<Destination> Of(Region region) => OfWebsite(region.Website);

    internal static Destination OfStatus(Helpline line) => new(DestinationKind.Status, DataWords.Status[line.Status]);

    /// <summary>A number or address with what it is said to be for: the same words beside another number lead to somebody else.</summary>
    internal static Destination OfLabel(ContactChannel channel) => new(DestinationKind.Label, $"{LabelOf(channel)}: {channel.Dial ?? channel.Value}");

    internal static string LabelOf(ContactChannel channel) => $"{channel.Purpose} {channel.Language}".Trim();

    /// <summary>Shown and dialled number both count: a page that shows one and rings the other is as wrong.</summary>
    private static IEnumerable<Destination> OfChannel(ContactChannel channel)
    {
        var kind = DataWords.Channel[channel.Kind];
        yield return new(DestinationKind.Channel, $"{kind}: {channel.Value}");
        if (channel.Dial is { } dial)
        {
            yield return new(DestinationKind.Channel, $"{kind}: {dial}");
        }
    }

    private static IEnumerable<string?> Texts(Helpline line) =>
    [
        line.Name, line.ShortName, line.Provider, line.Summary, line.Interpreter, line.AnsweredBy, line.DeafAccess, line.Region,
        line.Traces.OnPhoneBill, line.Traces.CallerIdVisible, line.Traces.ChatLogKept, line.Traces.SignInNeeded, line.Traces.Recorded,
        line.Traces.ConfidentialityBroken, line.Traces.FreeFromMobile, line.Traces.Note,
        .. line.Channels.SelectMany(c => new[] { c.Purpose, c.HoursNote }),
    ];

    private static HashSet<Destination> InTexts(IEnumerable<string> texts, string markdown = "") =>
        [.. texts.SelectMany(WrittenAddresses.InWords).Concat(WrittenAddresses.InMarkdown(markdown)).Select(InText)];

    private static HashSet<Destination> OfWebsite(string? website) =>
        website is { Length: > 0 } ? [new(DestinationKind.Website, WrittenAddresses.Canonical(website))] : [];

    private static Destination InText(string address) => new(DestinationKind.InText, address);
}

public enum DestinationKind
{
    /// <summary>The line is closed or paused.</summary>
    Status,

    /// <summary>A number or an address among the ways to reach the line.</summary>
    Channel,

    /// <summary>Which number or address a purpose or a language stands beside.</summary>
    Label,
    Website,

    /// <summary>The line that a closed line leads on to.</summary>
    Successor,

    /// <summary>An old address of ours that leads here.</summary>
    FormerAddress,

    /// <summary>A link, or an address in words, in a running text.</summary>
    InText,
}
