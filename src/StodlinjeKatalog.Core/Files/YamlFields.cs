using System.Globalization;
using StodlinjeKatalog.Core.Texts;
using YamlDotNet.RepresentationModel;

namespace StodlinjeKatalog.Core.Files;

/// <summary>
/// One mapping of a data file, read field by field. A value of the wrong shape is told with its line and read as absent, so that
/// one reading finds every fault. Whether an absent value is allowed is for the rules to say.
/// </summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlNode> nodes = new(StringComparer.Ordinal);
    private readonly string prefix;
    private readonly FileFaults faults;

    public YamlFields(YamlMappingNode mapping, string prefix, FileFaults faults, IReadOnlyList<string> knownKeys)
    {
        this.prefix = prefix;
        this.faults = faults;
        faults.Place(prefix, Line(mapping));
        foreach (var (keyNode, value) in mapping.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value ?? "";
            if (!knownKeys.Contains(key))
            {
                faults.Add(Line(keyNode), $"Nyckeln \"{key}\" finns inte här. Kända nycklar: {string.Join(", ", knownKeys)}.");
                continue;
            }

            faults.Place(Path(key), Line(keyNode));
            nodes.Add(key, value);
        }
    }

    public string? Text(string key)
    {
        if (!nodes.TryGetValue(key, out var node))
        {
            return null;
        }

        if (node is not YamlScalarNode scalar)
        {
            faults.Add(Path(key), $"{key} ska vara en text, inte en lista eller flera nycklar.");
            return null;
        }

        var text = VisibleText.Tidy(scalar.Value ?? "").Trim();
        if (text.Length == 0)
        {
            faults.Add(Path(key), $"{key} är tom. Ta bort nyckeln om det inte finns något att säga.");
            return null;
        }

        return text;
    }

    public int? WholeNumber(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add(Path(key), $"{key}: \"{text}\" är inte ett heltal. Skriv bara siffror, till exempel 18.");
        return null;
    }

    public double? Decimal(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add(Path(key), $"{key}: \"{text}\" är inte ett tal. Skriv med punkt, till exempel 1.5.");
        return null;
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        faults.Add(Path(key), $"{key}: \"{text}\" är inte ett datum. Skriv år-månad-dag, till exempel 2026-11-12.");
        return null;
    }

    /// <summary>A date that must be there; the earliest of all, with the fault told, when it is not.</summary>
    public DateOnly RequiredDate(string key)
    {
        var date = Date(key);
        if (date is null)
        {
            faults.AddIfUntold(Path(key), $"{key} saknas. Skriv år-månad-dag, till exempel 2026-11-12.");
        }

        return date ?? default;
    }

    public T? Word<T>(string key, Words<T> words)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (words.TryParse(text, out var value))
        {
            return value;
        }

        faults.Add(Path(key), $"{key}: \"{text}\" är inte ett av orden {words}.");
        return null;
    }

    /// <summary>A word that must be there; the enumeration's first value, with the fault told, when it is not.</summary>
    public T RequiredWord<T>(string key, Words<T> words)
        where T : struct
    {
        var value = Word(key, words);
        if (value is null)
        {
            faults.AddIfUntold(Path(key), $"{key} saknas. Skriv ett av orden {words}.");
        }

        return value ?? default;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var (node, path) in Items(key))
        {
            if (node is YamlScalarNode { Value: { } value } && VisibleText.TidyOrNull(value) is { } text)
            {
                texts.Add(text);
            }
            else
            {
                faults.Add(path, $"{key} ska vara en lista med texter. Den här punkten är tom eller något annat.");
            }
        }

        return texts;
    }

    /// <summary>One mapping inside this one; null when absent.</summary>
    public YamlFields? Mapping(string key, IReadOnlyList<string> knownKeys)
    {
        if (!nodes.TryGetValue(key, out var node))
        {
            return null;
        }

        if (node is YamlMappingNode { Children.Count: > 0 } mapping)
        {
            return new(mapping, Path(key), faults, knownKeys);
        }

        faults.Add(Path(key), $"{key} ska ha egna nycklar under sig: {string.Join(", ", knownKeys)}.");
        return null;
    }

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<YamlFields> Mappings(string key, IReadOnlyList<string> knownKeys)
    {
        foreach (var (node, path) in Items(key))
        {
            if (node is YamlMappingNode mapping)
            {
                yield return new(mapping, path, faults, knownKeys);
            }
            else
            {
                faults.Add(path, $"{key}: varje punkt ska ha nycklar: {string.Join(", ", knownKeys)}.");
            }
        }
    }

    /// <summary>The items of a list where each is a text or a mapping.</summary>
    public IEnumerable<(string? Text, YamlFields? Fields)> TextsOrMappings(string key, IReadOnlyList<string> knownKeys)
    {
        foreach (var (node, path) in Items(key))
        {
            if (node is YamlMappingNode mapping)
            {
                yield return (null, new(mapping, path, faults, knownKeys));
            }
            else if (node is YamlScalarNode { Value: { } value } && VisibleText.TidyOrNull(value) is { } text)
            {
                yield return (text, null);
            }
            else
            {
                faults.Add(path, $"{key}: punkten är tom eller en lista. Skriv en text eller {{{knownKeys[0]}: …}}.");
            }
        }
    }

    private IEnumerable<(YamlNode Node, string Path)> Items(string key)
    {
        if (!nodes.TryGetValue(key, out var node))
        {
            yield break;
        }

        if (node is not YamlSequenceNode { Children.Count: > 0 } sequence)
        {
            faults.Add(Path(key), $"{key} ska vara en lista med minst en punkt, till exempel [ett, två]. Ta bort nyckeln om listan är tom.");
            yield break;
        }

        for (var i = 0; i < sequence.Children.Count; i++)
        {
            var path = $"{Path(key)}[{i}]";
            faults.Place(path, Line(sequence.Children[i]));
            yield return (sequence.Children[i], path);
        }
    }

    private string Path(string key) => prefix.Length == 0 ? key : $"{prefix}.{key}";

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
