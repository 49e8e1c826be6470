using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace StodlinjeKatalog.Web.Monitoring;

/// <summary>An instrument that is listened to, with its rows.</summary>
internal sealed class Family(Instrument instrument, bool isHistogram)
{
    /// <summary>More would be a label that somebody outside decides.</summary>
    private const int MostSeries = 2000;

    private readonly ConcurrentDictionary<Key, Series> series = new();
    private readonly bool isAbsolute = instrument.IsObservable || instrument.GetType().Name.StartsWith("Gauge", StringComparison.Ordinal);

    public Instrument Instrument => instrument;

    public bool IsHistogram => isHistogram;

    public IEnumerable<Series> Series => series.OrderBy(s => s.Key.ToString(), StringComparer.Ordinal).Select(s => s.Value);

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!series.TryGetValue(Key.Of(tags), out var row))
        {
            if (series.Count >= MostSeries)
            {
                return;
            }

            var labels = new KeyValuePair<string, string>[tags.Length];
            for (var i = 0; i < tags.Length; i++)
            {
                labels[i] = new(tags[i].Key, Key.TextOf(tags[i].Value));
            }

            row = series.GetOrAdd(Key.Of(tags), new Series(labels, isHistogram));
        }

        if (isHistogram)
        {
            row.Record(value);
        }
        else if (isAbsolute)
        {
            row.Set(value);
        }
        else
        {
            row.Add(value);
        }
    }

    /// <summary>The values of an instrument's labels, which always come in the same order. No instrument here has more than four.</summary>
    private readonly record struct Key(string? First, string? Second, string? Third, string? Fourth)
    {
        public static Key Of(ReadOnlySpan<KeyValuePair<string, object?>> tags) => new(At(tags, 0), At(tags, 1), At(tags, 2), At(tags, 3));

        public static string TextOf(object? value) =>
            value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

        private static string? At(ReadOnlySpan<KeyValuePair<string, object?>> tags, int index) => index < tags.Length ? TextOf(tags[index].Value) : null;
    }
}
