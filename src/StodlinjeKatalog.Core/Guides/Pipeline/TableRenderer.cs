using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

/// <summary>
/// Tables without the inline styles that Markdig writes for alignment (the content security policy refuses them),
/// with row headings, in a box of their own that can be scrolled by keyboard when the screen is narrow.
/// </summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        var rows = table.OfType<TableRow>().ToList();
        var columns = rows.Where(r => r.IsHeader).SelectMany(r => r.Descendants<ParagraphBlock>()).Select(cell => PlainText.Of(cell));
        renderer.Write("<section class=\"table\" tabindex=\"0\" aria-label=\"Tabell: ").WriteEscape(string.Join(", ", columns)).WriteLine("\">");
        renderer.WriteLine("<table>");
        WriteRows(renderer, "thead", rows.Where(r => r.IsHeader));
        WriteRows(renderer, "tbody", rows.Where(r => !r.IsHeader));
        renderer.WriteLine("</table>");
        renderer.WriteLine("</section>");
    }

    private static void WriteRows(HtmlRenderer renderer, string group, IEnumerable<TableRow> rows)
    {
        var opened = false;
        foreach (var row in rows)
        {
            if (!opened)
            {
                renderer.WriteLine($"<{group}>");
                opened = true;
            }

            WriteRow(renderer, row);
        }

        if (opened)
        {
            renderer.WriteLine($"</{group}>");
        }
    }

    private static void WriteRow(HtmlRenderer renderer, TableRow row)
    {
        renderer.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var (tag, scope) = row.IsHeader ? ("th", " scope=\"col\"") : i == 0 ? ("th", " scope=\"row\"") : ("td", "");
            renderer.Write($"<{tag}{scope}>");
            if (row[i] is TableCell cell)
            {
                WriteCell(renderer, cell);
            }

            renderer.Write($"</{tag}>");
        }

        renderer.WriteLine("</tr>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell)
    {
        // A cell's one paragraph is the cell itself.
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell is [ParagraphBlock];
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = before;
    }
}
