using System.Globalization;
using System.Text;

namespace StodlinjeKatalog.Core.Files;

/// <summary>
/// Writes YAML in the one form that the data files have, so that the same catalogue always gives the same bytes. YamlDotNet's own
/// emitter folds long lines and changes between versions.
/// </summary>
internal sealed class YamlEmitter
{
    private readonly StringBuilder text = new();
    private int indent;
    private bool afterDash;

    public override string ToString() => text.ToString();

    /// <summary>Nothing at all when there is no value: an absent key says as much as an empty one, and more clearly.</summary>
    public YamlEmitter Text(string key, string? value, bool alwaysQuoted = false) =>
        value is null ? this : Raw(key, alwaysQuoted ? Quoted(value) : Scalar(value, inFlow: false));

    public YamlEmitter Number(string key, int? value) =>
        value is { } number ? Raw(key, number.ToString(CultureInfo.InvariantCulture)) : this;

    public YamlEmitter Date(string key, DateOnly? value) =>
        value is { } date ? Raw(key, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : this;

    /// <summary>A date as far as it is known stands plain, like other dates, although a lone year looks like a number.</summary>
    public YamlEmitter DateText(string key, string? value) =>
        value is null ? this : Raw(key, value.All(c => char.IsAsciiDigit(c) || c == '-') ? value : Scalar(value, inFlow: false));

    /// <summary>A value that is known to be plain: a word of the format.</summary>
    public YamlEmitter Plain(string key, string? value) => value is null ? this : Raw(key, value);

    public YamlEmitter FlowList(string key, IReadOnlyList<string> values) =>
        values.Count == 0 ? this : Raw(key, $"[{string.Join(", ", values.Select(v => Scalar(v, inFlow: true)))}]");

    public YamlEmitter BlockList(string key, IReadOnlyList<string> values) =>
        List(key, values, value => Item(Scalar(value, inFlow: false)));

    public YamlEmitter List<T>(string key, IReadOnlyList<T> values, Action<T> item)
    {
        if (values.Count == 0)
        {
            return this;
        }

        Line($"{key}:");
        indent += 2;
        foreach (var value in values)
        {
            item(value);
        }

        indent -= 2;
        return this;
    }

    public YamlEmitter Mapping(string key, bool any, Action fields)
    {
        if (any)
        {
            Line($"{key}:");
            indent += 2;
            fields();
            indent -= 2;
        }

        return this;
    }

    /// <summary>A list item that is one scalar, already in its written form.</summary>
    public void Item(string written) => Line($"- {written}");

    /// <summary>A list item that is a mapping: its first key stands on the line of the dash.</summary>
    public void ItemMapping(Action fields)
    {
        text.Append(' ', indent).Append("- ");
        afterDash = true;
        indent += 2;
        fields();
        indent -= 2;
    }

    public static string Scalar(string value, bool inFlow) => IsSafePlain(value, inFlow) ? value : Quoted(value);

    private YamlEmitter Raw(string key, string written)
    {
        Line($"{key}: {written}");
        return this;
    }

    private void Line(string line)
    {
        if (!afterDash)
        {
            text.Append(' ', indent);
        }

        afterDash = false;
        text.Append(line).Append('\n');
    }

    private static bool IsSafePlain(string value, bool inFlow) =>
        value.Length > 0
        && value.Trim().Length == value.Length
        && !"-?:,[]{}#&*!|>'\"%@`".Contains(value[0], StringComparison.Ordinal)
        && !value.Contains(": ", StringComparison.Ordinal)
        && !value.Contains(" #", StringComparison.Ordinal)
        && value[^1] != ':'
        && !value.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' || char.IsSurrogate(c))
        && !(inFlow && value.AsSpan().IndexOfAny(",[]{}") >= 0)
        && !LooksLikeAnotherType(value);

    /// <summary>Other readers of YAML take these for numbers, truth values or nothing.</summary>
    private static bool LooksLikeAnotherType(string value) =>
        value.All(c => char.IsAsciiDigit(c) || c is '.' or ':' or '+' or '-' or '_' or 'e' or 'E')
        || value.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N" or "NULL" or "~" or ".NAN" or ".INF";

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => @"\n",
                '\t' => @"\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' => $@"\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
