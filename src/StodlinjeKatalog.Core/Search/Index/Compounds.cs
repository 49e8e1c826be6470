using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>Swedish writes words together (spelskulder, självskadebeteende). A compound that nobody filed is taken apart into words that the catalogue knows.</summary>
internal static class Compounds
{
    private const int ShortestCompound = 7;
    private const int ShortestPart = 3;
    private const int ShortestLonePart = 5;

    /// <summary>Terms of two parts when both are known, of one long part when only that is, otherwise none.</summary>
    public static List<int> PartsOf(string word, Vocabulary vocabulary)
    {
        List<int> best = [];
        var bestLength = 0;
        if (word.Length < ShortestCompound)
        {
            return best;
        }

        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
        {
            var first = TermOfFirst(word[..cut], vocabulary);
            var second = TermOfPart(word[cut..], vocabulary);
            var length = (first is null ? 0 : cut) + (second is null ? 0 : word.Length - cut);
            var usable = (first is not null && second is not null) || (first is not null && cut >= ShortestLonePart) || (second is not null && word.Length - cut >= ShortestLonePart);
            if (usable && length > bestLength)
            {
                best = [.. new[] { first, second }.OfType<int>()];
                bestLength = length;
            }
        }

        return best;
    }

    /// <summary>The first part often carries an s (hederskultur), or has lost its vowel (skolrädd).</summary>
    private static int? TermOfFirst(string part, Vocabulary vocabulary) =>
        TermOfPart(part, vocabulary)
        ?? (part.Length > ShortestPart && part[^1] is 's' or 'e' or 'o' or 'u' ? TermOfPart(part[..^1], vocabulary) : null)
        ?? TermOfPart(part + "a", vocabulary);

    private static int? TermOfPart(string part, Vocabulary vocabulary)
    {
        if (part.Length < ShortestPart || WordLists.IsWeak(part))
        {
            return null;
        }

        var word = Word.Read(part);
        return vocabulary.TryKey(word.Key, out var key) && vocabulary.IsGuiding(key) && vocabulary.MostLike(word, key) is { Likeness: >= Alike.Folded, Term: var term } ? term : null;
    }
}
