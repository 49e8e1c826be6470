using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// The address of a search, /sok?q=&amp;behov=&amp;malgrupp=&amp;kanal=&amp;sprak=&amp;oppet=&amp;inte=, read and written. A filter may repeat, or hold
/// several values with commas between. "inte" holds what was read out of the words and taken away again ("behov:spel"). Values that mean nothing here are kept in <see cref="Faults"/>, worded for the visitor.
/// </summary>
public sealed record SearchAddress
{
    public const int TextMaxLength = QueryText.MaxCharacters;
    private const string OpenNow = "nu";
    private const string OpenName = "oppet";
    private const string NotMeantName = "inte";

    private static readonly List<(PartKind Kind, string Name)> PartNames =
    [
        (PartKind.Need, "behov"), (PartKind.Audience, "malgrupp"), (PartKind.Channel, "kanal"), (PartKind.Time, "tid"), (PartKind.Language, "sprak"), (PartKind.Municipality, "kommun"),
    ];

    public string Text { get; private init; } = "";
    public IReadOnlyList<string> Needs { get; private init; } = [];
    public IReadOnlyList<string> Audiences { get; private init; } = [];
    public IReadOnlyList<string> Channels { get; private init; } = [];
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>"nu" or a local Swedish time; null when opening hours don't matter.</summary>
    public string? Open { get; private init; }

    /// <summary>The instant that the lines must be open at; null when opening hours don't matter.</summary>
    public SwedishMoment? OpenAt { get; private init; }

    /// <summary>Parts of how the words were understood that the person has taken away.</summary>
    public IReadOnlyList<PartId> NotMeant { get; private init; } = [];

    /// <summary>The words went on longer than anybody reads.</summary>
    public bool WasCut { get; private init; }

    public IReadOnlyList<string> Faults { get; private init; } = [];

    /// <summary>Nothing has been asked.</summary>
    public bool IsEmpty => Text.Length == 0 && Needs.Count + Audiences.Count + Channels.Count + Languages.Count + NotMeant.Count == 0 && Open is null;

    public HelplineFilter Filter => new()
    {
        Needs = Needs,
        Audiences = Audiences,
        Channels = [.. Channels.Select(ChannelSlugs.KindOf).OfType<ChannelKind>()],
        Languages = Languages,
    };

    public static SearchAddress Read(IQueryCollection query, CatalogSnapshot catalog, SwedishMoment now)
    {
        var faults = new List<string>();
        var text = query["q"].ToString().Trim();
        var wasCut = text.Length > TextMaxLength;
        text = wasCut ? text[..TextMaxLength] : text;
        var (open, openAt) = ReadOpen(query[OpenName].LastOrDefault(v => !string.IsNullOrEmpty(v)) ?? "", now, faults);

        return new SearchAddress
        {
            Text = text,
            Needs = Known(query["behov"], slug => catalog.Need(slug) is not null, "Behovet", faults),
            Audiences = Known(query["malgrupp"], slug => catalog.Audience(slug) is not null, "Målgruppen", faults),
            Channels = Known(query["kanal"], slug => ChannelSlugs.KindOf(slug) is not null, "Kontaktvägen", faults),
            Languages = Known(query["sprak"], code => catalog.Helplines.Any(h => HelplineFilter.Speaks(h, code)), "Språket", faults),
            Open = open,
            OpenAt = openAt,
            NotMeant = [.. query[NotMeantName].SelectMany(v => (v ?? "").Split(',')).Select(ReadPart).OfType<PartId>().Distinct()],
            WasCut = wasCut,
            Faults = faults,
        };
    }

    public SearchAddress WithText(string text) => this with { Text = text };

    /// <summary>The same search with one need chosen: the address behind "menar du".</summary>
    public SearchAddress WithNeed(string slug) => this with { Needs = [slug] };

    /// <summary>The same words with one part of how they were understood taken away.</summary>
    public SearchAddress NotMeaning(PartId part) => this with { NotMeant = [.. NotMeant, part] };

    /// <summary>The same search with one choice less: the address behind each chip's cross.</summary>
    public SearchAddress Without(string name, string value) => name switch
    {
        "behov" => this with { Needs = [.. Needs.Where(v => v != value)] },
        "malgrupp" => this with { Audiences = [.. Audiences.Where(v => v != value)] },
        "kanal" => this with { Channels = [.. Channels.Where(v => v != value)] },
        "sprak" => this with { Languages = [.. Languages.Where(v => v != value)] },
        OpenName => this with { Open = null, OpenAt = null },
        NotMeantName => this with { NotMeant = [.. NotMeant.Where(p => Written(p) != value)] },
        "q" => this with { Text = "" },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public string Href()
    {
        var parts = new List<KeyValuePair<string, StringValues>>();
        if (Text.Length > 0)
        {
            parts.Add(new("q", Text));
        }

        parts.AddRange(Needs.Select(v => KeyValuePair.Create("behov", (StringValues)v)));
        parts.AddRange(Audiences.Select(v => KeyValuePair.Create("malgrupp", (StringValues)v)));
        parts.AddRange(Channels.Select(v => KeyValuePair.Create("kanal", (StringValues)v)));
        parts.AddRange(Languages.Select(v => KeyValuePair.Create("sprak", (StringValues)v)));
        if (Open is not null)
        {
            parts.Add(new(OpenName, Open));
        }

        parts.AddRange(NotMeant.Select(p => KeyValuePair.Create(NotMeantName, (StringValues)Written(p))));

        return QueryHelpers.AddQueryString("/sok", parts);
    }

    private static (string? Open, SwedishMoment? At) ReadOpen(string value, SwedishMoment now, List<string> faults)
    {
        if (value.Length == 0)
        {
            return (null, null);
        }

        if (value == OpenNow)
        {
            return (OpenNow, now);
        }

        if (SwedishTime.TryParse(value, out var instant))
        {
            return (value, SwedishMoment.At(instant));
        }

        faults.Add("Tiden i adressen går inte att läsa. Skriv nu, eller till exempel 2026-12-24T03:00. Vi visar svaret utan det valet.");
        return (null, null);
    }

    private static PartId? ReadPart(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && PartNames.Find(n => n.Name == written[..colon]) is { Name: not null } known ? new PartId(known.Kind, written[(colon + 1)..]) : null;
    }

    /// <summary>A part as the address has it: "behov:spel".</summary>
    public static string Written(PartId part) => $"{PartNames.Find(n => n.Kind == part.Kind).Name}:{part.Slug}";

    private static List<string> Known(StringValues values, Func<string, bool> isKnown, string what, List<string> faults)
    {
        var known = new List<string>();
        foreach (var value in values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct())
        {
            if (isKnown(value))
            {
                known.Add(value);
            }
            else
            {
                faults.Add($"{what} i adressen finns inte här. Vi visar svaret utan det valet.");
            }
        }

        return known;
    }
}
