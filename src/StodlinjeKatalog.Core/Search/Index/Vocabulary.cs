using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>
/// The words that the catalogue knows. Each written form (term) belongs to a key that its inflections share. Guiding terms are those
/// of needs, audiences and names; only they are guessed at when somebody slips on a letter.
/// </summary>
internal sealed class Vocabulary
{
    private const int Room = 8_192;

    private readonly Dictionary<string, int> keys = new(16_384, StringComparer.Ordinal);
    private readonly Dictionary<string, int> terms = new(16_384, StringComparer.Ordinal);

    // Arrays that grow, and not lists: a list of our own structs is code that is compiled when an index is first made.
    private KeyTerms[] termsOfKey = new KeyTerms[Room];
    private Term[] known = new Term[Room];
    private int termCount;
    private string[] sortedGuiding = [];
    private Dictionary<string, int> termOfFolded = [];
    private TypoIndex typos = new([]);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> written = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public int KeyCount => keys.Count;

    public int TermCount => termCount;

    public int Add(Word word, bool guiding)
    {
        if (!terms.TryGetValue(TermName(word), out var term))
        {
            var first = -1;
            if (!keys.TryGetValue(word.Key, out var key))
            {
                key = keys.Count;
                keys.Add(word.Key, key);
                first = termCount;
            }

            term = termCount++;
            terms.Add(TermName(word), term);
            if (term == known.Length)
            {
                // There are never more keys than terms.
                Array.Resize(ref known, term * 2);
                Array.Resize(ref termsOfKey, term * 2);
            }

            known[term] = new Term(word.Text, word.Folded, word.Stem, key, WordLists.IsWeak(word.Text), word.IsKin);
            ref var chain = ref termsOfKey[key];
            if (first < 0)
            {
                known[chain.Last] = known[chain.Last] with { Next = term };
            }

            chain = chain with { First = first < 0 ? chain.First : first, Last = term };
        }

        if (guiding && !known[term].Guiding)
        {
            known[term] = known[term] with { Guiding = true };
            ref var chain = ref termsOfKey[known[term].Key];
            chain = chain with { Guiding = true };
        }

        return term;
    }

    /// <summary>Call once, when all words are in.</summary>
    public void Close()
    {
        terms.Clear();
        terms.TrimExcess();
        Array.Resize(ref known, termCount);
        Array.Resize(ref termsOfKey, KeyCount);
        termOfFolded = new Dictionary<string, int>(termCount, StringComparer.Ordinal);
        for (var id = 0; id < termCount; id++)
        {
            if (known[id].Guiding && !known[id].Weak)
            {
                termOfFolded.TryAdd(known[id].Folded, id);
            }
        }
    }

    /// <summary>What slips and joined words are looked for among: once, after <see cref="Close"/>.</summary>
    public void FileNearWords()
    {
        sortedGuiding = [.. termOfFolded.Keys];
        Array.Sort(sortedGuiding, StringComparer.Ordinal);
        typos = new TypoIndex(sortedGuiding);
        for (var term = 0; term < termCount; term++)
        {
            written.Set.Add(known[term].Folded);
        }
    }

    /// <summary>False when no known word is written so, with or without its dots; true when one may be.</summary>
    public bool MayHaveWritten(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[text.Length];
        return !Folding.TryFold(text, plain) || written.Contains(plain);
    }

    public int KeyOf(int term) => known[term].Key;

    /// <summary>The first written form under a key; the others follow by <see cref="NextTerm"/>.</summary>
    public int FirstTerm(int key) => termsOfKey[key].First;

    /// <summary>-1 when it is the last.</summary>
    public int NextTerm(int term) => known[term].Next;

    public bool IsKin(int term) => known[term].IsKin;

    public bool IsWeak(int term) => known[term].Weak;

    public bool TryKey(string key, out int id) => keys.TryGetValue(key, out id);

    public bool IsGuiding(int key) => termsOfKey[key].Guiding;

    /// <summary>The written form of the key that is most like what was typed; likeness 0 when none is.</summary>
    public (double Likeness, int Term) MostLike(Word typed, int key)
    {
        (double Likeness, int Term) best = (0, -1);
        for (var term = FirstTerm(key); term >= 0; term = NextTerm(term))
        {
            var likeness = Likeness(typed, term);
            if (likeness > best.Likeness)
            {
                best = (likeness, term);
            }
        }

        return best;
    }

    /// <summary>How like a written form is what was typed, when they share a key: 1 for the same word, 0 when only the dots are missing from a word that has none.</summary>
    public double Likeness(Word typed, int term)
    {
        ref readonly var form = ref known[term];
        if (typed.Text == form.Text)
        {
            return Alike.Same;
        }

        if (typed.Key[0] is '#')
        {
            return Alike.SameKin;
        }

        if (typed.Folded == form.Folded)
        {
            // å, ä, ö typed on purpose where the known word has none, or other ones: another word.
            return typed.Text != typed.Folded ? 0 : form.Folded.Length > 4 ? Alike.Folded : Alike.FoldedShort;
        }

        if (typed.Key[0] is '=')
        {
            return Alike.SameHeadword;
        }

        var marksAgree = typed.Text == typed.Folded ? form.Text == form.Folded : typed.Stem == form.Stem;
        if (typed.Key.Length <= Alike.LongestShortStem)
        {
            // "vågar" and "vågen", "ung" and "ungarna": short stems bring strangers together.
            return marksAgree ? Alike.SameShortStem : 0;
        }

        return marksAgree ? Alike.SameStem : typed.Text == typed.Folded && typed.Folded.Length > 4 ? Alike.FoldedStem : 0;
    }

    /// <summary>Guiding words within a slip or two of what was typed.</summary>
    public List<(int Term, string Word, int Slips)> Misspelt(string folded, int most) =>
        typos.Near(folded, most).ConvertAll(near => (termOfFolded[near.Word], near.Word, near.Slips));

    /// <summary>The guiding word that begins most like what was typed; null when less than two thirds of both is the same.</summary>
    public (int Term, string Word, double Share)? BeginningLike(string folded)
    {
        var at = Array.BinarySearch(sortedGuiding, folded, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        (int Term, string Word, double Share)? best = null;
        foreach (var i in (int[])[at - 1, at])
        {
            if (i < 0 || i >= sortedGuiding.Length)
            {
                continue;
            }

            var word = sortedGuiding[i];
            var common = folded.AsSpan().CommonPrefixLength(word);
            var share = (double)common / Math.Max(folded.Length, word.Length);
            if (common >= 5 && share >= 0.62 && (best is null || share > best.Value.Share))
            {
                best = (termOfFolded[word], word, share);
            }
        }

        return best;
    }

    /// <summary>The same text is two terms when it is sometimes a person near and sometimes not ("man").</summary>
    private static string TermName(Word word) => word.IsKin ? word.Key + word.Text : word.Text;

    /// <param name="Next">The next written form under the same key.</param>
    private readonly record struct Term(string Text, string Folded, string Stem, int Key, bool Weak, bool IsKin, bool Guiding = false, int Next = -1);

    private readonly record struct KeyTerms(int First, int Last, bool Guiding);
}
