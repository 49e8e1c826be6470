using StodlinjeKatalog.Core.Search.Language;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Tests.Search.Reading;

public class MunicipalityReaderTests
{
    private static readonly MunicipalityReader Reader = new(ShippedSearch.Catalog.Municipalities);

    [Theory]
    [InlineData("familjerådgivning i lund", "lund")]
    [InlineData("Luleå", "lulea")]
    [InlineData("lulea", "lulea")]
    [InlineData("anhörigstöd härnösand", "harnosand")]
    [InlineData("Upplands Väsby kommun", "upplands-vasby")]
    [InlineData("Stockholms kommun", "stockholm")]
    [InlineData("vara kommun", "vara")]
    public void A_named_municipality_is_found(string text, string slug) => Assert.Equal([slug], Read(text));

    [Theory]
    [InlineData("vill inte vara med längre")]
    [InlineData("ont i min sida")]
    [InlineData("hör röster")]
    public void Everyday_words_are_no_places(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Names_that_fold_alike_are_both_meant_without_their_dots()
    {
        Assert.Equal(["habo", "haabo"], Read("habo"));
        Assert.Equal(["haabo"], Read("håbo"));
    }

    private static IEnumerable<string> Read(string text) => Reader.Read(QueryText.Read(text).Words).Named.Select(i => ShippedSearch.Catalog.Municipalities[i].Slug);
}
