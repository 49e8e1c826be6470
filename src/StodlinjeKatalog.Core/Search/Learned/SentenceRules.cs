using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>What must hold of the sentences before they are imported or saved.</summary>
public static class SentenceRules
{
    /// <param name="sets">All of them: a sentence may stand in the catalogue once.</param>
    /// <param name="hasNeed">Whether a slug is one of the catalogue's needs.</param>
    internal static IEnumerable<CatalogBreach> Check(IReadOnlyList<SentenceSet> sets, Func<string, bool> hasNeed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var set = 0; set < sets.Count; set++)
        {
            for (var i = 0; i < sets[set].Sentences.Count; i++)
            {
                foreach (var message in Faults(sets[set].Sentences[i], hasNeed, seen))
                {
                    yield return new(CatalogKind.Sentences, set, new($"{SentenceField}[{i}]", message));
                }
            }
        }
    }

    /// <summary>A sentence as it is compared: small letters, and spaces as one.</summary>
    public static string Same(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Name of the field that a breach is about, with the sentence's place.</summary>
    public const string SentenceField = "mening";

    private static IEnumerable<string> Faults(Sentence sentence, Func<string, bool> hasNeed, HashSet<string> seen)
    {
        if (sentence.Text.Length is 0 or > Sentence.MaxLength)
        {
            yield return $"Meningen ska ha mellan 1 och {Sentence.MaxLength} tecken.";
        }

        if (!seen.Add(Same(sentence.Text)))
        {
            yield return $"Meningen \"{sentence.Text}\" finns redan. Varje mening får bara finnas en gång.";
        }

        foreach (var need in sentence.Needs.Where(n => !hasNeed(n)))
        {
            yield return $"Behovet \"{need}\" finns inte. Behoven står i behov.yaml.";
        }
    }
}
