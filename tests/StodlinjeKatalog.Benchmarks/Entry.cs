using System.Globalization;
using BenchmarkDotNet.Running;

namespace StodlinjeKatalog.Benchmarks;

public static class Entry
{
    /// <summary>The benchmarks, or <c>fill database lines</c>: a database for measure.py.</summary>
    public static async Task<int> Main(string[] args)
    {
        if (args is ["fill", var database, var lines])
        {
            await SyntheticDatabase.FillAsync(database, int.Parse(lines, CultureInfo.InvariantCulture));
            return 0;
        }

        if (args is [Search.SearchFigures.Argument])
        {
            Search.SearchFigures.Print(Console.Out);
            return 0;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
        return 0;
    }
}
