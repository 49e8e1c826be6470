using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Search;

namespace StodlinjeKatalog.Benchmarks.Search;

/// <summary>Everyday and hostile queries over this catalogue (0), 5,000 and 50,000 lines; and the building of the index.</summary>
[MemoryDiagnoser]
[Config(typeof(Percentiles))]
public class SearchBenchmarks
{
    private static readonly Dictionary<string, string> Texts = new(HostileQueries.All)
    {
        ["word"] = "ensam",
        ["sentence"] = "min bror har börjat dricka igen och jag vet inte hur jag ska stötta honom",
        ["slips"] = "spelberonde o deprimmerad kan inte sovva",
    };

    private CatalogSnapshot catalog = null!;
    private CatalogSearch search = null!;

    [Params(0, 5_000, 50_000)]
    public int Lines { get; set; }

    [ParamsSource(nameof(Queries))]
    public string Query { get; set; } = "";

    public static IEnumerable<string> Queries => Texts.Keys;

    [GlobalSetup]
    public void Setup()
    {
        catalog = Lines == 0 ? SyntheticCatalog.Shipped() : SyntheticCatalog.Of(Lines);
        search = new CatalogSearch(catalog);
    }

    [Benchmark]
    public SearchAnswer Search() => search.Search(new SearchQuery(Texts[Query]));

    private sealed class Percentiles : ManualConfig
    {
        public Percentiles() => AddColumn(StatisticColumn.P95, StatisticColumn.Max);
    }
}

[MemoryDiagnoser]
public class SearchIndexBenchmarks
{
    private CatalogSnapshot catalog = null!;

    [Params(0, 5_000, 50_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => catalog = Lines == 0 ? SyntheticCatalog.Shipped() : SyntheticCatalog.Of(Lines);

    [Benchmark]
    public CatalogSearch Build() => new(catalog);
}
