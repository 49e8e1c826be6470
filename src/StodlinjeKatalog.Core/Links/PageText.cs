using System.Net;
using System.Text;

namespace StodlinjeKatalog.Core.Links;

/// <summary>What of a page can be read, roughly: enough to find numbers and times in. Passes over the page once, whatever it holds.</summary>
internal static class PageText
{
    private static readonly HashSet<string> Unread = new(["script", "style", "svg", "template"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> WithinLine = new(["a", "abbr", "b", "bdi", "em", "i", "mark", "small", "span", "strong", "time", "u"], StringComparer.OrdinalIgnoreCase);

    public static string Of(string html)
    {
        var text = new StringBuilder(Math.Min(html.Length, 64 * 1024));
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            text.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            if (tag < 0)
            {
                break;
            }

            if (html.AsSpan(tag).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = After(html, "-->", tag);
                continue;
            }

            var end = After(html, ">", tag);
            var name = NameOf(html.AsSpan(tag + 1, end - tag - 1));
            at = Unread.Contains(name) ? After(html, "</" + name, end) : end;

            // Cells and paragraphs part two numbers; a bold word does not.
            text.Append(WithinLine.Contains(name.TrimStart('/')) ? "" : "\n");
        }

        return WebUtility.HtmlDecode(text.ToString()).Replace('\u00a0', ' ');
    }

    private static int After(string html, string what, int from)
    {
        var found = html.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + what.Length;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var length = tag.IndexOfAnyExcept(Letters);
        return tag[..(length < 0 ? tag.Length : length)].ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
