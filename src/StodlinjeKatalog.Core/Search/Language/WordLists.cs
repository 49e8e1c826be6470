using System.Collections.Frozen;
using System.Reflection;

namespace StodlinjeKatalog.Core.Search.Language;

/// <summary>
/// What is known of words beforehand, read once from the lists in Search/Words: how words are chatted, irregular forms, words for
/// people near, words that say nothing, ages. They belong to the language and not to the catalogue, so they live with the code.
/// </summary>
internal static class WordLists
{
    private static readonly FrozenDictionary<string, string> Standard = ByVariant("spoken");
    private static readonly FrozenDictionary<string, string> Headwords = ByVariant("verbs", "=");
    private static readonly FrozenDictionary<string, string> FoldedHeadwords = Folded(Headwords);
    private static readonly FrozenDictionary<string, KinWord> Kin = ReadKin();
    private static readonly FrozenSet<string> Dropped = Lines("stop").Where(l => l.Name == "dropped").SelectMany(l => l.Words).ToFrozenSet();
    private static readonly FrozenSet<string> Weak = Lines("stop").SelectMany(l => l.Words).ToFrozenSet();
    private static readonly FrozenSet<string> Common = Lines("common").SelectMany(l => l.Words).ToFrozenSet();
    private static readonly FrozenDictionary<string, string> Numbers = ByVariant("numbers");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> StandardBySpan = Standard.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, KinWord>.AlternateLookup<ReadOnlySpan<char>> KinBySpan = Kin.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NumbersBySpan = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"nån" is "någon"; other words are themselves.</summary>
    public static string StandardOf(string word) => Standard.GetValueOrDefault(word, word);

    /// <summary>Neither chatted nor somebody near: read as it stands.</summary>
    public static bool IsStandard(ReadOnlySpan<char> word) => !StandardBySpan.ContainsKey(word) && !KinBySpan.ContainsKey(word);

    /// <summary>"slog" and "slagit" are "=slå", with or without their dots; "bara" is itself and not "bära". Null for regular words.</summary>
    public static string? HeadwordKeyOf(string word) =>
        Headwords.GetValueOrDefault(word) ?? (word.Length > 3 && !Weak.Contains(word) ? FoldedHeadwords.GetValueOrDefault(word) : null);

    /// <summary>"fru" is a "#partner". The words with two meanings ("man") need somebody whose they are ("min man").</summary>
    public static bool TryKin(string word, bool hasOwner, out string kinClass)
    {
        kinClass = Kin.TryGetValue(word, out var kin) && (hasOwner || !kin.NeedsOwner) ? kin.Class : "";
        return kinClass.Length > 0;
    }

    /// <summary>Words that phrases are compared without.</summary>
    public static bool IsDropped(string word) => Dropped.Contains(word);

    /// <summary>Words that say nothing alone.</summary>
    public static bool IsWeak(string word) => Weak.Contains(word);

    /// <summary>Everyday words, which are no slips of the finger.</summary>
    public static bool IsCommon(string word) => Common.Contains(word);

    public static bool TryNumber(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        return (word.Length <= 3 && int.TryParse(word, System.Globalization.NumberStyles.None, null, out number))
            || (NumbersBySpan.TryGetValue(word, out var digits) && int.TryParse(digits, out number));
    }

    /// <summary>The lines of an embedded list, "name: word word" or with semicolons where words are phrases.</summary>
    internal static IEnumerable<(string Name, string[] Words)> Lines(string list, char separator = ' ')
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"StodlinjeKatalog.Core.Search.Words.{list}.txt")
            ?? throw new InvalidOperationException($"The word list {list} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
                yield return (line[..colon], line[(colon + 2)..].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            }
        }
    }

    private static FrozenDictionary<string, string> ByVariant(string list, string mark = "")
    {
        var headwords = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, words) in Lines(list))
        {
            var marked = mark + name;
            headwords.TryAdd(name, marked);
            foreach (var word in words)
            {
                headwords.TryAdd(word, marked);
            }
        }

        return headwords.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> Folded(FrozenDictionary<string, string> headwords) =>
        headwords.Select(pair => (Folded: Folding.Fold(pair.Key), pair.Value))
            .Where(pair => !headwords.ContainsKey(pair.Folded))
            .DistinctBy(pair => pair.Folded)
            .ToFrozenDictionary(pair => pair.Folded, pair => pair.Value);

    private static FrozenDictionary<string, KinWord> ReadKin()
    {
        var kin = new Dictionary<string, KinWord>(StringComparer.Ordinal);
        foreach (var (name, words) in Lines("kin"))
        {
            foreach (var word in words)
            {
                var needsOwner = word.EndsWith('*');
                kin.TryAdd(needsOwner ? word[..^1] : word, new KinWord("#" + name, needsOwner));
            }
        }

        // "Dotterns mobil", "min mans ex".
        foreach (var (word, whose) in kin.Where(k => k.Key.EndsWith("åring", StringComparison.Ordinal)).ToList())
        {
            kin.TryAdd(word + "en", whose);
        }

        foreach (var (word, whose) in kin.Where(k => !k.Key.EndsWith('s')).ToList())
        {
            kin.TryAdd(word + "s", whose);
        }

        return kin.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A class: collections of the framework's of our own structs are compiled when they are first met.</summary>
    private sealed record KinWord(string Class, bool NeedsOwner);
}
