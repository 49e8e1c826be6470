using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Crisis;

/// <summary>
/// Hears a cry for help: somebody who may be about to die, is being hurt by another, or has taken in something poisonous. Patterns over
/// words in order, with negation and tense in mind; a pattern can be read, and so can the reason. It knows nothing of the catalogue and
/// works when there is none.
/// </summary>
public static class CrisisDetector
{
    private static readonly PatternTable Table = new(CrisisPatternReader.ReadAll());

    /// <summary>The gravest sign in a text; null when there is none.</summary>
    public static CrisisSign? Detect(string? text) => Find(Word.ReadAll(QueryText.Read(text).Words)) is { } found ? new CrisisSign(found.Kind, found.Because) : null;

    internal static FoundCrisis? Find(IReadOnlyList<Word> words) => Read(words).Found;

    /// <summary>The gravest sign, and the kinds that something in the text speaks against.</summary>
    internal static CrisisReading Read(IReadOnlyList<Word> words)
    {
        if (words.Count == 0)
        {
            return new CrisisReading(null, []);
        }

        var atoms = Table.AtomsOf(words);
        var signs = new List<FoundCrisis>();
        var vetoes = new List<FoundCrisis>();
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var pattern in Table.StartingWith(atoms[start]))
            {
                var last = PatternTable.EndOf(pattern, words, atoms, start);
                if (last >= 0)
                {
                    (pattern.IsVeto ? vetoes : signs).Add(new FoundCrisis(pattern.Kind, start, last, pattern.Source));
                }
            }
        }

        FoundCrisis? gravest = null;
        foreach (var sign in signs)
        {
            var isVetoed = vetoes.Exists(v => v.Kind == sign.Kind && v.First <= sign.Last && v.Last >= sign.First);
            if (!isVetoed && (gravest is null || sign.Kind < gravest.Value.Kind))
            {
                gravest = sign;
            }
        }

        return new CrisisReading(gravest, [.. vetoes.Select(v => v.Kind).Distinct()]);
    }

    internal readonly record struct CrisisReading(FoundCrisis? Found, IReadOnlyList<CrisisKind> Denied);

    internal readonly record struct FoundCrisis(CrisisKind Kind, int First, int Last, string Because);

    /// <summary>The patterns filed under what they begin with, and the words they are made of.</summary>
    private sealed class PatternTable
    {
        private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> byFoldedWord = new(StringComparer.Ordinal);
        private readonly List<(string Text, int Atom)> beginnings = [];
        private readonly List<(string Text, int Atom)> endings = [];
        private readonly Dictionary<string, int> bySlipWord = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> byKin = new(StringComparer.Ordinal);
        private readonly TypoIndex slips;
        private readonly ILookup<int, CrisisPattern> byFirstAtom;

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
                    case AtomKind.Beginning: beginnings.Add((text, atom)); break;
                    case AtomKind.Ending: endings.Add((text, atom)); break;
                    case AtomKind.Slips: bySlipWord[text] = atom; break;
                    default: byKin[text] = atom; break;
                }
            }

            slips = new TypoIndex(bySlipWord.Keys);
            byFirstAtom = read.Patterns.SelectMany(p => p.Steps[0].Atoms.Select(a => (a, p))).ToLookup(x => x.a, x => x.p);
        }

        public IEnumerable<CrisisPattern> StartingWith(List<int> atoms) => atoms.SelectMany(a => byFirstAtom[a]).Distinct();

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
                if (atoms[i].Exists(a => Array.IndexOf(wanted, a) >= 0) && Continue(pattern, words, atoms, i, step + 1) is >= 0 and var end)
                {
                    return end;
                }

                between += WordLists.IsDropped(words[i].Text) ? 0 : 1;
            }

            return -1;
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

            foreach (var (text, atom) in beginnings)
            {
                if (word.Folded.StartsWith(text, StringComparison.Ordinal))
                {
                    found.Add(atom);
                }
            }

            foreach (var (text, atom) in endings)
            {
                // Swedish compounds end with what they are: "grillrengöringsmedel", "hjärtmedicin".
                if (word.Folded.Length > text.Length && word.Folded.EndsWith(text, StringComparison.Ordinal))
                {
                    found.Add(atom);
                }
            }

            if (bySlipWord.TryGetValue(word.Folded, out var same))
            {
                found.Add(same);
            }
            else
            {
                found.AddRange(slips.Near(word.Folded, 2).Select(near => bySlipWord[near.Word]));
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
}
