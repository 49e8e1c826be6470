using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StodlinjeKatalog.Core.Guides;

/// <summary>
/// LIX, Björnsson's measure of how hard a Swedish text is to read (C.-H. Björnsson, "Läsbarhet", 1968): words per sentence plus
/// the share of words longer than six letters. Below 30 is very easy, 30–40 easy, 40–50 ordinary.
/// </summary>
public static class Readability
{
    private const int LongWord = 7;

    /// <summary>LIX of the running text of some Markdown, rounded; 0 when there is none. Headings and list items end a sentence.</summary>
    public static int Lix(string markdown)
    {
        var (words, longWords, sentences) = (0, 0, 0);

        // A line's card (::: stodlinje slug) is not running text.
        var prose = string.Join('\n', markdown.Split('\n').Where(line => !line.TrimStart().StartsWith(":::", StringComparison.Ordinal)));
        foreach (var block in Markdown.Parse(prose).Descendants<LeafBlock>().Where(b => b.Inline is not null))
        {
            var text = string.Concat(block.Inline!.Descendants<Inline>().Select(TextOf));
            var before = words;
            var openSentence = false;
            foreach (var token in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var letters = token.Count(char.IsLetter);
                if (letters > 0 || token.Any(char.IsDigit))
                {
                    words++;
                    longWords += letters >= LongWord ? 1 : 0;
                    openSentence = true;
                }

                if (openSentence && LastOf(token) is '.' or '!' or '?' or ':')
                {
                    sentences++;
                    openSentence = false;
                }
            }

            sentences += openSentence && words > before ? 1 : 0;
        }

        return words == 0 ? 0 : (int)Math.Round(((double)words / Math.Max(sentences, 1)) + (100.0 * longWords / words));
    }

    private static char LastOf(string token)
    {
        var bare = token.TrimEnd(')', '"', '”', '»');
        return bare.Length == 0 ? ' ' : bare[^1];
    }

    private static string TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    };
}
