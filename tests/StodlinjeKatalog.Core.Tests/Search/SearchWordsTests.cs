using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Tests.Search;

/// <summary>What the shipped data may not hold, for each such word would bring its line or need up whatever is asked.</summary>
public class SearchWordsTests
{
    /// <summary>"Tror att jag är" stood among the words of a line on dementia, and brought it first for whoever began so.</summary>
    [Fact]
    public void A_lines_words_say_something() =>
        Assert.All(ShippedSearch.Catalog.Helplines.SelectMany(h => h.SearchWords), words => Assert.True(SaysSomething(words), words));

    [Fact]
    public void A_word_that_stands_alone_for_a_need_says_something() =>
        Assert.All(ShippedSearch.Catalog.Needs.SelectMany(n => n.Words).Select(w => w.Text).Where(w => !w.Contains(' ', StringComparison.Ordinal)), word => Assert.True(SaysSomething(word), word));

    /// <summary>A word with a meaning of its own, or so many that together they have one: "ser saker som inte finns".</summary>
    private static bool SaysSomething(string words)
    {
        var kept = QueryText.Read(words).Words.Where(word => !WordLists.IsDropped(word)).ToArray();
        return kept.Length >= 4 || kept.Any(word => !WordLists.IsWeak(word));
    }
}
