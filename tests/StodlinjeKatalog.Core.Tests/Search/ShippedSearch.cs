using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Evaluation;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Tests.Search;

/// <summary>The search over the data that the program is shipped with, built once for all tests.</summary>
internal static class ShippedSearch
{
    private static readonly Lazy<CatalogSnapshot> Snapshot = new(() =>
        new CatalogSnapshot(DataFolder.Read(RepositoryFolder.Data, new DateOnly(2026, 11, 21)).Content, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero)));

    private static readonly Lazy<CatalogSearch> Rules = new(() => new CatalogSearch(Catalog));

    private static readonly Lazy<LearnedModel> Model = new(() => Teacher.Teach(ByRules, Sentences)!);

    private static readonly Lazy<CatalogSearch> Search = new(() => ByRules.TaughtBy(Learned));

    private static readonly Dictionary<int, (string[] Lists, Lazy<CatalogSearch> Search)> Groups = GroupsOf(3);

    public static CatalogSnapshot Catalog => Snapshot.Value;

    /// <summary>As it answers before it has learned anything.</summary>
    public static CatalogSearch ByRules => Rules.Value;

    public static LearnedModel Learned => Model.Value;

    public static IEnumerable<Sentence> Sentences => Catalog.Content.Sentences.SelectMany(s => s.Sentences);

    public static SearchAnswer For(string words) => Search.Value.Search(new SearchQuery(words));

    public static SearchAnswer For(SearchQuery query) => Search.Value.Search(query);

    public static string FirstFor(string words) => For(words).Hits[0].Slug;

    /// <summary>
    /// How a list is answered by a search that has not learned from it. The lists are left out five at a time: each time is a training.
    /// </summary>
    public static SearchEvaluation EvaluateUnseen(string list)
    {
        var group = Groups.Single(g => g.Value.Lists.Contains(list)).Value;
        return SearchEvaluation.Of(group.Search.Value, Queries(list));
    }

    public static IReadOnlyList<JudgedQuery> Queries(string list) => JudgedQuery.ReadAll(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", list)));

    private static Dictionary<int, (string[] Lists, Lazy<CatalogSearch> Search)> GroupsOf(int count) => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Search"), "queries-*.tsv")
        .Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).Select((list, i) => (list, Group: i % count)).GroupBy(l => l.Group, l => l.list)
        .ToDictionary(g => g.Key, g => (g.ToArray(), new Lazy<CatalogSearch>(() => Without([.. g]))));

    private static CatalogSearch Without(string[] lists)
    {
        var asked = lists.SelectMany(Queries).Select(q => SentenceRules.Same(q.Text)).ToHashSet(StringComparer.Ordinal);
        return ByRules.TaughtBy(Teacher.Teach(ByRules, Sentences.Where(s => !asked.Contains(SentenceRules.Same(s.Text))))!);
    }
}
