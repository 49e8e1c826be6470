using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

/// <summary>
/// Fits a text's headings under the page's own h1: the shallowest becomes <c>top</c>, none is more than one step deeper
/// than the heading before it, and each has an id made of its words.
/// </summary>
internal static class HeadingOutline
{
    private const int Deepest = 6;

    // The skip link's target and the search box, on every page.
    private static readonly string[] TakenIds = ["innehall", "q", "sok"];

    public static IReadOnlyList<GuideHeading> Apply(MarkdownDocument document, int top, bool hasIds)
    {
        var shallowest = document.Descendants<HeadingBlock>().Select(h => h.Level).DefaultIfEmpty(1).Min();
        var ids = new HashSet<string>(TakenIds, StringComparer.Ordinal);
        var headings = new List<GuideHeading>();
        var current = top - 1;
        foreach (var block in document.Descendants<Block>())
        {
            switch (block)
            {
                case HeadingBlock heading:
                    var text = PlainText.Of(heading);
                    current = Math.Min(Math.Min(top + heading.Level - shallowest, current + 1), Deepest);
                    heading.Level = current;
                    var id = Unique(ids, text);
                    headings.Add(new GuideHeading(current, id, text));
                    if (hasIds)
                    {
                        heading.GetAttributes().Id = id;
                    }

                    break;
                case FactBox box:
                    box.HeadingLevel = Math.Min(current + 1, Deepest);
                    box.Id = Unique(ids, box.Title);
                    headings.Add(new GuideHeading(box.HeadingLevel, box.Id, box.Title));
                    break;
                case GuidePiece piece:
                    piece.HeadingLevel = Math.Min(current + 1, Deepest);
                    break;
            }
        }

        return headings;
    }

    private static string Unique(HashSet<string> taken, string text)
    {
        var id = Fold(text);
        var candidate = id;
        for (var n = 2; !taken.Add(candidate); n++)
        {
            candidate = $"{id}-{n}";
        }

        return candidate;
    }

    /// <summary>"Så når du 112" → "sa-nar-du-112".</summary>
    private static string Fold(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var folded = id.ToString().Trim('-');
        return folded.Length == 0 ? "avsnitt" : char.IsAsciiDigit(folded[0]) ? "avsnitt-" + folded : folded;
    }
}
