using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

/// <summary>A number never breaks over two lines, at its spaces or its hyphen: "90 390" read as "90" and "390" is a wrong number.</summary>
internal static partial class NumbersTogether
{
    private const char NoBreakSpace = '\u00a0';

    public static void Apply(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>().ToList())
        {
            Mark(literal);
        }
    }

    private static void Mark(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var end = 0;
        Inline last = literal;
        foreach (var number in Number().EnumerateMatches(text))
        {
            Append(new LiteralInline(text[end..number.Index]));
            Append(new HtmlInline("<span class=\"number\">"));
            Append(new LiteralInline(text.Substring(number.Index, number.Length).Replace(' ', NoBreakSpace)));
            Append(new HtmlInline("</span>"));
            end = number.Index + number.Length;
        }

        if (end > 0)
        {
            Append(new LiteralInline(text[end..]));
            literal.Remove();
        }

        void Append(Inline inline)
        {
            last.InsertAfter(inline);
            last = inline;
        }
    }

    [GeneratedRegex("[0-9]+(?:[ -][0-9]+)+")]
    private static partial Regex Number();
}
