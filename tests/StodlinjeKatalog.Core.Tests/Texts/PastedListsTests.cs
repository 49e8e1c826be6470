using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Core.Tests.Texts;

public class PastedListsTests
{
    [Theory]
    [InlineData("•\tRing 901 01\n•\tSkriv")]
    [InlineData("• Ring 901 01\n• Skriv")]
    [InlineData("\uf0b7\tRing 901 01\n\uf0b7\tSkriv")]
    [InlineData("o\tRing 901 01\no\tSkriv")]
    [InlineData("§\tRing 901 01\n§\tSkriv")]
    [InlineData("–\tRing 901 01\n–\tSkriv")]
    [InlineData("·\u00a0\u00a0\tRing 901 01\n·\u00a0\u00a0\tSkriv")]
    public void Bullets_of_a_word_processor_become_a_list(string pasted)
    {
        var markdown = PastedLists.ToMarkdown("Så gör du:\n" + pasted);

        Assert.Equal("Så gör du:\n- Ring 901 01\n- Skriv", markdown);
        Assert.Contains("<li>Skriv</li>", GuideMarkdown.ToHtml(markdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("– Hej, sa hon.\n– Hej.")] // a talk, as Swedish writes it
    [InlineData("Öppet 9–17 • alla dagar")]
    [InlineData("o ja")]
    [InlineData("1. Ett\n2. Två\n- Tre")]
    public void What_is_no_pasted_list_stays(string text) => Assert.Equal(text, PastedLists.ToMarkdown(text));
}
