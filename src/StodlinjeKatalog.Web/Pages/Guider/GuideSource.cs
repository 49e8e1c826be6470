namespace StodlinjeKatalog.Web.Pages.Guider;

/// <summary>A source as the guide's file has it, "1177, om anhörigstöd, 2020-11-23: https://www.1177.se/…", parted for the page.</summary>
/// <param name="Address">Null when the source has none, or one that the site does not link to.</param>
public sealed record GuideSource(string Text, string? Address, string? Host)
{
    public static GuideSource Read(string source)
    {
        var start = source.LastIndexOf("http", StringComparison.Ordinal);
        return start >= 0
            && Uri.TryCreate(source[start..], UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new GuideSource(source[..start].TrimEnd(':', ' '), uri.AbsoluteUri, uri.Host)
            : new GuideSource(source, null, null);
    }
}
