using System.Globalization;
using System.Text;

namespace StodlinjeKatalog.Core.Texts;

/// <summary>A text that is what it looks like: no sign in it is invisible, turned round or unknown.</summary>
public static class VisibleText
{
    /// <summary>
    /// The text as it is kept: composed (NFC), and without signs that show nothing. What cannot be put right here is for
    /// <see cref="FaultIn"/> to tell.
    /// </summary>
    public static string Tidy(string text)
    {
        if (Ascii.IsValid(text) || !IsWhole(text))
        {
            return text;
        }

        var runes = text.EnumerateRunes().ToArray();
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < runes.Length; i++)
        {
            var isLost = Signs.IsJoiner(runes[i])
                ? i == 0 || i == runes.Length - 1 || !Signs.CanBeJoined(runes[i - 1]) || !Signs.CanBeJoined(runes[i + 1])
                : Signs.IsEmpty(runes[i]);
            if (!isLost)
            {
                kept.Append(runes[i].ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The same without white space at its ends; null when nothing is left.</summary>
    public static string? TidyOrNull(string? text) => Tidy(text ?? "").Trim() is { Length: > 0 } tidy ? tidy : null;

    /// <summary>Words that are one line, whatever was typed or pasted.</summary>
    public static string OneLine(string? text) =>
        string.Join(' ', Tidy(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with a text that the public reads, in Swedish, to follow the field's name; null when nothing is.</summary>
    /// <param name="mayBeDigits">A name like "112" needs no letter.</param>
    public static string? FaultIn(string text, bool mayBeDigits = false)
    {
        if (!IsWhole(text))
        {
            return "har ett halvt tecken som inte går att visa. Skriv om texten.";
        }

        var isSeen = false;
        foreach (var sign in text.EnumerateRunes())
        {
            if (Signs.TurnsDirection(sign))
            {
                return $"har tecknet {Signs.Name(sign)}, som vänder på texten så att den ser ut som något annat. Ta bort det.";
            }

            if (IsUnknown(sign))
            {
                return $"har tecknet {Signs.Name(sign)}, som inte går att visa. Ta bort det.";
            }

            isSeen |= !Signs.IsEmpty(sign) && (Rune.IsLetter(sign) || (mayBeDigits && Rune.IsDigit(sign)));
        }

        return isSeen ? null : "har ingen bokstav som syns. Skriv med ord.";
    }

    private static bool IsUnknown(Rune sign) =>
        sign == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(sign) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
        || (Rune.IsControl(sign) && sign.Value is not ('\n' or '\r' or '\t'));

    /// <summary>No half of a surrogate pair, which cannot be composed, and no code point that is no character.</summary>
    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var sign) || sign.Value is 0xFFFE or 0xFFFF)
            {
                return false;
            }

            i += sign.Utf16SequenceLength - 1;
        }

        return true;
    }
}
