using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Tests.Search.Language;

public class WordTests
{
    [Theory]
    [InlineData("nån", "någon")]
    [InlineData("mej", "mig")]
    [InlineData("dom", "de")]
    [InlineData("ej", "inte")]
    [InlineData("farsan", "pappa")]
    [InlineData("döööö", "dö")]
    [InlineData("hjälppp", "hjälp")]
    [InlineData("missbruk", "missbruk")]
    public void Chatted_words_have_a_standard_spelling(string typed, string standard) => Assert.Equal(standard, Word.Read(typed).Text);

    [Theory]
    [InlineData("slår", "slog")]
    [InlineData("slagit", "slå")]
    [InlineData("dricker", "druckit")]
    [InlineData("ensam", "ensamma")]
    [InlineData("missbruket", "missbruk")]
    [InlineData("ångest", "angest")]
    [InlineData("son", "söner")]
    public void Forms_of_a_word_share_a_key(string one, string other) => Assert.Equal(Word.Read(one).Key, Word.Read(other).Key);

    [Theory]
    [InlineData("dö", "dog")]
    [InlineData("ta", "tog")]
    public void Tenses_that_mean_different_things_do_not_share_a_key(string one, string other) => Assert.NotEqual(Word.Read(one).Key, Word.Read(other).Key);

    [Theory]
    [InlineData("min man dricker", 1, "#partner")]
    [InlineData("mitt ex", 1, "#partner")]
    [InlineData("min son", 1, "#child")]
    [InlineData("mormor är ensam", 0, "#grandparent")]
    public void People_near_are_known(string text, int place, string kin) => Assert.Equal(kin, Word.ReadAll(text)[place].Key);

    [Theory]
    [InlineData("vad gör man", 2)]
    [InlineData("en kille", 1)]
    public void Words_with_two_meanings_need_somebody_whose_they_are(string text, int place) => Assert.False(Word.ReadAll(text)[place].IsKin);

    [Theory]
    [InlineData("inte")]
    [InlineData("mig")]
    [InlineData("jag")]
    [InlineData("ingen")]
    [InlineData("aldrig")]
    public void Words_that_turn_the_meaning_are_never_dropped(string word) => Assert.False(WordLists.IsDropped(word));
}
