using System.Text.RegularExpressions;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

internal enum LinkKind
{
    /// <summary>Not followed: the words stay, the link goes.</summary>
    Refused,

    /// <summary>A page of ours ("/behov/sorg") or a place on the same page ("#barn-och-unga").</summary>
    Inside,

    /// <summary>Another site, over http or https.</summary>
    Outside,

    /// <summary>A number or address to call or write to.</summary>
    Contact,
}

/// <summary>
/// Which links a text may hold. What is allowed is listed and the rest refused, so a new trick with an address is refused too.
/// </summary>
internal static partial class LinkTarget
{
    public static LinkKind Classify(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\'))
        {
            return LinkKind.Refused;
        }

        if (url[0] == '#')
        {
            return LinkKind.Inside;
        }

        if (url[0] == '/')
        {
            // "//example.com" has no scheme of its own: the browser would leave the site.
            return url.Length > 1 && url[1] == '/' ? LinkKind.Refused : LinkKind.Inside;
        }

        if (Phone().IsMatch(url) || Mail().IsMatch(url))
        {
            return LinkKind.Contact;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            ? LinkKind.Outside
            : LinkKind.Refused;
    }

    [GeneratedRegex(@"^(?:tel|sms):\+?[0-9]{2,15}\z")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex Mail();
}
