using System.Runtime.InteropServices;
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

    public Atoms AtomsOf(Word[] words)
    {
        var atoms = new Atoms(words.Length);
        foreach (var word in words)
        {
            AddAtoms(word, atoms.All);
            atoms.Next();
        }

        return atoms;
    }

    /// <summary>Place of the last word of the pattern when it stands in the text from <paramref name="start"/>; -1 when it does not.</summary>
    public static int EndOf(CrisisPattern pattern, Word[] words, Atoms atoms, int start)
    {
        var end = Continue(pattern, words, atoms, start, 1);
        return end >= 0 && pattern.AtEnd && HasWeightAfter(words, end) ? -1 : end;
    }

    private static int Continue(CrisisPattern pattern, Word[] words, Atoms atoms, int last, int step)
    {
        if (step == pattern.Steps.Count)
        {
            return last;
        }

        var (wanted, mostBetween) = pattern.Steps[step];
        var between = 0;
        for (var i = last + 1; i < words.Length && between <= mostBetween; i++)
        {
            if (IsAnyOf(atoms.At(i), wanted) && Continue(pattern, words, atoms, i, step + 1) is >= 0 and var end)
            {
                return end;
            }

            between += WordLists.IsDropped(words[i].Text) ? 0 : 1;
        }

        return -1;
    }

    private static bool IsAnyOf(ReadOnlySpan<int> atoms, int[] wanted)
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

    private static bool HasWeightAfter(Word[] words, int last)
    {
        for (var i = last + 1; i < words.Length; i++)
        {
            if (!words[i].IsWeak)
            {
                return true;
            }
        }

        return false;
    }

    private void AddAtoms(Word word, List<int> found)
    {
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
    }

    /// <summary>What each word of a text can be: all in one list, and where those of each word begin in it.</summary>
    internal readonly struct Atoms(int words)
    {
        private readonly List<int> starts = new(words + 1) { 0 };

        public List<int> All { get; } = new(words * 2);

        /// <summary>What is added from here on is the next word's.</summary>
        public void Next() => starts.Add(All.Count);

        public ReadOnlySpan<int> At(int word) => CollectionsMarshal.AsSpan(All)[starts[word]..starts[word + 1]];
    }
}
