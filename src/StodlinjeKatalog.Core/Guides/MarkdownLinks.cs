using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StodlinjeKatalog.Core.Guides;

/// <summary>Where the Markdown of the catalogue leads, for checking.</summary>
public static partial class MarkdownLinks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    /// <summary>Every link, image and line or need shown as a card (<c>::: stodlinje slug</c>), in order.</summary>
    public static IReadOnlyList<MarkdownLink> Find(string markdown)
    {
        var links = new List<MarkdownLink>();
        foreach (var inline in Markdown.Parse(markdown, Pipeline).Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline link:
                    links.Add(new(link.Url ?? "", link.Line, link.IsImage ? MarkdownLinkKind.Image : MarkdownLinkKind.Link));
                    break;
                case AutolinkInline auto:
                    links.Add(new(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, auto.Line, MarkdownLinkKind.Link));
                    break;
            }
        }

        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Card().Match(lines[i]) is { Success: true } card)
            {
                var folder = card.Groups["what"].Value == "stodlinje" ? "stodlinjer" : "behov";
                links.Add(new($"/{folder}/{card.Groups["slug"].Value}", i, MarkdownLinkKind.Card));
            }
        }

        return [.. links.OrderBy(l => l.Line)];
    }

    [GeneratedRegex(@"^\s{0,3}:::+\s*(?<what>stodlinje|behov)\s+(?<slug>\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Card();
}

/// <param name="Line">Counted from 0 in the text.</param>
public sealed record MarkdownLink(string Url, int Line, MarkdownLinkKind Kind);

public enum MarkdownLinkKind
{
    Link,
    Image,

    /// <summary>A line or a need shown in the text.</summary>
    Card,
}
