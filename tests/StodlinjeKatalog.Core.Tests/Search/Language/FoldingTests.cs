using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Tests.Search.Language;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("våld", "vald")]
    [InlineData("självmord", "sjalvmord")]
    [InlineData("armé", "arme")]
    [InlineData("spel", "spel")]
    [InlineData("crème", "creme")] // by way of Unicode, as all that is not Swedish
    [InlineData("køb", "kob")]
    [InlineData("straße", "strasse")]
    [InlineData("łódź", "lodz")]
    [InlineData("", "")]
    public void Marks_are_taken_off(string word, string plain) => Assert.Equal(plain, Folding.Fold(word));

    [Theory]
    [InlineData("självmord", true)]
    [InlineData("spel", true)]
    [InlineData("crème", false)]
    [InlineData("زوجي", false)]
    public void Into_a_given_place_only_Swedish_words_are_folded_and_as_all_others_are(string word, bool can)
    {
        var plain = new char[word.Length];

        Assert.Equal(can, Folding.TryFold(word, plain));
        Assert.True(!can || new string(plain) == Folding.Fold(word));
    }
}
