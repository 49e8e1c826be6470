using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Core.Tests.Guides;

public class ReadabilityTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Du är inte ensam.", 4)] // 4 words in 1 sentence, none long
    [InlineData("Du är inte ensam. Ring oss.", 3)] // 6 / 2
    [InlineData("Telefonen svarar dygnet runt.", 29)] // 4 / 1 + 100 · 1 / 4: of the words only "telefonen" has more than six letters
    [InlineData("# Rubrik\n\n- Ring\n- Skriv", 1)] // each ends where it ends
    [InlineData("[Ring **nu**](/akut).", 2)]
    [InlineData("Ring nu.\n\n::: stodlinje sjalvmordslinjen\n", 2)]
    public void Lix_is_words_per_sentence_and_the_share_of_long_words(string markdown, int lix) =>
        Assert.Equal(lix, Readability.Lix(markdown));
}
