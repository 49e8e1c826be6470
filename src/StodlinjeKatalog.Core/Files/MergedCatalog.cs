using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Files;

/// <summary>
/// What the catalogue will be after an import: what comes in, and beside it what only the catalogue has. Two lines that are each
/// right may be wrong together, as when both have the same number.
/// </summary>
internal static class MergedCatalog
{
    public static CatalogContent Of(CatalogContent stored, CatalogContent incoming) => new()
    {
        Entrances = Merge(DocumentKinds.Entrances, stored.Entrances, incoming.Entrances),
        Needs = Merge(DocumentKinds.Needs, stored.Needs, incoming.Needs),
        Audiences = Merge(DocumentKinds.Audiences, stored.Audiences, incoming.Audiences),
        Helplines = Merge(DocumentKinds.Helplines, stored.Helplines, incoming.Helplines),
        Guides = Merge(DocumentKinds.Guides, stored.Guides, incoming.Guides),
        LanguageDoors = Merge(DocumentKinds.LanguageDoors, stored.LanguageDoors, incoming.LanguageDoors),
        Regions = Merge(DocumentKinds.Regions, stored.Regions, incoming.Regions),
        Municipalities = Merge(DocumentKinds.Municipalities, stored.Municipalities, incoming.Municipalities),
        Sentences = Merge(DocumentKinds.Sentences, stored.Sentences, incoming.Sentences),
    };

    public static IReadOnlyList<string> FaultsOf(CatalogContent merged, DateOnly today) =>
    [
        .. CatalogRules.Check(merged, today)
            .Where(found => !found.Breach.IsWarning)
            .Select(found => $"{SlugOf(merged, found.Kind, found.Index)}: {found.Breach.Message}"),
    ];

    private static IReadOnlyList<T> Merge<T>(DocumentKind<T> kind, IReadOnlyList<T> stored, IReadOnlyList<T> incoming)
    {
        var slugs = incoming.Select(kind.SlugOf).ToHashSet(StringComparer.Ordinal);
        return [.. incoming, .. stored.Where(value => !slugs.Contains(kind.SlugOf(value)))];
    }

    private static string SlugOf(CatalogContent content, CatalogKind kind, int index) => kind switch
    {
        CatalogKind.Entrance => content.Entrances[index].Slug,
        CatalogKind.Need => content.Needs[index].Slug,
        CatalogKind.Audience => content.Audiences[index].Slug,
        CatalogKind.Helpline => content.Helplines[index].Slug,
        CatalogKind.Guide => content.Guides[index].Slug,
        CatalogKind.LanguageDoor => content.LanguageDoors[index].Slug,
        CatalogKind.Region => content.Regions[index].Name,
        CatalogKind.Municipality => content.Municipalities[index].Slug,
        CatalogKind.Sentences => content.Sentences[index].Slug,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
