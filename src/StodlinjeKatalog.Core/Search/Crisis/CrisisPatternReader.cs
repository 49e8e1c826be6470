using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Crisis;

/// <summary>Reads the list of patterns (Search/Words/crisis.txt, where their form is told).</summary>
internal sealed class CrisisPatternReader
{
    private const int Near = 2;
    private const int Far = 6;

    private readonly Dictionary<string, string> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(AtomKind, string), int> atoms = [];

    public List<CrisisPattern> Patterns { get; } = [];

    public IReadOnlyDictionary<(AtomKind Kind, string Text), int> Atoms => atoms;

    public static CrisisPatternReader ReadAll()
    {
        var reader = new CrisisPatternReader();
        foreach (var (name, words) in WordLists.Lines("crisis"))
        {
            if (name[0] == '@')
            {
                reader.lists[name] = string.Join(' ', words);
            }
            else
            {
                reader.Add(name, words);
            }
        }

        return reader;
    }

    private void Add(string name, string[] words)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var says = name[..Math.Max(0, space)] switch
        {
            "" => PatternSays.Cry,
            "plain" => PatternSays.Plain,
            "not" => PatternSays.NotHere,
            "never" => PatternSays.Never,
            "ago" => PatternSays.LongAgo,
            var other => throw new FormatException($"crisis.txt: \"{other}\""),
        };
        var about = name[(space + 1)..].Split('.');
        var kind = Enum.Parse<CrisisKind>(about[0], ignoreCase: true);
        var steps = new List<(int[], int)>();
        var between = 0;
        foreach (var word in words)
        {
            switch (word)
            {
                case ".": between = 1; break;
                case "..": between = Near; break;
                case "...": between = Far; break;
                case "$": break;
                default:
                    steps.Add((AtomsOf(word), between));
                    between = 0;
                    break;
            }
        }

        Patterns.Add(new CrisisPattern(kind, says, about.Length > 1 ? about[1] : null, steps, words[^1] == "$", string.Join(' ', words)));
    }

    private int[] AtomsOf(string alternatives) =>
        [.. alternatives.Split('|').SelectMany(a => a[0] == '@' ? AtomsOf(lists[a]) : [AtomOf(a)]).Distinct()];

    private int AtomOf(string text)
    {
        var atom = text switch
        {
            ['#', ..] => (AtomKind.Kin, text),
            ['*', ..] => (AtomKind.Ending, Folding.Fold(text[1..])),
            [.., '*'] => (AtomKind.Beginning, Folding.Fold(text[..^1])),
            [.., '~'] => (AtomKind.Slips, Folding.Fold(text[..^1])),
            _ => (AtomKind.Word, WordLists.StandardOf(text)),
        };
        if (!atoms.TryGetValue(atom, out var id))
        {
            atoms[atom] = id = atoms.Count;
        }

        return id;
    }
}
