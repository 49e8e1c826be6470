using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Texts;

/// <summary>Numbers to ring that are spelt out in Swedish words: "noll tjugo, tjugotvå tjugotvå trettiotre".</summary>
internal static partial class NumberWords
{
    private static readonly string[] Ones = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"];
    private static readonly string[] Teens = 
        ["tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"];
    private static readonly string[] Tens = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];

    private static readonly Dictionary<string, string> DigitsOf = Words();

    public static IEnumerable<WrittenNumber> Read(FoldedText folded)
    {
        foreach (Match match in Spelt().Matches(folded.Text.ToLowerInvariant()))
        {
            var digits = string.Concat(Word().Matches(match.Value).Select(m => DigitsOf.GetValueOrDefault(m.Value, "")));
            if (PhoneNumber.TryParse(digits, out var number) || Likely().IsMatch(digits))
            {
                yield return new(folded.Shown(match.Index, match.Index + match.Length), digits, number, folded.LinesBefore(match.Index));
            }
        }
    }

    private static Dictionary<string, string> Words()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var one = 0; one < 10; one++)
        {
            words[Ones[one]] = $"{one}";
            words[Teens[one]] = $"1{one}";
            for (var ten = 2; ten < 10; ten++)
            {
                words[Tens[ten - 2] + (one == 0 ? "" : Ones[one])] = $"{ten}{one}";
            }
        }

        return words;
    }

    /// <summary>At least three words of digits after each other.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}0-9])(?:
          (?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|(?:tret|fjor|fem|sex|sjut|ar|nit)ton
            |(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?)
          (?:[\s,.-]+|(?![\p{L}0-9]))){3,}
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Spelt();

    /// <summary>A Swedish number with a digit too few at most, or a short code that nobody has.</summary>
    [GeneratedRegex("^(?:0[0-9]{6,}|90[0-9]{3})$")]
    private static partial Regex Likely();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
