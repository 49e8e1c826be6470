using System.Text;

namespace StodlinjeKatalog.Core.Search.Language;

/// <summary>
/// Words that somebody has hidden from filters, or from whoever reads over their shoulder: "sj*lvmord", "sl@r", "s j ä l v m o r d".
/// </summary>
internal static class MaskedLetters
{
    /// <summary>Fewer single letters in a row may be words ("a", "i", "å").</summary>
    private const int LeastSpaced = 4;

    /// <summary>The text with the letters that signs inside its words stand for; a star stands for any, and the word is read as without it.</summary>
    public static string Unmask(string text)
    {
        if (!text.AsSpan().ContainsAny("*@!$"))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsInsideWord(text, i))
            {
                plain.Append(text[i]);
                continue;
            }

            switch (text[i])
            {
                case '*':
                    break;
                case '@' when !IsAddress(text, i):
                    plain.Append('a');
                    break;
                case '!':
                    plain.Append('i');
                    break;
                case '$':
                    plain.Append('s');
                    break;
                default:
                    plain.Append(text[i]);
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>Single letters in a row become the word that they spell.</summary>
    public static List<string> Join(List<string> words)
    {
        for (var first = 0; first + LeastSpaced <= words.Count; first++)
        {
            var end = first;
            while (end < words.Count && words[end].Length == 1 && char.IsLetter(words[end][0]))
            {
                end++;
            }

            if (end - first >= LeastSpaced)
            {
                words[first] = string.Concat(words[first..end]);
                words.RemoveRange(first + 1, end - first - 1);
            }
        }

        return words;
    }

    /// <summary>Between two letters, with nothing but such signs on the way.</summary>
    private static bool IsInsideWord(string text, int i) => IsLetterFrom(text, i, -1) && IsLetterFrom(text, i, 1);

    private static bool IsLetterFrom(string text, int i, int step)
    {
        while (i >= 0 && i < text.Length && text[i] is '*' or '@' or '!' or '$')
        {
            i += step;
        }

        return i >= 0 && i < text.Length && char.IsLetter(text[i]);
    }

    /// <summary>"namn@exempel.se": a dot follows within the word.</summary>
    private static bool IsAddress(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]);
    }
}
