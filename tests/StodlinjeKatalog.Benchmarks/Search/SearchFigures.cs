using System.Diagnostics;
using System.Globalization;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Evaluation;

namespace StodlinjeKatalog.Benchmarks.Search;

/// <summary>
/// The table of the benchmarks' README: how long the judged queries and the hostile ones take on one core, how long the index takes to build and how much
/// it holds. Percentiles are over single searches, which BenchmarkDotNet's means over thousands of the same one do not show.
/// </summary>
public static class SearchFigures
{
    public const string Argument = "search-figures";

    private const int Rounds = 8;
    private const int HostileRounds = 50;

    // A program that has run for a while has compiled its code for speed; that takes some thirty builds and a moment for the compiler.
    private const int BuildsToSettle = 30;
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    public static void Print(TextWriter output)
    {
        var shipped = SyntheticCatalog.Shipped();
        var cold = BestOf(1, () => GC.KeepAlive(new CatalogSearch(shipped)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The first index in the process, code and all: {cold.TotalMilliseconds:0} ms."));
        for (var i = 0; i < BuildsToSettle; i++)
        {
            GC.KeepAlive(new CatalogSearch(shipped));
        }

        Thread.Sleep(Settling);
        output.WriteLine();
        output.WriteLine("| lines | build | index | typical query | p99 | slowest hostile query |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var lines in (int[])[0, 5_000, 50_000])
        {
            output.WriteLine(Row(lines == 0 ? SyntheticCatalog.Shipped() : SyntheticCatalog.Of(lines)));
        }
    }

    private static string Row(CatalogSnapshot catalog)
    {
        // What is counted is what a change of the catalogue costs.
        var build = BestOf(5, () => GC.KeepAlive(new CatalogSearch(catalog)));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var search = new CatalogSearch(catalog);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var everyday = Times(search, JudgedQueries().ToArray(), Rounds);
        var hostile = HostileQueries.All.Values.Max(text => Times(search, [text], HostileRounds)[HostileRounds * 95 / 100]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {catalog.Helplines.Count:N0} | {build.TotalMilliseconds:0} ms | {held / 1048576.0:0.0} MB | {everyday[everyday.Length / 2].TotalMilliseconds:0.00} ms | {everyday[everyday.Length * 99 / 100].TotalMilliseconds:0.00} ms | {hostile.TotalMilliseconds:0.00} ms |");
    }

    /// <summary>Sorted. One round beforehand lets the code settle.</summary>
    private static TimeSpan[] Times(CatalogSearch search, string[] texts, int rounds)
    {
        var times = new List<TimeSpan>(texts.Length * rounds);
        for (var round = -2; round < rounds; round++)
        {
            foreach (var text in texts)
            {
                var start = Stopwatch.GetTimestamp();
                GC.KeepAlive(search.Search(new SearchQuery(text)));
                if (round >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(start));
                }
            }
        }

        times.Sort();
        return [.. times];
    }

    private static TimeSpan BestOf(int times, Action act) => Enumerable.Range(0, times).Min(_ =>
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start);
    });

    private static IEnumerable<string> JudgedQueries() =>
        Directory.GetFiles(AppContext.BaseDirectory, "queries-*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => JudgedQuery.ReadAll(File.ReadLines(file))).Select(query => query.Text);
}
