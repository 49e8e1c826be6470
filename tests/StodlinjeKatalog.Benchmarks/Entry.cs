using BenchmarkDotNet.Running;

namespace StodlinjeKatalog.Benchmarks;

public static class Entry
{
    public static int Main(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
        return 0;
    }
}
