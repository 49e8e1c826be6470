using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Tests.Catalog;

public sealed class HelplineFilterTests
{
    private static readonly Helpline Line = new()
    {
        Slug = "a",
        Name = "A",
        Provider = "Föreningen",
        Status = HelplineStatus.Published,
        Summary = "För den som prövar.",
        Needs = ["sorg", "kris"],
        Audiences = ["ung"],
        Languages = ["sv"],
        Channels = [new() { Kind = ChannelKind.Chat, Value = "https://a.example/" }, new() { Kind = ChannelKind.Phone, Value = "020-20 80 18", Dial = "+4620208018", Language = "en" }],
    };

    [Fact]
    public void An_empty_filter_matches_all() => Assert.True(new HelplineFilter().Matches(Line));

    [Fact]
    public void Within_a_kind_any_choice_will_do() => Assert.True(new HelplineFilter { Needs = ["alkohol", "kris"] }.Matches(Line));

    [Fact]
    public void Between_kinds_all_must_hold()
    {
        Assert.True(new HelplineFilter { Needs = ["kris"], Channels = [ChannelKind.Chat] }.Matches(Line));
        Assert.False(new HelplineFilter { Needs = ["kris"], Channels = [ChannelKind.Letter] }.Matches(Line));
        Assert.False(new HelplineFilter { Needs = ["kris"], Audiences = ["aldre"] }.Matches(Line));
    }

    [Theory]
    [InlineData("sv", true)] // the line's own
    [InlineData("en", true)] // one number's
    [InlineData("fi", false)]
    public void A_language_may_be_the_lines_or_one_of_its_ways(string code, bool matches) =>
        Assert.Equal(matches, new HelplineFilter { Languages = [code] }.Matches(Line));
}
