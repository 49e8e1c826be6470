using System.Net;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Tests.Pages;

[Collection(SiteCollection.Name)]
public sealed class SokTests(SiteApplication site)
{
    [Fact]
    public async Task Get_filters_combine_and_live_in_the_address()
    {
        var page = await site.Visitor().PageAsync("/sok?kanal=chatt&malgrupp=ung&malgrupp=barn");

        var shown = page.Slugs().Select(slug => site.Snapshot.Helpline(slug)!).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, h => Assert.Contains(h.Channels, c => c.Kind == ChannelKind.Chat));
        Assert.All(shown, h => Assert.True(h.Audiences.Contains("ung") || h.Audiences.Contains("barn"), h.Slug));
        var expected = site.Snapshot.Helplines.Count(h => h.Channels.Any(c => c.Kind == ChannelKind.Chat) && (h.Audiences.Contains("ung") || h.Audiences.Contains("barn")));
        Assert.Equal(expected, shown.Count);
    }

    [Fact]
    public async Task Get_each_choice_tells_how_many_lines_it_leaves_and_keeps_its_word()
    {
        var client = site.Visitor();
        var page = await client.PageAsync("/sok?kanal=chatt");

        foreach (var label in page.QuerySelectorAll("input[name=malgrupp]").Select(input => input.ParentElement!))
        {
            var value = label.QuerySelector("input")!.GetAttribute("value");
            var promised = int.Parse(label.QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
            var narrowed = await client.PageAsync($"/sok?kanal=chatt&malgrupp={value}");
            Assert.Equal(promised, narrowed.Slugs().Distinct().Count());
        }
    }

    [Fact]
    public async Task Get_a_chosen_filter_can_be_taken_away_alone()
    {
        var page = await site.Visitor().PageAsync("/sok?kanal=chatt&malgrupp=ung&sprak=sv");

        Assert.Contains("/sok?malgrupp=ung&sprak=sv", page.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")));
        Assert.Contains("/sok?malgrupp=ung&kanal=chatt", page.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_when_nothing_fits_says_what_to_do_and_still_shows_somebody_to_call()
    {
        var page = await site.Visitor().PageAsync("/sok?kanal=brev&sprak=fa");

        Assert.Contains("Ingen linje passar", page.QuerySelector("#svar")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("bris-for-barn", page.Slugs());
        Assert.Contains("hjalplinjen", page.Slugs());
    }

    [Fact]
    public async Task Get_commas_and_repeats_mean_the_same()
    {
        var client = site.Visitor();

        Assert.Equal((await client.PageAsync("/sok?kanal=telefon&kanal=chatt")).Slugs(), (await client.PageAsync("/sok?kanal=telefon,chatt")).Slugs());
    }

    [Theory]
    [InlineData("/sok?behov=finns-inte")]
    [InlineData("/sok?malgrupp=marsian")]
    [InlineData("/sok?kanal=rokssignal")]
    [InlineData("/sok?sprak=klingon")]
    public async Task Get_an_unknown_choice_is_said_and_the_rest_is_answered(string address)
    {
        var response = await site.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains("finns inte här", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Slugs());
    }

    [Fact]
    public async Task Get_the_words_live_only_in_the_request()
    {
        var response = await site.Visitor().GetAsync("/sok?q=hemligtord");
        var page = await response.PageAsync();

        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.DoesNotContain("hemligtord", page.Title, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("hemligtord", page.QuerySelector("#q")!.GetAttribute("value"));
    }
}
