using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// The address of a search, /sok?q=&amp;behov=&amp;malgrupp=&amp;kanal=&amp;sprak=&amp;oppet=, read and written. A filter may repeat, or hold
/// several values with commas between. Values that mean nothing here are kept in <see cref="Faults"/>, worded for the visitor.
/// </summary>
public sealed record SearchAddress
{
    public const int TextMaxLength = 300;

    public string Text { get; private init; } = "";
    public IReadOnlyList<string> Needs { get; private init; } = [];
    public IReadOnlyList<string> Audiences { get; private init; } = [];
    public IReadOnlyList<string> Channels { get; private init; } = [];
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>"nu" or a local Swedish time; null when opening hours don't matter.</summary>
    public string? Open { get; private init; }

    public IReadOnlyList<string> Faults { get; private init; } = [];

    public HelplineFilter Filter => new()
    {
        Needs = Needs,
        Audiences = Audiences,
        Channels = [.. Channels.Select(ChannelSlugs.KindOf).OfType<ChannelKind>()],
        Languages = Languages,
    };

    public static SearchAddress Read(IQueryCollection query, CatalogSnapshot catalog)
    {
        var faults = new List<string>();
        var text = query["q"].ToString().Trim();
        if (text.Length > TextMaxLength)
        {
            text = text[..TextMaxLength];
        }

        return new SearchAddress
        {
            Text = text,
            Needs = Known(query["behov"], slug => catalog.Need(slug) is not null, "Behovet", faults),
            Audiences = Known(query["malgrupp"], slug => catalog.Audience(slug) is not null, "Målgruppen", faults),
            Channels = Known(query["kanal"], slug => ChannelSlugs.KindOf(slug) is not null, "Kontaktvägen", faults),
            Languages = Known(query["sprak"], code => catalog.Helplines.Any(h => HelplineFilter.Speaks(h, code)), "Språket", faults),
            Open = query["oppet"].ToString() is { Length: > 0 } open ? open : null,
            Faults = faults,
        };
    }

    public SearchAddress WithText(string text) => this with { Text = text };

    /// <summary>The same search with one choice less: the address behind each chip's cross.</summary>
    public SearchAddress Without(string name, string value) => name switch
    {
        "behov" => this with { Needs = [.. Needs.Where(v => v != value)] },
        "malgrupp" => this with { Audiences = [.. Audiences.Where(v => v != value)] },
        "kanal" => this with { Channels = [.. Channels.Where(v => v != value)] },
        "sprak" => this with { Languages = [.. Languages.Where(v => v != value)] },
        "oppet" => this with { Open = null },
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
            parts.Add(new("oppet", Open));
        }

        return QueryHelpers.AddQueryString("/sok", parts);
    }

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
