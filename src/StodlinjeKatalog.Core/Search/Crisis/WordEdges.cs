namespace StodlinjeKatalog.Core.Search.Crisis;

/// <summary>Finds which of many beginnings (or endings) a word has, by looking up each of its own instead of trying them all.</summary>
internal sealed class WordEdges
{
    private readonly bool fromEnd;
    private readonly int[] lengths;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> atoms;

    public WordEdges(IEnumerable<(string Text, int Atom)> edges, bool fromEnd)
    {
        this.fromEnd = fromEnd;
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, atom) in edges)
        {
            all[text] = atom;
        }

        lengths = [.. all.Keys.Select(k => k.Length).Distinct().Order()];
        atoms = all.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds them in the order of the list, so that of two patterns that fit the earlier one is told.</summary>
    public void AddTo(List<int> found, string word, int longest)
    {
        var first = found.Count;
        foreach (var length in lengths)
        {
            if (length > longest)
            {
                break;
            }

            if (atoms.TryGetValue(fromEnd ? word.AsSpan(word.Length - length) : word.AsSpan(0, length), out var atom))
            {
                found.Add(atom);
            }
        }

        found.Sort(first, found.Count - first, null);
    }
}
