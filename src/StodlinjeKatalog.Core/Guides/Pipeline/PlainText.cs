using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

/// <summary>The words of a block, without marks.</summary>
internal static class PlainText
{
    public static string Of(LeafBlock block)
    {
        var text = new StringBuilder();
        if (block.Inline is { } inline)
        {
            Append(text, inline);
        }
        else if (block is CodeBlock)
        {
            text.Append(block.Lines.ToString());
        }

        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, ContainerInline container)
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
                    text.Append(' ');
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case ContainerInline children:
                    Append(text, children);
                    break;
            }
        }
    }
}
