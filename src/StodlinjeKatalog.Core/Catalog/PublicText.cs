using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// One text that the public reads, whatever it belongs to: what holds of texts is asked of every one of these. A field that is
/// missing here would be a door past the rules, so a test goes through the properties of every kind.
/// </summary>
/// <param name="Field">As the data files name it.</param>
internal sealed record PublicText(string Field, string? Value)
{
    public bool IsMarkdown { get; init; }

    /// <summary>A short name like "112", or a date: it needs no letter.</summary>
    public bool MayBeDigits { get; init; }

    /// <summary>May hold web addresses, whose digits are nobody's number.</summary>
    public bool IsSource { get; init; }

    public static IEnumerable<PublicText> Of(Helpline line) =>
    [
        new("namn", line.Name),
        new("kortnamn", line.ShortName) { MayBeDigits = true },
        new("huvudman", line.Provider),
        new("sammanfattning", line.Summary),
        new("tolk", line.Interpreter),
        new("svarar", line.AnsweredBy),
        new("dova", line.DeafAccess),
        new("omrade", line.Region),
        .. line.Channels.SelectMany((channel, i) => Of(channel, $"kontaktvagar[{i}]")),
        new("spar.telefonrakning", line.Traces.OnPhoneBill),
        new("spar.nummer_visas", line.Traces.CallerIdVisible),
        new("spar.chattlogg", line.Traces.ChatLogKept),
        new("spar.inloggning", line.Traces.SignInNeeded),
        new("spar.inspelning", line.Traces.Recorded),
        new("spar.tystnadsplikt", line.Traces.ConfidentialityBroken),
        new("spar.fran_mobil", line.Traces.FreeFromMobile),
        new("spar.anmarkning", line.Traces.Note),
        .. line.Sources.SelectMany((source, i) => Of(source, $"kallor[{i}]")),
        new("text", line.Description) { IsMarkdown = true },
    ];

    public static IEnumerable<PublicText> Of(Entrance entrance) => Named(entrance.Name, entrance.Summary);

    public static IEnumerable<PublicText> Of(Need need) => Named(need.Name, need.Summary);

    public static IEnumerable<PublicText> Of(Audience audience) => Named(audience.Name, audience.Summary);

    public static IEnumerable<PublicText> Of(Guide guide) =>
    [
        new("rubrik", guide.Title),
        new("sammanfattning", guide.Summary),
        .. guide.Sources.Select((source, i) => new PublicText($"kallor[{i}]", source) { IsSource = true, MayBeDigits = true }),
        new("text", guide.Body) { IsMarkdown = true },
    ];

    public static IEnumerable<PublicText> Of(LanguageDoor door) =>
    [
        new("namn", door.NativeName),
        new("svenskt_namn", door.SwedishName),
        new("rubrik", door.Title),
        new("ej_granskad", door.UnreviewedNotice),
        new("linjer", door.LinesTitle),
        new("inga_linjer", door.NoLines),
        new("tolklinjer", door.InterpreterTitle),
        new("text", door.Body) { IsMarkdown = true },
    ];

    public static IEnumerable<PublicText> Of(Municipality municipality) =>
        [new("kommun", municipality.Name), new("lan", municipality.County)];

    public static IEnumerable<PublicText> Of(Region region) =>
        [new("region", region.Name), new("lan", region.County), new("namn_1177", region.Name1177)];

    private static IEnumerable<PublicText> Of(ContactChannel channel, string field) =>
    [
        // Where somebody is to be found: a number and a web address have rules of their own.
        new($"{field}.varde", channel.Kind is ChannelKind.Letter or ChannelKind.Visit ? channel.Value : null),
        new($"{field}.syfte", channel.Purpose),
        new($"{field}.anmarkning", channel.HoursNote),
    ];

    private static IEnumerable<PublicText> Of(Source source, string field) =>
    [
        new($"{field}.kalla", source.Reference) { IsSource = true, MayBeDigits = true },
        new($"{field}.datum", source.Date) { MayBeDigits = true },
        .. source.Supports.Select(fact => new PublicText($"{field}.styrker", fact) { MayBeDigits = true }),
    ];

    private static IEnumerable<PublicText> Named(string name, string summary) => [new("namn", name), new("beskrivning", summary)];
}
