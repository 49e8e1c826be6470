using System.Globalization;
using System.Text.RegularExpressions;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>Whether a single text is what its field says it is.</summary>
public static partial class FieldRules
{
    /// <summary>The longest that RFC 5646 §4.4.1 asks anybody to keep. A page that is asked for a much longer one fails.</summary>
    private const int LanguageCodeMaxLength = 35;

    /// <summary>An address on the web that a browser can open.</summary>
    public static bool IsWebAddress(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && !uri.Host.EndsWith('.');

    public static bool IsEmailAddress(string text) => EmailAddress().IsMatch(text);

    /// <summary>A BCP 47 code in the form that the catalogue uses: sv, swl, sv-x-ll.</summary>
    public static bool IsLanguageCode(string text) => text.Length <= LanguageCodeMaxLength && LanguageCode().IsMatch(text);

    /// <summary>A date as far as it is known: 2025-12-10, 2024-04 or 2021. Null when it is something else.</summary>
    public static DateOnly? EarliestOf(string partialDate)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        return DateOnly.TryParseExact(partialDate, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1990
            ? date
            : null;
    }

    [GeneratedRegex(@"^[^\s@<>""(),;:\\]+@[^\s@<>""(),;:\\.]+(\.[^\s@<>""(),;:\\.]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex EmailAddress();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageCode();
}
