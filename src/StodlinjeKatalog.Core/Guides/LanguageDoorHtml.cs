using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StodlinjeKatalog.Core.Guides;

/// <summary>
/// The text of a <see cref="LanguageDoor"/> as HTML. What stands in *one star* is Swedish to be said or recognised, and is marked so;
/// every number is kept together and reads from left to right.
/// </summary>
public static partial class LanguageDoorHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static string Render(LanguageDoor door)
    {
        var document = Markdown.Parse(door.Body, Pipeline);
        foreach (var swedish in document.Descendants<EmphasisInline>().Where(e => e.DelimiterCount == 1))
        {
            var attributes = swedish.GetAttributes();
            attributes.AddProperty("lang", "sv");
            attributes.AddProperty("dir", "ltr");
        }

        foreach (var text in document.Descendants<LiteralInline>().ToArray())
        {
            KeepNumbersTogether(text);
        }

        return document.ToHtml(Pipeline).Trim();
    }

    // In a right-to-left paragraph "901 01" would be laid out as "01 901": the space lets the two groups change places.
    private static void KeepNumbersTogether(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var end = 0;
        Inline last = literal;
        foreach (Match number in Numbers().Matches(text))
        {
            Append(new LiteralInline(text[end..number.Index]));
            Append(new HtmlInline("<bdi dir=\"ltr\">"));
            Append(new LiteralInline(number.Value.Replace(' ', '\u00a0')));
            Append(new HtmlInline("</bdi>"));
            end = number.Index + number.Length;
        }

        if (end == 0)
        {
            return;
        }

        Append(new LiteralInline(text[end..]));
        literal.Remove();

        void Append(Inline inline)
        {
            last.InsertAfter(inline);
            last = inline;
        }
    }

    [GeneratedRegex(@"\d+(?:[ \u00a0-]\d+)*")]
    private static partial Regex Numbers();
}
