using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StodlinjeKatalog.Core.Guides.Pipeline;

namespace StodlinjeKatalog.Core.Guides;

/// <summary>A Markdown text as its reader sees it: entities are signs and marks are gone, so that nothing hides between them.</summary>
/// <param name="Line">Lines down from the beginning of the Markdown.</param>
internal sealed record ShownText(int Line, string Text)
{
    /// <summary>The words of each heading, paragraph, list item and table cell.</summary>
    public static IEnumerable<ShownText> Of(string markdown) =>
        GuideMarkdown.Parse(markdown).Descendants().SelectMany(Read).Where(shown => shown.Text.Length > 0);

    /// <summary>The links, with the words that are pressed.</summary>
    public static IEnumerable<(ShownText Shown, string Url)> LinksIn(string markdown) =>
        GuideMarkdown.Parse(markdown).Descendants<LinkInline>()
            .Select(link => (new ShownText(link.Line, PlainText.Of(link)), link.Url ?? ""));

    private static IEnumerable<ShownText> Read(MarkdownObject node) => node switch
    {
        FactBox box => [new(box.Line, box.Title)],
        LeafBlock leaf => [new(leaf.Line, PlainText.Of(leaf, lineBreak: '\n'))],
        LinkInline { Title: { Length: > 0 } title } link => [new(link.Line, title)],
        _ => [],
    };
}
