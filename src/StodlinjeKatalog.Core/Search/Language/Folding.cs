using System.Globalization;
using System.Text;

namespace StodlinjeKatalog.Core.Search.Language;

/// <summary>
/// The form of a word without its marks: å and ä become a, ö becomes o, é becomes e. People type so on foreign keyboards.
/// Folding makes different words alike (våld and vald), so what matches only when folded must count for less.
/// </summary>
public static class Folding
{
    public static string Fold(string word)
    {
        foreach (var letter in word)
        {
            if (letter > 127)
            {
                return IsSwedish(word) ? string.Create(word.Length, word, static (plain, marked) => FoldSwedish(marked, plain)) : FoldMarked(word);
            }
        }

        return word;
    }

    /// <summary>The same for ASCII and the Swedish letters, into a place as long as the word; false when it has others.</summary>
    internal static bool TryFold(ReadOnlySpan<char> word, Span<char> plain)
    {
        var can = IsSwedish(word);
        if (can)
        {
            FoldSwedish(word, plain);
        }

        return can;
    }

    private static bool IsSwedish(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter > 127 && letter is not ('å' or 'ä' or 'ö' or 'é'))
            {
                return false;
            }
        }

        return true;
    }

    private static void FoldSwedish(ReadOnlySpan<char> marked, Span<char> plain)
    {
        for (var i = 0; i < marked.Length; i++)
        {
            plain[i] = marked[i] switch
            {
                'å' or 'ä' => 'a',
                'ö' => 'o',
                'é' => 'e',
                var letter => letter,
            };
        }
    }

    private static string FoldMarked(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            switch (letter)
            {
                case 'ø': plain.Append('o'); break;
                case 'æ': plain.Append('a'); break;
                case 'ß': plain.Append("ss"); break;
                case 'ł': plain.Append('l'); break;
                case 'ı': plain.Append('i'); break;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                    {
                        plain.Append(letter);
                    }

                    break;
            }
        }

        return plain.ToString();
    }
}
