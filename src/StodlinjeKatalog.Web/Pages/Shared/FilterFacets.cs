using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>By what each line of a catalogue can be chosen: read once, for a search page counts them all.</summary>
public sealed class FilterFacets
{
    private static readonly ConditionalWeakTable<CatalogSnapshot, FilterFacets> Kept = [];

    private readonly Dictionary<Helpline, int[][]> byLine = new(ReferenceEqualityComparer.Instance);

    private FilterFacets(CatalogSnapshot catalog, HtmlEncoder encoder)
    {
        var languages = catalog.Helplines.SelectMany(LanguagesOf).Distinct()
            .Select(code => (code, Words.Language(code))).OrderBy(pair => pair.Item2, StringComparer.Create(Words.Swedish, ignoreCase: true));
        Kinds =
        [
            new("kanal", "Hur vill du prata?", ChannelSlugs.All.Select(c => (c.Slug, Words.Kind(c.Kind))), encoder),
            new("malgrupp", "Vem gäller det?", catalog.Audiences.Select(a => (a.Slug, a.Name)), encoder),
            new("behov", "Vad handlar det om?", catalog.Needs.Select(n => (n.Slug, n.Name)), encoder),
            new("sprak", "På vilket språk?", languages, encoder),
        ];
        foreach (var line in catalog.Helplines)
        {
            byLine[line] =
            [
                Kinds[0].PlacesOf(line.Channels.Select(c => ChannelSlugs.Of(c.Kind))),
                Kinds[1].PlacesOf(line.Audiences),
                Kinds[2].PlacesOf(line.Needs),
                Kinds[3].PlacesOf(LanguagesOf(line)),
            ];
        }
    }

    /// <summary>In the order that they are shown.</summary>
    public FilterKind[] Kinds { get; }

    public static FilterFacets Of(CatalogSnapshot catalog, HtmlEncoder encoder) => Kept.GetValue(catalog, c => new FilterFacets(c, encoder));

    /// <summary>For each kind, the places of the line's values among the kind's; null for a line that is not the catalogue's.</summary>
    public int[][]? Of(Helpline line) => byLine.GetValueOrDefault(line);

    private static IEnumerable<string> LanguagesOf(Helpline line) => line.Languages.Concat(line.Channels.Select(c => c.Language).OfType<string>());
}

/// <summary>One kind of choice, with all its values and the page's text around them.</summary>
public sealed class FilterKind
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public FilterKind(string name, string label, IEnumerable<(string Value, string Label)> values, HtmlEncoder encoder)
    {
        Name = name;
        Before = $"<fieldset>\n<legend>{encoder.Encode(label)}</legend>\n<ul role=\"list\">\n";
        Values = [.. values.Select(v => new FilterValue(
            v.Value, v.Label, $"<li><label><input type=\"checkbox\" name=\"{name}\" value=\"{encoder.Encode(v.Value)}\"", $"> {encoder.Encode(v.Label)} <span class=\"count\">"))];
        for (var place = 0; place < Values.Length; place++)
        {
            places.TryAdd(Values[place].Value, place);
        }
    }

    /// <summary>As addresses have it.</summary>
    public string Name { get; }
    public FilterValue[] Values { get; }

    /// <summary>The page's text before the first of them.</summary>
    public string Before { get; }

    public int[] PlacesOf(IEnumerable<string> values) => [.. values.Distinct().Select(v => places.GetValueOrDefault(v, -1)).Where(place => place >= 0)];
}

/// <param name="Before">The page's text of the choice until whether it is chosen.</param>
/// <param name="After">From there until how many lines it leaves.</param>
public sealed record FilterValue(string Value, string Label, string Before, string After);
