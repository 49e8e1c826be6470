using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Tests.Search.Index;

public class EditDistanceTests
{
    [Theory]
    [InlineData("ångest", "ångest", 0)]
    [InlineData("ongest", "angest", 1)]
    [InlineData("snotngubbe", "snortgubbe", 2)]
    [InlineData("sjävlmord", "självmord", 1)]
    [InlineData("alkohl", "alkohol", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("", "ab", 2)]
    [InlineData("präst", "prost", 1)]
    public void Slips_are_counted(string typed, string meant, int slips) => Assert.Equal(slips, EditDistance.Between(typed, meant, 3));

    [Fact]
    public void More_than_the_limit_is_only_told_to_be_more() => Assert.Equal(2, EditDistance.Between("spelskulder", "självkänsla", 1));
}

public class TypoIndexTests
{
    private static readonly TypoIndex Known = new(["angest", "alkohol", "spelberoende", "kokain", "prast", "do", "spel", "vald"]);

    [Theory]
    [InlineData("ongest", "angest")]
    [InlineData("alkohol1", "alkohol")]
    [InlineData("spelberonde", "spelberoende")]
    [InlineData("spelbreonede", "spelberoende")]
    [InlineData("kokkain", "kokain")]
    public void A_word_with_a_slip_finds_the_word_meant(string typed, string meant) => Assert.Equal(meant, Known.Near(typed, 3)[0].Word);

    [Theory]
    [InlineData("dö")]
    [InlineData("spell")]
    [InlineData("vall")]
    [InlineData("angestt1x")]
    public void Short_words_and_far_words_are_not_guessed(string typed) =>
        Assert.DoesNotContain(Known.Near(typed, 3), near => near.Word.Length < TypoIndex.ShortestForOneSlip - 1 || near.Slips > 2);

    [Fact]
    public void Words_under_five_letters_have_no_neighbours() => Assert.Empty(Known.Near("spal", 3));
}
