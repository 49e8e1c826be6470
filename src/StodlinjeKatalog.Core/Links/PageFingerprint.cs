using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Links;

/// <summary>
/// A hash of the telephone numbers and times of day that a page shows, whatever their order and whatever stands around them. Of the
/// page itself nothing is kept, and a new picture or a rewritten sentence is no change.
/// </summary>
public static partial class PageFingerprint
{
    /// <summary>Null when the page shows neither numbers nor times.</summary>
    public static string? Of(string html)
    {
        var facts = FactsIn(PageText.Of(html)).Distinct().Order(StringComparer.Ordinal).ToArray();
        return facts.Length == 0 ? null : Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', facts))));
    }

    /// <summary>Numbers as they are dialled, times as "09:30", spans of hours as "9-21".</summary>
    internal static IEnumerable<string> FactsIn(string text) =>
        Numbers().Matches(text).Select(m => Number(m.Value)).OfType<string>()
            .Concat(Times().Matches(text).Select(m => $"{Two(m.Groups[1])}:{m.Groups[2].Value}"))
            .Concat(Spans().Matches(text).Where(m => Hour(m.Groups[1]) <= 24 && Hour(m.Groups[2]) <= 24).Select(m => $"{Hour(m.Groups[1])}-{Hour(m.Groups[2])}"));

    /// <summary>The longest beginning that is a number: after it may stand something else.</summary>
    private static string? Number(string digits)
    {
        for (var end = digits.Length; end > 2; end--)
        {
            if (char.IsAsciiDigit(digits[end - 1]) && (end == digits.Length || !char.IsAsciiDigit(digits[end])) && PhoneNumber.TryParse(digits[..end], out var number))
            {
                return number.Dial;
            }
        }

        return null;
    }

    private static int Hour(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string Two(Group group) => group.Value.PadLeft(2, '0');

    [GeneratedRegex(@"(?<![\d+])\+?\d[\d -]{2,24}")]
    private static partial Regex Numbers();

    // Not the time at which some news was published, and not a date (12.11.2026).
    [GeneratedRegex(@"(?<![\d.:])(?<!\d{4}-\d{2}-\d{2}[ T,]{1,2}(?:kl\.? )?)([01]?\d|2[0-4])[:.]([0-5]\d)(?![.:]?\d)")]
    private static partial Regex Times();

    [GeneratedRegex(@"(?<![\d.:/–-])(\d{1,2}) ?[–-] ?(\d{1,2})(?![\d.:/–-])")]
    private static partial Regex Spans();
}
