using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>
/// A number that can be rung in Sweden: a known short code, or a Swedish number in E.164. A number that is not one of these is not
/// parsed at all, so that a slipped digit in the prefix or the length is found before anybody rings it.
/// </summary>
/// <param name="Dial">What a tel: link holds: "+4620222233" or "90101".</param>
public sealed partial record PhoneNumber(string Dial, PhoneNumberKind Kind)
{
    public const string Rule = "Skriv ett svenskt nummer som 020-22 22 33, 08-702 16 80 eller 070-123 45 67, eller ett känt kortnummer: "
        + "112, 1177, 113 13, 114 14, 901 01, 90 390 eller 116 och tre siffror.";

    /// <summary>Grouped as they are spoken. 116 000–116 999 are the EU's common numbers of social value.</summary>
    private static readonly Dictionary<string, string> ShortCodes = new(StringComparer.Ordinal)
    {
        ["112"] = "112",
        ["1177"] = "1177",
        ["11313"] = "113 13",
        ["11414"] = "114 14",
        ["90101"] = "901 01",
        ["90390"] = "90 390",
    };

    /// <summary>077: the caller and the called share the cost, so it is never free.</summary>
    public bool IsSharedCost => Kind == PhoneNumberKind.SharedCost;

    public bool IsShortCode => Kind is PhoneNumberKind.ShortCode or PhoneNumberKind.CommonEuropean;

    /// <summary>The Swedish way of writing it: "020-22 22 33", "901 01", "116 111".</summary>
    public string Grouped
    {
        get
        {
            if (Kind == PhoneNumberKind.ShortCode)
            {
                return ShortCodes[Dial];
            }

            if (Kind == PhoneNumberKind.CommonEuropean)
            {
                return $"{Dial[..3]} {Dial[3..]}";
            }

            var national = "0" + Dial[3..];
            var prefix = NumberPlan.PrefixOf(national)!.Value.Prefix;
            return $"{prefix}-{GroupSubscriber(national[prefix.Length..])}";
        }
    }

    /// <summary>
    /// Reads a number as people write it: digits with spaces and hyphens, with or without +46. Anything else, a letter or a
    /// hyphen that only looks like one, is refused.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text) || text.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '-' or '+')) || text.LastIndexOf('+') > 0)
        {
            return false;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var international = text[0] == '+';
        if (!international && ShortCodes.ContainsKey(digits))
        {
            number = new(digits, PhoneNumberKind.ShortCode);
        }
        else if (!international && digits.Length == 6 && digits.StartsWith("116", StringComparison.Ordinal))
        {
            number = new(digits, PhoneNumberKind.CommonEuropean);
        }
        else if (NationalOf(digits, international) is { } national && NumberPlan.PrefixOf(national) is { } plan
            && national.Length >= plan.MinLength && national.Length <= plan.MaxLength)
        {
            number = new("+46" + national[1..], plan.Kind);
        }

        return number is not null;
    }

    /// <summary>
    /// Reads whatever spelling of a number somebody may paste: every kind of dash, space and digit, brackets, dots and slashes,
    /// "0046", "+46 (0)" and "tel:", and signs that cannot be seen.
    /// </summary>
    /// <param name="unreadable">The first sign that can stand in no number, named for a message; null when no sign is wrong.</param>
    public static bool TryRead(string? text, [NotNullWhen(true)] out PhoneNumber? number, out string? unreadable)
    {
        number = null;
        var folded = FoldedText.Of(Scheme().Replace((text ?? "").Trim(), "")).Text.Trim();
        unreadable = folded.EnumerateRunes().Where(sign => !Rune.IsDigit(sign) && !IsSeparator(sign)).Select(Signs.Name).FirstOrDefault();
        if (unreadable is not null || !PlusFirst().IsMatch(folded))
        {
            return false;
        }

        var digits = string.Concat(folded.Where(char.IsAsciiDigit));
        return TryParse(NumbersInText.National(digits, folded.Contains('+', StringComparison.Ordinal)), out number)
            || (digits.StartsWith("46", StringComparison.Ordinal) && TryParse("+" + digits, out number));
    }

    /// <summary>Why a text cannot be read as a number, in Swedish; null when it can.</summary>
    public static string? FaultIn(string text)
    {
        if (TryRead(text, out _, out var unreadable))
        {
            return null;
        }

        var sign = unreadable is null ? "" : $"Tecknet {unreadable} kan inte stå i ett nummer. ";
        return $"\"{text}\" är inte ett nummer som går att ringa i Sverige. {sign}{Rule}";
    }

    /// <summary>
    /// A number as the catalogue shows it: in the owner's own groups when it has such, else as it is spoken. Null when it is no number.
    /// </summary>
    public static string? Shown(string? text)
    {
        if (!TryRead(text, out var number, out _))
        {
            return null;
        }

        var groups = FoldedText.Of(text!).Text.Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var hasOwnGroups = groups.Length > 1 && groups.Skip(groups[0] == "+46" ? 2 : 1).All(group => group.Length is 2 or 3)
            && (groups[0] == "+46" ? groups.Length > 2 && groups[1].Length <= 3 : groups[0].StartsWith('0') && groups[0].Length <= 4)
            && TryParse(string.Concat(groups), out _);
        return number.IsShortCode || !hasOwnGroups ? number.Grouped
            : groups[0] == "+46" ? string.Join(' ', groups)
            : $"{groups[0]}-{string.Join(' ', groups.Skip(1))}";
    }

    /// <summary>
    /// For a voice: digit by digit, with a pause between the groups as they are written ("0 2 0, 2 2, 2 2, 3 3"). Screen readers
    /// otherwise read "901 01" as nine hundred one and one.
    /// </summary>
    public static string Spoken(string shown)
    {
        var spoken = new StringBuilder();
        foreach (var c in shown.Trim())
        {
            if (char.IsAsciiDigit(c) || c == '+')
            {
                spoken.Append(spoken.Length > 0 && spoken[^1] != ' ' ? " " : "").Append(c == '+' ? "plus" : c.ToString());
            }
            else if (spoken.Length > 0 && spoken[^1] != ' ')
            {
                spoken.Append(", ");
            }
        }

        return spoken.ToString();
    }

    private static bool IsSeparator(Rune sign) => sign.Value is ' ' or '-' or '+' or '(' or ')' or '/' or '.' or ',' or '·' or '\'' or '\n';

    private static string? NationalOf(string digits, bool international) =>
        international
            ? digits.StartsWith("46", StringComparison.Ordinal) && digits.Length > 2 && digits[2] != '0' ? "0" + digits[2..] : null
            : digits.StartsWith('0') ? digits : null;

    private static string GroupSubscriber(string digits) => digits.Length switch
    {
        5 => $"{digits[..3]} {digits[3..]}",
        6 => $"{digits[..2]} {digits[2..4]} {digits[4..]}",
        7 => $"{digits[..3]} {digits[3..5]} {digits[5..]}",
        8 => $"{digits[..3]} {digits[3..6]} {digits[6..]}",
        _ => digits,
    };

    [GeneratedRegex("^[^0-9+]*[+]?[^+]*$")]
    private static partial Regex PlusFirst();

    [GeneratedRegex("^(?:tel|sms|callto):", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}

public enum PhoneNumberKind
{
    ShortCode,

    /// <summary>116 xxx: the EU's common numbers, free of charge.</summary>
    CommonEuropean,

    /// <summary>020 and 0200: free of charge.</summary>
    FreePhone,

    /// <summary>077: shared cost.</summary>
    SharedCost,
    Mobile,

    /// <summary>An area code, or 010 which belongs to no place.</summary>
    Landline,
}
