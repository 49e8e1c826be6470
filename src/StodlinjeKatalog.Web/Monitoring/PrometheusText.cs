using System.Globalization;
using System.Text;

namespace StodlinjeKatalog.Web.Monitoring;

/// <summary>https://prometheus.io/docs/instrumenting/exposition_formats/ (text, version 0.0.4).</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IEnumerable<Family> families)
    {
        var text = new StringBuilder();
        foreach (var family in families)
        {
            var (name, type) = NameOf(family);
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Escape(family.Instrument.Description ?? "", quoted: false)}\n# TYPE {name} {type}\n");
            foreach (var series in family.Series)
            {
                Write(text, name, series, family.IsHistogram);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, Series series, bool isHistogram)
    {
        if (!isHistogram)
        {
            Row(text, name, series.Labels, null, series.Value);
            return;
        }

        var counts = series.Cumulated();
        for (var i = 0; i < counts.Length; i++)
        {
            Row(text, name + "_bucket", series.Labels, i < Series.Bounds.Length ? Number(Series.Bounds[i]) : "+Inf", counts[i]);
        }

        Row(text, name + "_sum", series.Labels, null, series.Value);
        Row(text, name + "_count", series.Labels, null, counts[^1]);
    }

    private static void Row(StringBuilder text, string name, KeyValuePair<string, string>[] labels, string? bound, double value)
    {
        text.Append(name);
        var written = labels.Select(l => $"{Safe(l.Key)}=\"{Escape(l.Value, quoted: true)}\"").Concat(bound is null ? [] : [$"le=\"{bound}\""]).ToArray();
        if (written.Length > 0)
        {
            text.Append('{').AppendJoin(',', written).Append('}');
        }

        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static (string Name, string Type) NameOf(Family family)
    {
        var name = Safe(family.Instrument.Name) + family.Instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        var kind = family.Instrument.GetType().Name;
        return family.IsHistogram ? (name, "histogram")
            : kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? (name + "_total", "counter")
            : (name, "gauge");
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Safe(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Escape(string value, bool quoted)
    {
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quoted ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }
}
