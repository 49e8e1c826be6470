using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

internal sealed class FactBoxRenderer : HtmlObjectRenderer<FactBox>
{
    protected override void Write(HtmlRenderer renderer, FactBox box)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"fact-box\">");
        renderer.Write($"<h{box.HeadingLevel} id=\"{box.Id}\">").WriteEscape(box.Title).WriteLine($"</h{box.HeadingLevel}>");
        renderer.WriteChildren(box);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }
}
