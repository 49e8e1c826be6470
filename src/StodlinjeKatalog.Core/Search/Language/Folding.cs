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
                return FoldMarked(word);
            }
        }

        return word;
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
