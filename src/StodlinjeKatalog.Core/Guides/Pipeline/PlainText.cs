using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

/// <summary>The words of a block, without marks.</summary>
internal static class PlainText
{
    /// <param name="lineBreak">What stands for the end of a line within the block.</param>
    public static string Of(LeafBlock block, char lineBreak = ' ')
    {
        var text = new StringBuilder();
        if (block.Inline is { } inline)
        {
            Append(text, inline, lineBreak);
        }
        else if (block is CodeBlock)
        {
            text.Append(block.Lines.ToString());
        }

        return text.ToString().Trim();
    }

    public static string Of(ContainerInline container)
    {
        var text = new StringBuilder();
        Append(text, container, ' ');
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, ContainerInline container, char lineBreak)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(lineBreak);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case ContainerInline children:
                    Append(text, children, lineBreak);
                    break;
            }
        }
    }
}
