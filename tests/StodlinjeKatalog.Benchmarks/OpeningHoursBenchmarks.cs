using BenchmarkDotNet.Attributes;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Benchmarks;

/// <summary>
/// The promises: status of all lines at one instant in at most 100 µs with nothing allocated but the answer, a week grid of all
/// lines in at most 20 ms, a text read in at most 5 µs.
/// </summary>
[MemoryDiagnoser]
public class OpeningHoursBenchmarks
{
    private readonly string longest = "Mo,Tu 19:00-20:00; We 16:00-17:00,19:00-20:00; Th 09:00-11:00,19:00-20:00; Fr 16:00-17:00";

    private CatalogSnapshot catalog = null!;
    private HelplineHours line = null!;
    private SwedishMoment moment;
    private string[] texts = null!;
    private int turn;

    [GlobalSetup]
    public void Setup()
    {
        catalog = new CatalogSnapshot(DataFolder.Read(Data(), new DateOnly(2026, 11, 21)).Content, DateTimeOffset.UnixEpoch);
        moment = SwedishMoment.At(DateTimeOffset.Parse("2026-12-24T23:30+01:00", null));
        line = catalog.Hours.Of("frisk-och-fri")!;
        texts = [.. catalog.Helplines.SelectMany(h => h.Channels).Select(c => c.Hours).OfType<string>()];
    }

    [Benchmark(Description = "status of all lines at one instant")]
    public LineStatus[] AllLines() => catalog.Hours.At(moment);

    [Benchmark(Description = "status of all lines, another hour each time")]
    public LineStatus[] AllLinesAnotherHour() => catalog.Hours.At(SwedishMoment.At(moment.Instant.AddHours(turn++ % 8760)));

    [Benchmark(Description = "status of one way")]
    public OpenStatus OneWay() => line.Channels[0].StatusAt(moment);

    [Benchmark(Description = "week grid of all lines, built")]
    public CoverageGrid Week() => new StatusBoard(catalog.Helplines).CoverageOf(moment.Date).All();

    [Benchmark(Description = "parse the longest hours")]
    public OpeningHoursParse ParseLongest() => OpeningHoursExpression.Parse(longest);

    [Benchmark(Description = "parse all lines' hours")]
    public int ParseAll()
    {
        var rules = 0;
        foreach (var text in texts)
        {
            rules += OpeningHoursExpression.Parse(text).Value!.Rules.Length;
        }

        return rules;
    }

    [Benchmark(Description = "kom du inte fram?")]
    public NextInLine Next() => NextInLine.For(catalog, line.Helpline, moment);

    private static string Data()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StodlinjeKatalog.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("StodlinjeKatalog.sln"), "data");
    }
}
