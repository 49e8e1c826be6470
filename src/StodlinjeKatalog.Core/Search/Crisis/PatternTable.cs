using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Crisis;

/// <summary>The patterns filed under what they begin with, and the words they are made of.</summary>
internal sealed class PatternTable
{
    private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byFoldedWord = new(StringComparer.Ordinal);
    private readonly WordEdges beginnings;
    private readonly WordEdges endings;
    private readonly Dictionary<string, int> bySlipWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byKin = new(StringComparer.Ordinal);
    private readonly TypoIndex slips;
    private readonly CrisisPattern[][] byFirstAtom;

    public PatternTable(CrisisPatternReader read)
    {
        foreach (var ((kind, text), atom) in read.Atoms)
        {
            switch (kind)
            {
                case AtomKind.Word:
                    byWord[text] = atom;
                    byFoldedWord.TryAdd(Folding.Fold(text), atom);
                    break;
                case AtomKind.Beginning or AtomKind.Ending: break;
                case AtomKind.Slips: bySlipWord[text] = atom; break;
                default: byKin[text] = atom; break;
            }
        }

        slips = new TypoIndex(bySlipWord.Keys);
        beginnings = new WordEdges(Of(AtomKind.Beginning), fromEnd: false);
        endings = new WordEdges(Of(AtomKind.Ending), fromEnd: true);
        var filed = read.Patterns.SelectMany(p => p.Steps[0].Atoms.Select(a => (a, p))).ToLookup(x => x.a, x => x.p);
        byFirstAtom = [.. Enumerable.Range(0, read.Atoms.Count).Select(a => filed[a].ToArray())];

        IEnumerable<(string, int)> Of(AtomKind kind) => read.Atoms.Where(a => a.Key.Kind == kind).Select(a => (a.Key.Text, a.Value));
    }

    public CrisisPattern[] StartingWith(int atom) => byFirstAtom[atom];

    public List<int>[] AtomsOf(IReadOnlyList<Word> words)
    {
        var atoms = new List<int>[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            atoms[i] = AtomsOf(words[i]);
        }

        return atoms;
    }

    /// <summary>Place of the last word of the pattern when it stands in the text from <paramref name="start"/>; -1 when it does not.</summary>
    public static int EndOf(CrisisPattern pattern, IReadOnlyList<Word> words, List<int>[] atoms, int start)
    {
        var end = Continue(pattern, words, atoms, start, 1);
        return end >= 0 && pattern.AtEnd && HasWeightAfter(words, end) ? -1 : end;
    }

    private static int Continue(CrisisPattern pattern, IReadOnlyList<Word> words, List<int>[] atoms, int last, int step)
    {
        if (step == pattern.Steps.Count)
        {
            return last;
        }

        var (wanted, mostBetween) = pattern.Steps[step];
        var between = 0;
        for (var i = last + 1; i < words.Count && between <= mostBetween; i++)
        {
            if (IsAnyOf(atoms[i], wanted) && Continue(pattern, words, atoms, i, step + 1) is >= 0 and var end)
            {
                return end;
            }

            between += WordLists.IsDropped(words[i].Text) ? 0 : 1;
        }

        return -1;
    }

    private static bool IsAnyOf(List<int> atoms, int[] wanted)
    {
        foreach (var atom in atoms)
        {
            if (Array.IndexOf(wanted, atom) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWeightAfter(IReadOnlyList<Word> words, int last)
    {
        for (var i = last + 1; i < words.Count; i++)
        {
            if (!words[i].IsWeak)
            {
                return true;
            }
        }

        return false;
    }

    private List<int> AtomsOf(Word word)
    {
        var found = new List<int>(2);
        if (byWord.TryGetValue(word.Text, out var exact))
        {
            found.Add(exact);
        }
        else if (word.Text == word.Folded && word.Text.Length > 2 && byFoldedWord.TryGetValue(word.Folded, out var folded))
        {
            found.Add(folded);
        }

        beginnings.AddTo(found, word.Folded, longest: word.Folded.Length);

        // Swedish compounds end with what they are: "grillrengöringsmedel", "hjärtmedicin".
        endings.AddTo(found, word.Folded, longest: word.Folded.Length - 1);
        if (bySlipWord.TryGetValue(word.Folded, out var same))
        {
            found.Add(same);
        }
        else
        {
            foreach (var near in slips.Near(word.Folded, 2))
            {
                found.Add(bySlipWord[near.Word]);
            }
        }

        if (word.IsKin)
        {
            if (byKin.TryGetValue(word.Key, out var kin))
            {
                found.Add(kin);
            }

            if (byKin.TryGetValue("#kin", out var anybody))
            {
                found.Add(anybody);
            }
        }

        return found;
    }
}
