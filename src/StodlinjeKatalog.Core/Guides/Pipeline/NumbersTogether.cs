using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

/// <summary>A number never breaks over two lines: "90 390" read as "90" and "390" is a wrong number.</summary>
internal static partial class NumbersTogether
{
    private const string NoBreakSpace = "\u00a0";

    public static void Apply(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            var text = literal.Content.ToString();
            if (SpaceInNumber().IsMatch(text))
            {
                literal.Content = new StringSlice(SpaceInNumber().Replace(text, NoBreakSpace));
            }
        }
    }

    [GeneratedRegex("(?<=[0-9]) (?=[0-9])")]
    private static partial Regex SpaceInNumber();
}
