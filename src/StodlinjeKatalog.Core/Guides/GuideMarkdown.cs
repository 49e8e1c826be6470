using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StodlinjeKatalog.Core.Guides.Pipeline;

namespace StodlinjeKatalog.Core.Guides;

/// <summary>
/// The one road from an editor's Markdown to HTML. Raw HTML, pictures and links that are not listed as allowed become plain text,
/// so what an editor writes cannot run in a visitor's browser. Behaviour: GuideRenderingSpecs.md.
/// </summary>
public static class GuideMarkdown
{
    private const int BelowPageHeading = 2;

    private static readonly MarkdownPipeline Plain = Builder().Build();
    private static readonly MarkdownPipeline WithPieces = BuildWithPieces();

    /// <summary>A guide, with the pieces that the page draws.</summary>
    /// <param name="topHeading">What the shallowest heading becomes: 2 under the page's h1.</param>
    public static RenderedGuide Render(string markdown, int topHeading = BelowPageHeading) => Render(markdown, topHeading, isGuide: true);

    /// <summary>A text inside another page, such as a line's description: <c>:::</c> is text, and headings have no ids of their own.</summary>
    public static string ToHtml(string markdown, int topHeading = BelowPageHeading) =>
        string.Concat(Render(markdown, topHeading, isGuide: false).Parts.OfType<GuidePart.Html>().Select(part => part.Content)).Trim();

    internal static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, WithPieces);
        }
        catch (ArgumentException)
        {
            return AsText(markdown);
        }
    }

    private static RenderedGuide Render(string markdown, int topHeading, bool isGuide)
    {
        try
        {
            return Render(Markdown.Parse(markdown, isGuide ? WithPieces : Plain), topHeading, isGuide);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to marks nested beyond its depth limit. The words still reach the reader.
            return Render(AsText(markdown), topHeading, isGuide);
        }
    }

    private static RenderedGuide Render(MarkdownDocument document, int topHeading, bool isGuide)
    {
        NumbersTogether.Apply(document);
        var headings = HeadingOutline.Apply(document, topHeading, hasIds: isGuide);
        var parts = new List<GuidePart>();
        using var writer = new StringWriter();
        var renderer = Renderer(writer, isGuide ? WithPieces : Plain);
        renderer.ObjectRenderers.Add(new PieceRenderer(piece =>
        {
            Cut();
            parts.Add(Part(piece));
        }));
        renderer.Render(document);
        Cut();
        return new RenderedGuide(parts, headings);

        void Cut()
        {
            var html = writer.ToString();
            writer.GetStringBuilder().Clear();
            if (!string.IsNullOrWhiteSpace(html))
            {
                parts.Add(new GuidePart.Html(html));
            }
        }
    }

    private static MarkdownDocument AsText(string markdown) =>
        [new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(markdown)) }];

    private static MarkdownPipelineBuilder Builder() => new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UsePreciseSourceLocation();

    private static MarkdownPipeline BuildWithPieces()
    {
        var builder = Builder();
        builder.BlockParsers.Insert(0, new GuidePieceParser());
        return builder.Build();
    }

    private static HtmlRenderer Renderer(TextWriter writer, MarkdownPipeline pipeline)
    {
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new GuideLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new GuideAutolinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.Add(new FactBoxRenderer());
        return renderer;
    }

    private static GuidePart Part(GuidePiece piece) => piece.Name switch
    {
        GuidePieceParser.Helpline => new GuidePart.HelplineCard(piece.Argument, piece.HeadingLevel),
        GuidePieceParser.Need => new GuidePart.NeedList(piece.Argument, piece.HeadingLevel),
        _ => new GuidePart.MunicipalityChooser(),
    };

    private sealed class PieceRenderer(Action<GuidePiece> draw) : HtmlObjectRenderer<GuidePiece>
    {
        protected override void Write(HtmlRenderer renderer, GuidePiece piece) => draw(piece);
    }
}
