using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Tests.Search.Index;

public sealed class VocabularyTests
{
    private readonly Vocabulary vocabulary = new();

    public VocabularyTests()
    {
        foreach (var word in new[] { "självmord", "spelberoende", "crème", "ångest" })
        {
            vocabulary.Add(Word.Read(word), guiding: true);
        }

        vocabulary.Close();
        vocabulary.FileNearWords();
    }

    [Theory]
    [InlineData("självmord", true)]
    [InlineData("sjalvmord", true)] // typed without its dots
    [InlineData("spelberoende", true)]
    [InlineData("crème", true)] // what cannot be told is to be looked up
    [InlineData("detvar", false)]
    [InlineData("jagär", false)]
    public void Words_that_are_not_written_so_are_told_from_those_that_may_be(string text, bool may) => Assert.Equal(may, vocabulary.MayHaveWritten(text));

    [Fact]
    public void A_slip_finds_its_word() => Assert.Equal("spelberoende", Assert.Single(vocabulary.Misspelt("spelberonde", 3)).Word);
}
