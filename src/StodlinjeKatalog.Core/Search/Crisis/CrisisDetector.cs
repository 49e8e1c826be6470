using System.Collections.Frozen;
using StodlinjeKatalog.Core.Search.Language;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Search.Crisis;

/// <summary>
/// Hears a cry for help: somebody who may be about to die, is being hurt by another, or has taken in something poisonous. Patterns over
/// words in order, with negation and tense in mind; a pattern can be read, and so can the reason. It knows nothing of the catalogue and
/// works when there is none.
/// </summary>
public static class CrisisDetector
{
    private static readonly FrozenSet<string> NoVerbs = FrozenSet.ToFrozenSet(["har", "var", "när", "där", "här", "hur", "för", "mer", "eller", "efter", "under", "över", "flera", "år", "bror", "mor", "far", "syster", "någonstans"]);
    private static readonly FrozenSet<string> Negations = Listed("negation");
    private static readonly FrozenSet<string> Cannot = Listed("cannot");
    private static readonly PatternTable Table = new(CrisisPatternReader.ReadAll());

    /// <summary>The gravest sign in a text; null when there is none.</summary>
    public static CrisisSign? Detect(string? text) => Find(Word.ReadAll(QueryText.Read(text).Words)) is { } found ? new CrisisSign(found.Kind, found.Because) : null;

    internal static FoundCrisis? Find(Word[] words) => Read(words).Found;

    /// <summary>The gravest sign, and the kinds that something in the text speaks against.</summary>
    internal static CrisisReading Read(Word[] words)
    {
        if (words.Length == 0)
        {
            return new CrisisReading(null, []);
        }

        var atoms = Table.AtomsOf(words);
        var signs = new List<(CrisisPattern Pattern, int First, int Last)>();
        var against = new List<(CrisisPattern Pattern, int First, int Last)>();
        for (var start = 0; start < words.Length; start++)
        {
            foreach (var atom in atoms.At(start))
            {
                foreach (var pattern in Table.StartingWith(atom))
                {
                    if (PatternTable.EndOf(pattern, words, atoms, start) is >= 0 and var last)
                    {
                        (pattern.Says is PatternSays.Cry or PatternSays.Plain ? signs : against).Add((pattern, start, last));
                    }
                }
            }
        }

        FoundCrisis? gravest = null;
        foreach (var (pattern, first, last) in signs)
        {
            var isPlain = pattern.Says == PatternSays.Plain;
            if ((gravest is null || pattern.Kind < gravest.Value.Kind || (isPlain && pattern.Kind == gravest.Value.Kind))
                && !IsDenied(pattern, words, first, last) && (isPlain || !against.Exists(a => SpeaksAgainst(a, pattern, first, last, words))))
            {
                gravest = new FoundCrisis(pattern.Kind, first, last, pattern.Source) { IsPlain = isPlain };
            }
        }

        return new CrisisReading(gravest, against.Count == 0 ? [] : [.. against.Select(a => a.Pattern.Kind).Distinct()]);
    }

    /// <summary>
    /// "Vill inte ta livet av mig": a denial reaches the verb that it stands on and nothing more, so not over a comma, "och" or "men", and
    /// what somebody cannot do ("orkar inte") is no denial.
    /// </summary>
    private static bool IsDenied(CrisisPattern pattern, Word[] words, int first, int last) =>
        (first > 0 && Negations.Contains(words[first - 1].Text) && !(first > 1 && Cannot.Contains(words[first - 2].Text)))
        || (pattern.Kind == CrisisKind.Violence && last + 1 < words.Length && Negations.Contains(words[last + 1].Text));

    private static FrozenSet<string> Listed(string name) => WordLists.Lines("denial").Where(l => l.Name == name).SelectMany(l => l.Words).ToFrozenSet(StringComparer.Ordinal);

    private static bool SpeaksAgainst((CrisisPattern Pattern, int First, int Last) row, CrisisPattern cry, int first, int last, IReadOnlyList<Word> words) =>
        row.Pattern.Kind == cry.Kind && (row.Pattern.Name is null || row.Pattern.Name == cry.Name) && row.Pattern.Says switch
        {
            PatternSays.NotHere => (row.First <= first && row.Last >= last) || (row.First <= last && row.Last >= first && IsTight(row, words)),
            PatternSays.LongAgo => !IsNow(words, first, last),
            _ => true,
        };

    /// <summary>
    /// Its words stand side by side, but for one. A row that reaches over half a sentence silences only what it holds whole: who writes
    /// "jag vill dö och batteriet är slut" is not talking of a battery that dies.
    /// </summary>
    private static bool IsTight((CrisisPattern Pattern, int First, int Last) row, IReadOnlyList<Word> words)
    {
        var between = -row.Pattern.Steps.Count;
        for (var i = row.First; i <= row.Last; i++)
        {
            between += WordLists.IsDropped(words[i].Text) ? 0 : 1;
        }

        return between <= 1;
    }

    /// <summary>Swedish verbs end with r in the present ("slår", "misshandlar"), but for a few; so do some words that are no verbs.</summary>
    private static bool IsNow(IReadOnlyList<Word> words, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (words[i].Text is "vill" or "kan" or "ska" or "skall" or "måste" or "nu" or "is" or "hits" or "beats"
                || (words[i].Text.Length > 2 && words[i].Text[^1] == 'r' && !words[i].IsKin && !words[i].Text.EndsWith("för", StringComparison.Ordinal) && !NoVerbs.Contains(words[i].Text)))
            {
                return true;
            }
        }

        return false;
    }

    internal readonly record struct CrisisReading(FoundCrisis? Found, IReadOnlyList<CrisisKind> Denied);

    internal readonly record struct FoundCrisis(CrisisKind Kind, int First, int Last, string Because)
    {
        /// <summary>Rings whatever was learned.</summary>
        public bool IsPlain { get; init; }

        /// <summary>Whose and how, as far as it was learned; null while nothing is.</summary>
        public Cry? Cry { get; init; }
    }
}
