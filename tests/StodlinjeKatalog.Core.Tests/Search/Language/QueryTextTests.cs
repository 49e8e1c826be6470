using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Tests.Search.Language;

public class QueryTextTests
{
    [Theory]
    [InlineData("Jag VILL dö!!", new[] { "jag", "vill", "dö" })]
    [InlineData("i don't know", new[] { "i", "dont", "know" })]
    [InlineData("e-cigarett", new[] { "e", "cigarett" })]
    [InlineData("020-22 22 33", new[] { "020", "22", "22", "33" })]
    [InlineData("sjä\u0308lv", new[] { "själv" })]
    [InlineData("o\u0308nskad", new[] { "önskad" })]
    [InlineData("\u202edö\u202c", new[] { "dö" })]
    [InlineData("d\u0301o\u0301", new[] { "dó" })]
    [InlineData("می\u200cخواهم", new[] { "میخواهم" })]
    [InlineData("ＡＢＣ", new[] { "abc" })]
    [InlineData("Frisk & Fri", new[] { "frisk", "&", "fri" })]
    [InlineData("", new string[0])]
    [InlineData(" \t\n ", new string[0])]
    public void Typed_text_is_cut_into_words(string text, string[] words) => Assert.Equal(words, QueryText.Read(text).Words);

    [Fact]
    public void No_more_is_read_than_there_is_time_for()
    {
        var long1 = QueryText.Read(string.Join(' ', Enumerable.Repeat("ord", 1000)));
        var long2 = QueryText.Read(new string('a', 8000));

        Assert.True(long1.WasCut);
        Assert.True(long1.Words.Count <= QueryText.MaxWords);
        Assert.True(long2.WasCut);
        Assert.True(long2.Words.Sum(w => w.Length) <= QueryText.MaxCharacters);
        Assert.False(QueryText.Read("några få ord").WasCut);
    }

    [Fact]
    public void Marks_without_letters_are_no_words() => Assert.Empty(QueryText.Read(new string('\u0301', 500)).Words);

    [Fact]
    public void Half_a_character_is_passed_over() => Assert.Equal(["dö"], QueryText.Read("\ud800 dö").Words);
}
