using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// The web and mail addresses that a text sends its reader to, as links or only as words. One address is always the same text here,
/// however it is written: without scheme and "www.", with a small host and no slash at the end.
/// </summary>
internal static partial class WrittenAddresses
{
    private static readonly string[] Schemes = ["tel:", "sms:", "mailto:"];

    /// <summary>A number or mail address is told by its scheme: "tel:90101", "mailto:namn@exempel.se".</summary>
    public static IEnumerable<string> InMarkdown(string markdown) =>
    [
        .. GuideReference.In(markdown)
            .Where(r => r.Kind is GuideReferenceKind.OutsideLink or GuideReferenceKind.ContactLink)
            .Select(r => Canonical(r.Target)),
        .. ShownText.Of(markdown).SelectMany(shown => InWords(shown.Text)),
    ];

    /// <summary>The words as a reader sees them: what has no width, and letters that only look otherwise, hide no address.</summary>
    public static IEnumerable<string> InWords(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var seen = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.Format))
        {
            seen.Append(rune.ToString().Normalize(NormalizationForm.FormKC));
        }

        return Address().Matches(seen.ToString()).Select(m => m.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '/')).Where(IsNoAbbreviation).Select(Canonical);
    }

    public static string Canonical(string address)
    {
        var written = address.Trim();
        if (Schemes.Any(scheme => written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            return written.ToLowerInvariant();
        }

        var isWeb = written.Contains("://", StringComparison.Ordinal);
        if (!isWeb && written.Contains('@', StringComparison.Ordinal))
        {
            return "mailto:" + written.ToLowerInvariant();
        }

        if (!Uri.TryCreate(isWeb ? written : "https://" + written, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return written;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host + (uri.IsDefaultPort ? "" : $":{uri.Port}") + (uri.PathAndQuery + uri.Fragment).TrimEnd('/');
    }

    /// <summary>Whether an address is one of those that are known, or the front page of a site that one of them lies on.</summary>
    public static bool IsAmong(IReadOnlySet<string> known, string address) =>
        known.Contains(address)
        || (!address.Contains('/', StringComparison.Ordinal) && !address.Contains(':', StringComparison.Ordinal)
            && known.Any(k => k.StartsWith(address + "/", StringComparison.Ordinal)));

    /// <summary>"t.ex" and "m.fl" look like a site with a name of one letter; such a one counts when a page on it is named.</summary>
    private static bool IsNoAbbreviation(string address) =>
        address.Length > 1 && (address[1] != '.' || address.Contains('/', StringComparison.Ordinal) || address.Contains('@', StringComparison.Ordinal));

    [GeneratedRegex(
        @"https?://[^\s<>""]+|[^\s@<>""(),;:]+@[^\s@<>""(),;:]+\.\p{L}{2,}|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:/[^\s<>""]*)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
