using System.Runtime.InteropServices;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>One kind of choice with, for each, how many of the found lines it would leave beside what is chosen of the other kinds.</summary>
public sealed record FilterGroup(string Name, string Label, IReadOnlyList<FilterOption> Options)
{
    /// <summary>Room for as many needs as there are, or it is made anew four times for each search.</summary>
    private const int MostValues = 64;

    public static IReadOnlyList<FilterGroup> All(CatalogSnapshot catalog, SearchAddress address, IReadOnlyCollection<Helpline> found)
    {
        var filter = address.Filter;
        var facets = FilterFacets.Of(catalog);
        return
        [
            Group("kanal", "Hur vill du prata?", ChannelSlugs.All.Select(c => (c.Slug, Words.Kind(c.Kind))), address.Channels, filter with { Channels = [] }, facets.ChannelsOf),
            Group("malgrupp", "Vem gäller det?", catalog.Audiences.Select(a => (a.Slug, a.Name)), address.Audiences, filter with { Audiences = [] }, facets.AudiencesOf),
            Group("behov", "Vad handlar det om?", catalog.Needs.Select(n => (n.Slug, n.Name)), address.Needs, filter with { Needs = [] }, facets.NeedsOf),
            Group("sprak", "På vilket språk?", facets.Languages, address.Languages, filter with { Languages = [] }, facets.LanguagesOf),
        ];

        FilterGroup Group(
            string name, string label, IEnumerable<(string Value, string Label)> options, IReadOnlyList<string> chosen, HelplineFilter others, Func<Helpline, string[]> valuesOf)
        {
            var counts = Count(others.IsEmpty ? found : found.Where(others.Matches), valuesOf);
            return new(name, label,
            [
                .. options.Select(o => new FilterOption(o.Value, o.Label, counts.GetValueOrDefault(o.Value), chosen.Contains(o.Value))).Where(o => o.Count > 0 || o.Chosen),
            ]);
        }
    }

    private static Dictionary<string, int> Count(IEnumerable<Helpline> lines, Func<Helpline, string[]> valuesOf)
    {
        var counts = new Dictionary<string, int>(MostValues, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            foreach (var value in valuesOf(line))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
            }
        }

        return counts;
    }
}

public sealed record FilterOption(string Value, string Label, int Count, bool Chosen);
