using System.Text.RegularExpressions;
using Markdig.Syntax;
using StodlinjeKatalog.Core.Guides.Pipeline;

namespace StodlinjeKatalog.Core.Guides;

/// <summary>How long and how hard a Markdown text is.</summary>
/// <param name="Minutes">At 200 words a minute, rounded up; at least 1.</param>
/// <param name="Lix">
/// Läsbarhetsindex (C.H. Björnsson, 1968): words per sentence plus the percentage of words longer than six letters.
/// A sentence ends at . ! ? or : and where a heading, list item or table cell ends. 0 for a text without words.
/// </param>
public sealed partial record Reading(int Words, int Sentences, int LongWords, int Minutes, double Lix)
{
    private const double WordsPerMinute = 200;
    private const int LongWordLetters = 6;

    public static Reading Of(string markdown)
    {
        int words = 0, sentences = 0, longWords = 0;
        foreach (var text in Blocks(markdown))
        {
            foreach (var sentence in SentenceEnd().Split(text))
            {
                var inSentence = 0;
                foreach (var word in Word().EnumerateMatches(sentence))
                {
                    var letters = CountLetters(sentence.AsSpan(word.Index, word.Length));
                    inSentence += letters > 0 ? 1 : 0;
                    longWords += letters > LongWordLetters ? 1 : 0;
                }

                words += inSentence;
                sentences += inSentence > 0 ? 1 : 0;
            }
        }

        var lix = words == 0 ? 0 : ((double)words / sentences) + (100.0 * longWords / words);
        return new Reading(words, sentences, longWords, Math.Max(1, (int)Math.Ceiling(words / WordsPerMinute)), Math.Round(lix, 1));
    }

    private static IEnumerable<string> Blocks(string markdown)
    {
        foreach (var block in GuideMarkdown.Parse(markdown).Descendants<Block>())
        {
            if (block is FactBox box)
            {
                yield return box.Title;
            }
            else if (block is LeafBlock leaf)
            {
                yield return PlainText.Of(leaf);
            }
        }
    }

    private static int CountLetters(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    [GeneratedRegex("[.!?:]+(?=\\s|$|[\"”»)])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
