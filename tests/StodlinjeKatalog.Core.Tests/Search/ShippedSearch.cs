using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Evaluation;

namespace StodlinjeKatalog.Core.Tests.Search;

/// <summary>The search over the data that the program is shipped with, built once for all tests.</summary>
internal static class ShippedSearch
{
    private static readonly Lazy<CatalogSnapshot> Snapshot = new(() =>
        new CatalogSnapshot(DataFolder.Read(RepositoryFolder.Data, new DateOnly(2026, 11, 21)).Content, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero)));

    private static readonly Lazy<CatalogSearch> Search = new(() => new CatalogSearch(Catalog));

    public static CatalogSnapshot Catalog => Snapshot.Value;

    public static SearchAnswer For(string words) => Search.Value.Search(new SearchQuery(words));

    public static SearchAnswer For(SearchQuery query) => Search.Value.Search(query);

    public static string FirstFor(string words) => For(words).Hits[0].Slug;

    public static SearchEvaluation Evaluate(string list) =>
        SearchEvaluation.Of(Search.Value, JudgedQuery.ReadAll(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", list))));
}
