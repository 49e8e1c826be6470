using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>One kind of choice with, for each, how many of the found lines it would leave beside what is chosen of the other kinds.</summary>
public sealed record FilterGroup(string Name, string Label, IReadOnlyList<FilterOption> Options)
{
    public static IReadOnlyList<FilterGroup> All(CatalogSnapshot catalog, SearchAddress address, IReadOnlyCollection<Helpline> found)
    {
        var filter = address.Filter;
        return
        [
            Group("kanal", "Hur vill du prata?", ChannelSlugs.All.Select(c => (c.Slug, Words.Kind(c.Kind))), address.Channels, slug => filter with { Channels = [ChannelSlugs.KindOf(slug)!.Value] }),
            Group("malgrupp", "Vem gäller det?", catalog.Audiences.Select(a => (a.Slug, a.Name)), address.Audiences, slug => filter with { Audiences = [slug] }),
            Group("behov", "Vad handlar det om?", catalog.Needs.Select(n => (n.Slug, n.Name)), address.Needs, slug => filter with { Needs = [slug] }),
            Group("sprak", "På vilket språk?", LanguagesOf(catalog), address.Languages, code => filter with { Languages = [code] }),
        ];

        FilterGroup Group(string name, string label, IEnumerable<(string Value, string Label)> options, IReadOnlyList<string> chosen, Func<string, HelplineFilter> alone) =>
            new(name, label,
            [
                .. options
                    .Select(o => new FilterOption(o.Value, o.Label, found.Count(alone(o.Value).Matches), chosen.Contains(o.Value)))
                    .Where(o => o.Count > 0 || o.Chosen),
            ]);
    }

    private static IEnumerable<(string, string)> LanguagesOf(CatalogSnapshot catalog) =>
        catalog.Helplines.SelectMany(h => h.Languages.Concat(h.Channels.Select(c => c.Language).OfType<string>())).Distinct()
            .Select(code => (code, Words.Language(code))).OrderBy(pair => pair.Item2, StringComparer.Create(Words.Swedish, ignoreCase: true));
}

public sealed record FilterOption(string Value, string Label, int Count, bool Chosen);
