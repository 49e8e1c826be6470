using System.Runtime.CompilerServices;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>By what each line of a catalogue can be chosen: read once, for a search page counts them all.</summary>
public sealed class FilterFacets
{
    private static readonly ConditionalWeakTable<CatalogSnapshot, FilterFacets> Kept = [];

    private readonly Dictionary<Helpline, string[]> channels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Helpline, string[]> audiences = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Helpline, string[]> needs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Helpline, string[]> languages = new(ReferenceEqualityComparer.Instance);

    private FilterFacets(CatalogSnapshot catalog)
    {
        foreach (var line in catalog.Helplines)
        {
            channels[line] = [.. line.Channels.Select(c => ChannelSlugs.Of(c.Kind)).Distinct()];
            audiences[line] = [.. line.Audiences.Distinct()];
            needs[line] = [.. line.Needs.Distinct()];
            languages[line] = [.. line.Languages.Concat(line.Channels.Select(c => c.Language).OfType<string>()).Distinct()];
        }

        Languages =
        [
            .. languages.Values.SelectMany(l => l).Distinct()
                .Select(code => (code, Words.Language(code))).OrderBy(pair => pair.Item2, StringComparer.Create(Words.Swedish, ignoreCase: true)),
        ];
    }

    /// <summary>Every language that some line can be spoken to in, in Swedish order.</summary>
    public IReadOnlyList<(string Code, string Label)> Languages { get; }

    public static FilterFacets Of(CatalogSnapshot catalog) => Kept.GetValue(catalog, c => new FilterFacets(c));

    public string[] ChannelsOf(Helpline line) => channels.GetValueOrDefault(line, []);

    public string[] AudiencesOf(Helpline line) => audiences.GetValueOrDefault(line, []);

    public string[] NeedsOf(Helpline line) => needs.GetValueOrDefault(line, []);

    public string[] LanguagesOf(Helpline line) => languages.GetValueOrDefault(line, []);
}
