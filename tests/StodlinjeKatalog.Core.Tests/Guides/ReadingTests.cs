using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Core.Tests.Guides;

public sealed class ReadingTests
{
    [Fact]
    public void Lix_is_words_per_sentence_plus_the_share_of_long_words()
    {
        // Ten words, two sentences, one word of more than six letters: 10/2 + 100/10.
        var reading = Reading.Of("Du får ringa hit nu. Familjen kan också vara med.");

        Assert.Equal(new Reading(Words: 10, Sentences: 2, LongWords: 1, Minutes: 1, Lix: 15), reading);
    }

    [Fact]
    public void Headings_list_items_cells_and_fact_boxes_are_sentences_of_their_own()
    {
        const string Text = """
            ## Vem svarar

            - en präst
            - en kurator

            | Vad | Vem |
            | --- | --- |
            | vård | region |

            ::: fakta Bra att veta
            Det är gratis
            :::
            """;

        var reading = Reading.Of(Text);

        Assert.Equal(16, reading.Words);
        Assert.Equal(9, reading.Sentences);
        Assert.Equal(1, reading.LongWords);
    }

    [Theory]
    [InlineData("Ring [Självmordslinjen](https://mind.se/en-mycket-lang-adress) nu.", 3)]
    [InlineData("Ring 90 390 nu.", 2)] // Digits are not words.
    [InlineData("::: stodlinje sjalvmordslinjen", 0)]
    [InlineData("Teckenspråks-tolk är ett ord.", 4)]
    [InlineData("![En bild på en dörr](/x.png)", 5)]
    public void Only_what_is_read_counts(string markdown, int words) => Assert.Equal(words, Reading.Of(markdown).Words);

    [Fact]
    public void Nothing_to_read_has_lix_0() => Assert.Equal(new Reading(0, 0, 0, 1, 0), Reading.Of(""));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(1000, 5)]
    public void Minutes_are_rounded_up_at_200_words_a_minute(int words, int minutes) =>
        Assert.Equal(minutes, Reading.Of(string.Join(' ', Enumerable.Repeat("ord", words))).Minutes);
}
