using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>
/// The words that the catalogue knows. Each written form (term) belongs to a key that its inflections share. Guiding terms are those
/// of needs, audiences and names; only they are guessed at when somebody slips on a letter.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly List<Term> termList = [];
    private readonly List<string> termNames = [];
    private readonly List<List<int>> termsOfKey = [];
    private readonly List<bool> guidingKeys = [];
    private string[] sortedGuiding = [];
    private Dictionary<string, int> termOfFolded = [];
    private TypoIndex typos = new([]);

    public int KeyCount => keys.Count;

    public int TermCount => termList.Count;

    public int Add(Word word, bool guiding)
    {
        if (!terms.TryGetValue(TermName(word), out var term))
        {
            if (!keys.TryGetValue(word.Key, out var key))
            {
                key = keys.Count;
                keys.Add(word.Key, key);
                termsOfKey.Add([]);
                guidingKeys.Add(false);
            }

            term = termList.Count;
            terms.Add(TermName(word), term);
            termNames.Add(TermName(word));
            termList.Add(new Term(word.Text, word.Folded, word.Stem, key, WordLists.IsWeak(word.Text)));
            termsOfKey[key].Add(term);
        }

        if (guiding)
        {
            guidingKeys[termList[term].Key] = true;
            termList[term] = termList[term] with { Guiding = true };
        }

        return term;
    }

    /// <summary>Call once, when all words are in.</summary>
    public void Close()
    {
        var guiding = termList.Where(t => t.Guiding && !t.Weak).ToArray();
        sortedGuiding = [.. guiding.Select(t => t.Folded).Distinct(StringComparer.Ordinal)];
        Array.Sort(sortedGuiding, StringComparer.Ordinal);
        termOfFolded = new Dictionary<string, int>(sortedGuiding.Length, StringComparer.Ordinal);
        for (var id = 0; id < termList.Count; id++)
        {
            if (termList[id].Guiding && !IsWeak(id))
            {
                termOfFolded.TryAdd(termList[id].Folded, id);
            }
        }

        typos = new TypoIndex(sortedGuiding);
    }

    public int KeyOf(int term) => termList[term].Key;

    public IReadOnlyList<int> TermsOf(int key) => termsOfKey[key];

    public bool IsKin(int term) => termNames[term][0] == '#';

    public bool IsWeak(int term) => termList[term].Weak;

    public bool TryKey(string key, out int id) => keys.TryGetValue(key, out id);

    public bool IsGuiding(int key) => guidingKeys[key];

    /// <summary>The written form of the key that is most like what was typed; likeness 0 when none is.</summary>
    public (double Likeness, int Term) MostLike(Word typed, int key)
    {
        (double Likeness, int Term) best = (0, -1);
        foreach (var term in termsOfKey[key])
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
        var known = termList[term];
        if (typed.Text == known.Text)
        {
            return Alike.Same;
        }

        if (typed.Key[0] is '#')
        {
            return Alike.SameKin;
        }

        if (typed.Folded == known.Folded)
        {
            // å, ä, ö typed on purpose where the known word has none, or other ones: another word.
            return typed.Text != typed.Folded ? 0 : known.Folded.Length > 4 ? Alike.Folded : Alike.FoldedShort;
        }

        if (typed.Key[0] is '=')
        {
            return Alike.SameHeadword;
        }

        var marksAgree = typed.Text == typed.Folded ? known.Text == known.Folded : typed.Stem == known.Stem;
        if (typed.Key.Length <= Alike.LongestShortStem)
        {
            // "vågar" and "vågen", "ung" and "ungarna": short stems bring strangers together.
            return marksAgree ? Alike.SameShortStem : 0;
        }

        return marksAgree ? Alike.SameStem : typed.Text == typed.Folded && typed.Folded.Length > 4 ? Alike.FoldedStem : 0;
    }

    /// <summary>Guiding words within a slip or two of what was typed.</summary>
    public List<(int Term, string Word, int Slips)> Misspelt(string folded, int most) =>
        [.. typos.Near(folded, most).Select(near => (termOfFolded[near.Word], near.Word, near.Slips))];

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

    private readonly record struct Term(string Text, string Folded, string Stem, int Key, bool Weak, bool Guiding = false);
}

/// <summary>How much a match counts when it is not the very word.</summary>
internal static class Alike
{
    public const double Same = 1;
    public const double SameKin = 0.9;
    public const double SameStem = 0.92;
    public const double SameShortStem = 0.3;
    public const int LongestShortStem = 3;
    public const double SameHeadword = 0.8;
    public const double Folded = 0.88;
    public const double FoldedShort = 0.7;
    public const double FoldedStem = 0.8;
    public const double Joined = 0.95;
    public const double Part = 0.7;
    public const double LonePart = 0.5;
    public const double OneSlip = 0.8;
    public const double TwoSlips = 0.6;
    public const double Beginning = 0.6;
}
