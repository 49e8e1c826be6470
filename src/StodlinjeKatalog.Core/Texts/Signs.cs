using System.Globalization;
using System.Text;

namespace StodlinjeKatalog.Core.Texts;

/// <summary>What single signs of Unicode are to somebody who reads: nothing at all, a digit, or one that turns the writing round.</summary>
internal static class Signs
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Bidi_Control: what turns the direction of the writing, so that "99-020" is shown for "020-99".</summary>
    public static bool TurnsDirection(Rune sign) =>
        sign.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>
    /// Signs that show nothing and change nothing: zero-width spaces, soft hyphens, fillers and tags. The two joiners are not among
    /// them, because Persian and some other languages are written with them.
    /// </summary>
    public static bool IsEmpty(Rune sign) =>
        sign.Value is 0x00AD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x200B
            or (>= 0x2060 and <= 0x2064) or (>= 0x206A and <= 0x206F) or 0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFFF9 and <= 0xFFFB)
            or (>= 0xE0000 and <= 0xE0FFF);

    public static bool IsJoiner(Rune sign) => sign.Value is ZeroWidthNonJoiner or ZeroWidthJoiner;

    /// <summary>A joiner does something between two letters of a script whose letters join, and between the parts of one picture.</summary>
    public static bool CanBeJoined(Rune sign) =>
        sign.Value is (>= 0x0600 and <= 0x109F) or 0xFE0F
        || Rune.GetUnicodeCategory(sign) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    /// <summary>0–9 in any script or dress ("٢", "２", "𝟐", "②"); null when it is no digit.</summary>
    public static int? DigitOf(Rune sign) => CharUnicodeInfo.GetDigitValue(sign.ToString(), 0) is >= 0 and var digit ? digit : null;

    /// <summary>Hyphens, dashes, the minus sign, and the long vowel sign that a Japanese keyboard gives for a hyphen.</summary>
    public static bool IsDash(Rune sign) =>
        sign.Value is 0x2212 or 0x30FC or 0xFF70 || Rune.GetUnicodeCategory(sign) == UnicodeCategory.DashPunctuation;

    /// <summary>For a message about a sign that may not be seen where it stands: "”З” (U+0417)".</summary>
    public static string Name(Rune sign)
    {
        var code = $"U+{sign.Value:X4}";
        var isSeen = Rune.IsLetterOrDigit(sign) || Rune.IsPunctuation(sign) || Rune.IsSymbol(sign);
        return isSeen ? $"”{sign}” ({code})" : code;
    }
}
