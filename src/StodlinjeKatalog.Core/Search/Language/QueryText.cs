using System.Globalization;
using System.Text;

namespace StodlinjeKatalog.Core.Search.Language;

/// <summary>
/// What somebody typed, cut into words: lower case, å/ä/ö kept, apostrophes and invisible marks gone.
/// Only so much is read that the time to answer has a ceiling, whatever is sent.
/// </summary>
/// <param name="Words">In the order typed, at most <see cref="MaxWords"/>.</param>
/// <param name="WasCut">True when there was more than is read.</param>
public sealed record QueryText(IReadOnlyList<string> Words, bool WasCut)
{
    public const int MaxCharacters = 600;
    public const int MaxWords = 80;

    private const int LongestWord = 40;

    public static QueryText Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new QueryText([], false);
        }

        var wasCut = text.Length > MaxCharacters;
        var words = MaskedLetters.Join(Split(MaskedLetters.Unmask(wasCut ? text[..MaxCharacters] : text)));
        return words.Count <= MaxWords ? new QueryText(words, wasCut) : new QueryText(words[..MaxWords], true);
    }

    /// <summary>The same cutting for texts of our own, which have no limit.</summary>
    public static List<string> Split(string text)
    {
        var places = new List<int>();
        var cut = Cut(text, places);
        var words = new List<string>(places.Count / 2);
        for (var i = 0; i < places.Count; i += 2)
        {
            words.Add(cut[places[i]..places[i + 1]]);
        }

        return words;
    }

    /// <summary>The text in lower case, and where its words stand in it, each from and to: nothing is copied of a text that is as it should be.</summary>
    internal static string Cut(string text, List<int> words)
    {
        words.Clear();
        if (!IsPlain(text) || text.AsSpan().ContainsAny('\'', '`'))
        {
            return CutSlowly(Composed(text), words);
        }

        var lower = text.ToLowerInvariant();
        var start = -1;
        for (var i = 0; i <= lower.Length; i++)
        {
            if (i < lower.Length && IsInsideWord(lower[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(start);
                words.Add(Math.Min(i, start + LongestWord));
                start = -1;
            }
        }

        return lower;
    }

    private static string CutSlowly(string text, List<int> words)
    {
        var kept = new StringBuilder(text.Length);
        var start = 0;
        foreach (var raw in text)
        {
            var letter = char.ToLowerInvariant(raw);
            if (IsInsideWord(letter) || (char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && IsCombiningScript(letter)))
            {
                kept.Append(letter);
            }
            else if (!IsSilent(letter))
            {
                Close();
            }
        }

        Close();
        return kept.ToString();

        void Close()
        {
            if (kept.Length > start)
            {
                words.Add(start);
                words.Add(Math.Min(kept.Length, start + LongestWord));
                start = kept.Length;
            }
        }
    }

    private static bool IsInsideWord(char letter) => char.IsLetterOrDigit(letter) || letter == '&';

    /// <summary>Apostrophes join ("don't"); invisible marks and stray accents are as if not typed.</summary>
    private static bool IsSilent(char letter) =>
        letter is '\'' or '’' or '´' or '`' or '\u00ad'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate;

    /// <summary>ASCII and the Swedish letters are already as they should be.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (letter > 126 && letter is not ('å' or 'ä' or 'ö' or 'é' or 'Å' or 'Ä' or 'Ö' or '–'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Scripts whose vowel signs are part of the word (Devanagari and its kin).</summary>
    private static bool IsCombiningScript(char letter) => letter is >= '\u0900' and <= '\u0dff';

    private static string Composed(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Lone surrogates cannot be normalised; what can be read is read.
            return new string([.. text.Where(c => !char.IsSurrogate(c))]).Normalize(NormalizationForm.FormKC);
        }
    }
}
