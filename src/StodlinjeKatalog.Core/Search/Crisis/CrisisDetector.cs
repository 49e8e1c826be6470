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
            foreach (var atom in atoms[start])
            {
                foreach (var pattern in Table.StartingWith(atom))
                {
                    if (PatternTable.EndOf(pattern, words, atoms, start) is >= 0 and var last)
                    {
                        (pattern.IsVeto ? vetoes : signs).Add(new FoundCrisis(pattern.Kind, start, last, pattern.Source));
                    }
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

        return new CrisisReading(gravest, vetoes.Count == 0 ? [] : [.. vetoes.Select(v => v.Kind).Distinct()]);
    }

    internal readonly record struct CrisisReading(FoundCrisis? Found, IReadOnlyList<CrisisKind> Denied);

    internal readonly record struct FoundCrisis(CrisisKind Kind, int First, int Last, string Because);
}
