using System.Globalization;
using System.Net;
using System.Text;

namespace StodlinjeKatalog.Web.Tests.Pages.Kommuner;

[Collection(SiteCollection.Name)]
public sealed class KommunTests(SiteApplication site)
{
    private const int Municipalities = 290;

    [Fact]
    public async Task Get_all_290_answer_with_their_name_their_address_and_their_regions_page_at_1177()
    {
        var client = site.Visitor();
        Assert.Equal(Municipalities, site.Snapshot.Municipalities.Count);
        foreach (var municipality in site.Snapshot.Municipalities)
        {
            var page = await client.PageAsync($"/kommuner/{municipality.Slug}");
            var main = page.QuerySelector("main")!;
            var region = site.Snapshot.RegionOf(municipality)!;

            Assert.Equal(municipality.Name, page.QuerySelector("h1")!.TextContent);
            Assert.NotNull(main.QuerySelector($"a[href='{municipality.Website}']"));
            Assert.Contains("Vi har inte kontrollerat adressen.", main.TextContent, StringComparison.Ordinal);
            Assert.Contains($"Vården sköts av {region.Name}.", main.TextContent, StringComparison.Ordinal);
            Assert.NotNull(main.QuerySelector($"a[href='https://www.1177.se/?globalregion={region.Code1177}']"));
        }
    }

    [Fact]
    public async Task Get_a_municipality_says_what_it_must_offer_and_how_to_ask()
    {
        var page = await site.Visitor().PageAsync("/kommuner/lulea");
        var main = page.QuerySelector("main")!;

        Assert.NotNull(main.QuerySelector("a[href='/guider/familjeradgivning']"));
        Assert.NotNull(main.QuerySelector("a[href='/guider/anhorigstod']"));
        Assert.NotNull(main.QuerySelector("a[href='tel:112']"));
        Assert.Contains("Jag behöver socialjouren. Det gäller Luleå.", main.TextContent, StringComparison.Ordinal);
        Assert.True(main.QuerySelectorAll("blockquote").Length >= 4);
    }

    [Fact]
    public async Task Get_each_is_found_by_its_name_with_and_without_its_letters()
    {
        var client = site.Visitor();
        foreach (var municipality in site.Snapshot.Municipalities)
        {
            foreach (var written in new[] { municipality.Name, Fold(municipality.Name) })
            {
                var response = await client.GetAsync($"/kommuner?q={Uri.EscapeDataString(written)}");
                if (written is "Habo")
                {
                    var links = (await response.PageAsync()).QuerySelectorAll("main .picks[data-total='2'] a").Select(a => a.GetAttribute("href"));
                    Assert.Equal(["/kommuner/habo", "/kommuner/haabo"], links);
                    continue;
                }

                Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
                Assert.Equal($"/kommuner/{municipality.Slug}", response.Headers.Location!.ToString());
            }
        }
    }

    [Fact]
    public async Task Get_the_list_has_every_municipality_under_its_county()
    {
        var page = await site.Visitor().PageAsync("/kommuner");

        Assert.Equal(21, page.QuerySelectorAll("details.county").Length);
        Assert.Equal(
            site.Snapshot.Municipalities.Select(m => $"/kommuner/{m.Slug}").Order(),
            page.QuerySelectorAll("details.county a").Select(a => a.GetAttribute("href")!).Order());
    }

    [Theory]
    [InlineData("xyzzy", "Menar du någon av de här?", 5)]
    [InlineData("Skåne", "Skåne län", 33)]
    [InlineData("väst", "Menar du någon av de här?", 2)]
    public async Task Get_anything_else_written_gives_somewhere_to_go(string written, string heading, int count)
    {
        var page = await site.Visitor().PageAsync($"/kommuner?q={Uri.EscapeDataString(written)}");

        Assert.Equal(heading, page.QuerySelector("#svar")!.TextContent);
        Assert.Equal(count, page.QuerySelectorAll("main .picks[data-total] a").Length);
    }

    [Fact]
    public async Task Get_what_was_written_is_neither_kept_nor_shown_as_a_title()
    {
        var response = await site.Visitor().GetAsync("/kommuner?q=%3Cscript%3Ealert(1)%3C/script%3Ehemligt");
        var page = await response.PageAsync();

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.DoesNotContain("hemligt", page.Title, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal("<script>alert(1)</script>hemligt", page.QuerySelector("#kommun")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_a_very_long_text_is_answered()
    {
        var page = await site.Visitor().PageAsync($"/kommuner?q={new string('a', 5_000)}");

        Assert.Equal(100, page.QuerySelector("#kommun")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Get_an_unknown_municipality_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/kommuner/finns-inte")).StatusCode);

    private static string Fold(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
