namespace StodlinjeKatalog.Core.Search.Language;

/// <summary>
/// The Snowball stemmer for Swedish (snowballstem.org, the 2025 edition that also takes the neuter -et), written from the description
/// of the algorithm. Words come in lower case with å, ä and ö as single letters. Snowball's own vocabulary is the test.
/// </summary>
public static class SwedishStemmer
{
    private const string Vowels = "aeiouyäåö";
    private const string SEndings = "bcdfghjklmnoprtvy";
    private const string OstEndings = "iklnprtuv";
    private const int ShortestPrefix = 3;
    private const char LastLetter = 'z';

    // Longest first, so that the first that fits is the one to take.
    private static readonly string[][] InflectionalEndings = ByLastLetter(
        "heterna", "hetens", "arnas", "ernas", "ornas", "andes", "arens", "heten", "heter", "anden", "andet",
        "arna", "erna", "orna", "ande", "arne", "aste", "aren", "ades", "erns",
        "ade", "are", "ern", "ens", "het", "ast", "ets", "ad", "en", "ar", "er", "or", "as", "es", "at", "et", "a", "e", "s");

    private static readonly string[][] DerivationalEndings = ByLastLetter("fullt", "lig", "els", "öst", "ig");

    private static readonly string[][] DoubledConsonants = ByLastLetter("dd", "gd", "nn", "dt", "gt", "kt", "tt");

    // Before -et in these the -et belongs to the word itself (musiket is a fault, paket and enhet are words).
    private static readonly string[] WordsOwnEt =
    [
        "h", "iet", "uit", "fab", "cit", "dit", "alit", "ilit", "mit", "nit", "pit", "rit", "sit", "tit", "ivit", "kvit", "xit", "kom", "rak", "pak", "stak",
    ];

    public static string Stem(string word)
    {
        var region = RegionAfterFirstSyllable(word);
        var stem = WithoutInflection(word, region);
        stem = WithoutDoubledConsonant(stem, region);
        stem = WithoutDerivation(stem, region);
        return stem.Length == word.Length ? word : stem.ToString();
    }

    private static int RegionAfterFirstSyllable(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return Math.Max(i + 1, ShortestPrefix);
            }
        }

        return Math.Max(word.Length, ShortestPrefix);
    }

    private static ReadOnlySpan<char> WithoutInflection(ReadOnlySpan<char> word, int region)
    {
        var ending = EndingWithin(word, region, InflectionalEndings);
        return ending switch
        {
            null => word,
            "s" => WithoutGenitive(word),
            "et" => CanLoseEt(word[..^2]) ? word[..^2] : word,
            "ets" => CanLoseEt(word[..^3]) ? word[..^3] : WithoutGenitive(word),
            _ => word[..^ending.Length],
        };
    }

    private static ReadOnlySpan<char> WithoutGenitive(ReadOnlySpan<char> word) =>
        word.Length > 1 && SEndings.Contains(word[^2]) ? word[..^1] : word;

    private static bool CanLoseEt(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 3 || IsVowel(stem[^1]) || !IsVowel(stem[^2]))
        {
            return false;
        }

        foreach (var own in WordsOwnEt)
        {
            if (stem.EndsWith(own, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> WithoutDoubledConsonant(ReadOnlySpan<char> word, int region) =>
        EndingWithin(word, region, DoubledConsonants) is null ? word : word[..^1];

    private static ReadOnlySpan<char> WithoutDerivation(ReadOnlySpan<char> word, int region)
    {
        if (EndingWithin(word, region, DerivationalEndings) is not { } ending)
        {
            return word;
        }

        return ending switch
        {
            "fullt" => word[..^1],
            "öst" => word.Length > 3 && OstEndings.Contains(word[^4]) ? word[..^1] : word,
            _ => word[..^ending.Length],
        };
    }

    /// <summary>The endings by their last letter: a word is compared with those only that end as it does.</summary>
    private static string[][] ByLastLetter(params string[] endings)
    {
        var byLetter = new string[LastLetter + 1][];
        for (var letter = 0; letter <= LastLetter; letter++)
        {
            byLetter[letter] = Array.FindAll(endings, ending => ending[^1] == letter);
        }

        return byLetter;
    }

    private static string? EndingWithin(ReadOnlySpan<char> word, int region, string[][] endings)
    {
        if (word.Length <= region || word[^1] > LastLetter)
        {
            return null;
        }

        foreach (var ending in endings[word[^1]])
        {
            if (word.Length - ending.Length >= region && word.EndsWith(ending))
            {
                return ending;
            }
        }

        return null;
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter);
}
