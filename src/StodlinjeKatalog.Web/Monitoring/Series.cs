namespace StodlinjeKatalog.Web.Monitoring;

/// <summary>One row of figures: an instrument with one set of labels.</summary>
internal sealed class Series
{
    /// <summary>Upper bounds in seconds: from a ready page (microseconds) to somebody who has waited too long.</summary>
    public static readonly double[] Bounds = [.00005, .0001, .00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5];

    private readonly long[]? buckets;
    private double sum;

    public Series(KeyValuePair<string, string>[] labels, bool isHistogram)
    {
        Labels = labels;
        buckets = isHistogram ? new long[Bounds.Length + 1] : null;
    }

    public KeyValuePair<string, string>[] Labels { get; }

    /// <summary>Of a histogram the sum; otherwise the value.</summary>
    public double Value => Volatile.Read(ref sum);

    /// <summary>How many fell at or under each bound, and last how many in all. Empty when it is no histogram.</summary>
    public long[] Cumulated()
    {
        var counts = buckets is null ? [] : (long[])buckets.Clone();
        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }

        return counts;
    }

    public void Set(double value) => Volatile.Write(ref sum, value);

    public void Add(double value)
    {
        for (var seen = Volatile.Read(ref sum); ;)
        {
            var before = Interlocked.CompareExchange(ref sum, seen + value, seen);
            if (before.Equals(seen))
            {
                return;
            }

            seen = before;
        }
    }

    public void Record(double value)
    {
        var bucket = Array.BinarySearch(Bounds, value);
        Interlocked.Increment(ref buckets![bucket < 0 ? ~bucket : bucket]);
        Add(value);
    }
}
