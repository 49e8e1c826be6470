namespace StodlinjeKatalog.Core.Tests.Search;

/// <summary>Everybody who comes wants to talk; what it is about decides who answers best.</summary>
public class WantsToTalkTests
{
    [Theory]
    [InlineData("har bulimi och behöver någon att prata med", "frisk-och-fri")]
    [InlineData("spelberoende, vill prata med någon", "stodlinjen-spel")]
    public void First(string words, string first) => Assert.Equal(first, ShippedSearch.FirstFor(words));
}
