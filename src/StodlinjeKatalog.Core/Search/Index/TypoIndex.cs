namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>
/// Finds known words one or two slips away without comparing with all of them: each word is filed under itself with up to two
/// letters left out of its beginning, and so is what was typed (symmetric deletion, Garbe 2012).
/// </summary>
internal sealed class TypoIndex
{
    /// <summary>Shorter words have too many neighbours that mean something else (dö/do, präst/prost).</summary>
    public const int ShortestForOneSlip = 5;
    public const int ShortestForTwoSlips = 8;

    private const int Beginning = 6;

    private readonly string[] words;
    private readonly int[] hashes;
    private readonly int[] owners;

    public TypoIndex(IEnumerable<string> foldedWords)
    {
        words = [.. foldedWords.Where(w => w.Length >= ShortestForOneSlip - 1)];
        var filed = new List<long>(words.Length * 12);
        var variants = new List<int>();
        for (var id = 0; id < words.Length; id++)
        {
            variants.Clear();
            AddVariants(words[id], SlipsFor(words[id].Length + 1), variants);
            foreach (var hash in variants)
            {
                filed.Add(((long)hash << 32) | (uint)id);
            }
        }

        var sorted = filed.ToArray();
        Array.Sort(sorted);
        hashes = Array.ConvertAll(sorted, entry => (int)(entry >> 32));
        owners = Array.ConvertAll(sorted, entry => (int)entry);
    }

    /// <summary>Known words near the one typed, nearest first, at most <paramref name="most"/>.</summary>
    public List<(string Word, int Slips)> Near(string folded, int most)
    {
        var near = new List<(string Word, int Slips)>();
        var limit = SlipsFor(folded.Length);
        if (limit == 0)
        {
            return near;
        }

        var variants = new List<int>();
        AddVariants(folded, limit, variants);
        var seen = new HashSet<int>();
        foreach (var hash in variants)
        {
            for (var i = FirstOf(hash); i < hashes.Length && hashes[i] == hash; i++)
            {
                if (!seen.Add(owners[i]))
                {
                    continue;
                }

                var word = words[owners[i]];
                var allowed = Math.Min(limit, SlipsFor(word.Length + 1));
                var slips = EditDistance.Between(folded, word, allowed);
                if (slips <= allowed && IsLikely(folded, word, slips))
                {
                    near.Add((word, slips));
                }
            }
        }

        near.Sort((a, b) => a.Slips != b.Slips ? a.Slips - b.Slips : string.CompareOrdinal(a.Word, b.Word));
        return near.Count <= most ? near : near[..most];
    }

    private static int SlipsFor(int length) => length switch
    {
        < ShortestForOneSlip => 0,
        < ShortestForTwoSlips => 1,
        _ => 2,
    };

    /// <summary>The first letter is seldom wrong.</summary>
    private static bool IsLikely(string typed, string word, int slips) =>
        slips > 0 && (typed[0] == word[0] || (slips == 1 && (typed.Length > 5 || (typed[0] == word[1] && typed[1] == word[0]))));

    private int FirstOf(int hash)
    {
        int low = 0, high = hashes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hashes[middle] < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static void AddVariants(string word, int slips, List<int> variants)
    {
        Span<char> letters = stackalloc char[Beginning];
        var length = Math.Min(word.Length, Beginning);
        word.AsSpan(0, length).CopyTo(letters);
        Add(letters[..length], slips, variants);
    }

    private static void Add(ReadOnlySpan<char> letters, int slips, List<int> variants)
    {
        variants.Add(Hash(letters));
        if (slips == 0)
        {
            return;
        }

        Span<char> shorter = stackalloc char[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            // Leaving out either of two alike gives the same.
            if (i > 0 && letters[i] == letters[i - 1])
            {
                continue;
            }

            letters[..i].CopyTo(shorter);
            letters[(i + 1)..].CopyTo(shorter[i..]);
            Add(shorter[..(letters.Length - 1)], slips - 1, variants);
        }
    }

    private static int Hash(ReadOnlySpan<char> letters)
    {
        var hash = 17u;
        foreach (var letter in letters)
        {
            hash = (hash * 31) + letter;
        }

        return (int)hash;
    }
}
