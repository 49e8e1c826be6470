using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>The tab and the history: pages told apart, nothing given away.</summary>
[Collection(SiteCollection.Name)]
public sealed class TitleTests(SiteApplication site)
{
    private static readonly string[] GivesAway =
        ["stöd", "hjälp", "linje", "självmord", "våld", "kris", "kvinno", "beroende", "alkohol", "ätstör", "övergrepp", "ensam", "ångest", "barn", "jour"];

    [Fact]
    public async Task No_public_title_says_what_the_visitor_needs()
    {
        var client = site.Visitor();
        var seen = new Dictionary<string, string>();
        foreach (var address in SiteRoutes.All(site.Services).Where(a => !a.StartsWith("/admin", StringComparison.Ordinal) && !a.EndsWith("/Index", StringComparison.Ordinal)))
        {
            var response = await client.GetAsync(address);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var title = (await response.PageAsync()).Title!;
            Assert.Contains(PageTitle.SiteName, title, StringComparison.Ordinal);
            Assert.All(GivesAway, word => Assert.False(title.Contains(word, StringComparison.OrdinalIgnoreCase) && !address.StartsWith("/kommuner/", StringComparison.Ordinal), $"{address}: {title}"));
            seen[address] = title;
        }

        Assert.True(seen.Count > 300, $"only {seen.Count} pages");

        // 112 has pages of two lines that lead to it; every other page has a title of its own.
        var shared = seen.GroupBy(pair => pair.Value).Where(g => g.Count() > 1 && !g.Key.StartsWith("Nummer: ", StringComparison.Ordinal)).Select(g => string.Join(", ", g.Select(p => p.Key)));
        Assert.Empty(shared);
    }

    [Theory]
    [InlineData("/", null, "Katalogen: nummer att ringa")]
    [InlineData("/stodlinjer/sjalvmordslinjen", "Självmordslinjen", "Nummer: 901 01 – Katalogen")]
    [InlineData("/Sok", "Sök", "Sök nummer – Katalogen")]
    [InlineData("/sok", "Sök: 20 svar", "Sök nummer: 20 svar – Katalogen")]
    [InlineData("/sok", "Sök: 20 svar, sida 2", "Sök nummer: 20 svar, sida 2 – Katalogen")]
    [InlineData("/stodlinjer", "Alla stödlinjer A–Ö, sida 2", "Nummer A–Ö, sida 2 – Katalogen")]
    [InlineData("/fel/404", "Sidan finns inte", "Sidan finns inte – Katalogen")]
    [InlineData("/stodlinjer/finns-inte", "Hemlig", "Katalogen: nummer att ringa")]
    public void A_title_is_made_from_the_address(string path, string? own, string title) => Assert.Equal(title, PageTitle.Of(path, own, site.Snapshot));
}
