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

    private const int MostVariants = 1 + Beginning + (Beginning * (Beginning - 1));

    private readonly string[] words;
    private readonly int shift;
    private readonly int[] starts;
    private readonly (int Hash, int Owner)[] filed;

    public TypoIndex(IEnumerable<string> foldedWords)
    {
        words = [.. foldedWords.Where(w => w.Length >= ShortestForOneSlip - 1)];
        var hashes = new List<int>(words.Length * 16);
        var owners = new List<int>(words.Length * 16);
        Span<int> variants = stackalloc int[MostVariants];
        for (var id = 0; id < words.Length; id++)
        {
            foreach (var hash in variants[..Variants(words[id], SlipsFor(words[id].Length + 1), variants)])
            {
                hashes.Add(hash);
                owners.Add(id);
            }
        }

        var bits = Math.Max(4, (int)Math.Log2(hashes.Count + 1));
        shift = 32 - bits;
        starts = new int[(1 << bits) + 1];
        foreach (var hash in hashes)
        {
            starts[BucketOf(hash) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts.ToArray();
        filed = new (int, int)[hashes.Count];
        for (var i = 0; i < filed.Length; i++)
        {
            filed[next[BucketOf(hashes[i])]++] = (hashes[i], owners[i]);
        }
    }

    /// <summary>Known words near the one typed, nearest first, at most <paramref name="most"/>.</summary>
    public List<(string Word, int Slips)> Near(string folded, int most)
    {
        var near = new List<(string Word, int Slips)>(0);
        var limit = SlipsFor(folded.Length);
        if (limit == 0)
        {
            return near;
        }

        var seen = new HashSet<int>();
        Span<int> variants = stackalloc int[MostVariants];
        foreach (var hash in variants[..Variants(folded, limit, variants)])
        {
            var bucket = BucketOf(hash);
            foreach (var (filedHash, owner) in filed.AsSpan(starts[bucket]..starts[bucket + 1]))
            {
                if (filedHash != hash || !seen.Add(owner))
                {
                    continue;
                }

                var word = words[owner];
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

    private int BucketOf(int hash) => (int)((uint)hash * 2654435769u >> shift);

    private static int SlipsFor(int length) => length switch
    {
        < ShortestForOneSlip => 0,
        < ShortestForTwoSlips => 1,
        _ => 2,
    };

    /// <summary>The first letter is seldom wrong.</summary>
    private static bool IsLikely(string typed, string word, int slips) =>
        slips > 0 && (typed[0] == word[0] || (slips == 1 && (typed.Length > 5 || (typed[0] == word[1] && typed[1] == word[0]))));

    private static int Variants(string word, int slips, Span<int> variants)
    {
        Span<char> letters = stackalloc char[Beginning];
        var length = Math.Min(word.Length, Beginning);
        word.AsSpan(0, length).CopyTo(letters);
        var count = 0;
        Add(letters[..length], slips, variants, ref count);
        return count;
    }

    private static void Add(ReadOnlySpan<char> letters, int slips, Span<int> variants, ref int count)
    {
        var hash = Hash(letters);
        if (!variants[..count].Contains(hash))
        {
            variants[count++] = hash;
        }

        if (slips == 0)
        {
            return;
        }

        Span<char> shorter = stackalloc char[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[..i].CopyTo(shorter);
            letters[(i + 1)..].CopyTo(shorter[i..]);
            Add(shorter[..(letters.Length - 1)], slips - 1, variants, ref count);
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
