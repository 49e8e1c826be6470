using System.Runtime.CompilerServices;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Public;

/// <summary>A line's Markdown as HTML, rendered once per version of the line.</summary>
public static class HelplineDescription
{
    /// <summary>"Om linjen" is the h2 that the text stands under.</summary>
    private const int BelowAbout = 3;

    private static readonly ConditionalWeakTable<Helpline, string> Rendered = [];

    public static string Html(Helpline helpline) => Rendered.GetValue(helpline, h => GuideMarkdown.ToHtml(h.Description, BelowAbout));
}
