using System.Runtime.CompilerServices;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>One kind of choice with, for each, how many of the found lines it would leave beside what is chosen of the other kinds.</summary>
public sealed record FilterGroup(string Name, string Label, IReadOnlyList<FilterOption> Options)
{
    // Sorting words in Swedish costs as much as the search does, and the catalogue's languages are the same until it changes.
    private static readonly ConditionalWeakTable<CatalogSnapshot, (string Code, string Label)[]> Languages = [];

    public static IReadOnlyList<FilterGroup> All(CatalogSnapshot catalog, SearchAddress address, IReadOnlyCollection<Helpline> found)
    {
        var filter = address.Filter;
        return
        [
            Group("kanal", "Hur vill du prata?", ChannelSlugs.All.Select(c => (c.Slug, Words.Kind(c.Kind))), address.Channels, filter with { Channels = [] }, ChannelsOf),
            Group("malgrupp", "Vem gäller det?", catalog.Audiences.Select(a => (a.Slug, a.Name)), address.Audiences, filter with { Audiences = [] }, line => line.Audiences),
            Group("behov", "Vad handlar det om?", catalog.Needs.Select(n => (n.Slug, n.Name)), address.Needs, filter with { Needs = [] }, line => line.Needs),
            Group("sprak", "På vilket språk?", Languages.GetValue(catalog, LanguagesOf), address.Languages, filter with { Languages = [] }, LanguagesOf),
        ];

        FilterGroup Group(
            string name, string label, IEnumerable<(string Value, string Label)> options, IReadOnlyList<string> chosen, HelplineFilter others, Func<Helpline, IEnumerable<string>> valuesOf)
        {
            var counts = found.Where(others.Matches).SelectMany(line => valuesOf(line).Distinct()).CountBy(value => value).ToDictionary();
            return new(name, label,
            [
                .. options.Select(o => new FilterOption(o.Value, o.Label, counts.GetValueOrDefault(o.Value), chosen.Contains(o.Value))).Where(o => o.Count > 0 || o.Chosen),
            ]);
        }
    }

    private static IEnumerable<string> ChannelsOf(Helpline line) => ChannelSlugs.All.Where(c => line.Channels.Any(channel => channel.Kind == c.Kind)).Select(c => c.Slug);

    private static IEnumerable<string> LanguagesOf(Helpline line) => line.Languages.Concat(line.Channels.Select(c => c.Language).OfType<string>());

    private static (string, string)[] LanguagesOf(CatalogSnapshot catalog) =>
    [
        .. catalog.Helplines.SelectMany(LanguagesOf).Distinct()
            .Select(code => (code, Words.Language(code))).OrderBy(pair => pair.Item2, StringComparer.Create(Words.Swedish, ignoreCase: true)),
    ];
}

public sealed record FilterOption(string Value, string Label, int Count, bool Chosen);
