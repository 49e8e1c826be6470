using System.Runtime.CompilerServices;
using Markdig;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Public;

/// <summary>A line's Markdown as HTML, rendered once per version of the line.</summary>
public static class HelplineDescription
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
    private static readonly ConditionalWeakTable<Helpline, string> Rendered = [];

    public static string Html(Helpline helpline) => Rendered.GetValue(helpline, h => Markdown.ToHtml(h.Description, Pipeline).Trim());
}
