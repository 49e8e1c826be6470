using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

/// <summary>Links by <see cref="LinkTarget"/>; a picture is its own description, because guides hold none.</summary>
internal sealed class GuideLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var kind = link.IsImage ? LinkKind.Refused : LinkTarget.Classify(link.Url);
        LinkHtml.Start(renderer, kind, link.Url);
        renderer.WriteChildren(link);
        LinkHtml.End(renderer, kind);
    }
}

/// <summary>An address between angle brackets.</summary>
internal sealed class GuideAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var kind = LinkTarget.Classify(url);
        LinkHtml.Start(renderer, kind, url);
        renderer.WriteEscape(link.Url);
        LinkHtml.End(renderer, kind);
    }
}

internal static class LinkHtml
{
    public static void Start(HtmlRenderer renderer, LinkKind kind, string? url)
    {
        if (kind == LinkKind.Refused)
        {
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\"");
        renderer.Write(kind == LinkKind.Outside ? " class=\"outside\" rel=\"noreferrer\">" : ">");
    }

    public static void End(HtmlRenderer renderer, LinkKind kind)
    {
        if (kind == LinkKind.Outside)
        {
            // Said in words for the one who hears the page; the style sheet adds an arrow for the one who sees it.
            renderer.Write("<span class=\"vh\"> (annan webbplats)</span>");
        }

        if (kind != LinkKind.Refused)
        {
            renderer.Write("</a>");
        }
    }
}
