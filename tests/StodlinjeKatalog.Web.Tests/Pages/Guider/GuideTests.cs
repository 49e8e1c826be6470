using System.Net;
using AngleSharp.Html.Dom;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Web.Pages.Guider;

namespace StodlinjeKatalog.Web.Tests.Pages.Guider;

[Collection(SiteCollection.Name)]
public sealed class GuideTests(SiteApplication site)
{
    [Fact]
    public async Task Get_the_list_has_every_guide_with_its_reading_time()
    {
        var page = await site.Visitor().PageAsync("/guider");

        var listed = page.QuerySelectorAll("main [data-guide]");
        Assert.Equal(site.Snapshot.Guides.Select(g => g.Slug).Order(), listed.Select(e => e.GetAttribute("data-guide")).Order());
        Assert.All(listed, e => Assert.Matches("minut(er)? att läsa", e.TextContent));
    }

    [Fact]
    public async Task Get_every_guide_answers_with_title_day_reading_time_and_sources()
    {
        var client = site.Visitor();
        foreach (var guide in site.Snapshot.Guides)
        {
            var page = await client.PageAsync($"/guider/{guide.Slug}");
            var main = page.QuerySelector("main")!;

            Assert.Equal(guide.Title, page.QuerySelectorAll("h1").Single().TextContent);
            Assert.Equal("2026-11-21", main.QuerySelector("time")!.GetAttribute("datetime"));
            Assert.Matches("[0-9]+ minut(er)? att läsa", main.TextContent);
            Assert.Equal(guide.Sources.Count, main.QuerySelectorAll(".sources li").Length);
            Assert.DoesNotContain(":::", main.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_every_piece_of_every_guide_is_drawn()
    {
        var client = site.Visitor();
        foreach (var guide in site.Snapshot.Guides)
        {
            var page = await client.PageAsync($"/guider/{guide.Slug}");
            var shown = page.QuerySelectorAll(".prose [data-helpline]").Select(e => e.GetAttribute("data-helpline")).ToList();
            foreach (var reference in GuideReference.In(guide.Body))
            {
                if (reference.Kind == GuideReferenceKind.Helpline)
                {
                    Assert.Contains(reference.Target, shown);
                }
                else if (reference.Kind == GuideReferenceKind.Need)
                {
                    Assert.NotNull(page.QuerySelector($".prose a[href='/behov/{reference.Target}']"));
                    Assert.InRange(shown.Count(slug => site.Snapshot.Helpline(slug!)!.Needs.Contains(reference.Target)), 3, 10);
                }
            }
        }
    }

    [Fact]
    public async Task Get_headings_have_no_holes_and_ids_are_unique()
    {
        var client = site.Visitor();
        foreach (var guide in site.Snapshot.Guides)
        {
            var page = await client.PageAsync($"/guider/{guide.Slug}");
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6").Select(h => h.LocalName[1] - '0').ToList();

            Assert.Equal(ids.Distinct().Count(), ids.Count);
            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{guide.Slug}: h{pair.First} then h{pair.Second}"));
            Assert.All(page.QuerySelectorAll(".toc a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        }
    }

    [Fact]
    public async Task Get_every_link_inside_the_site_is_live()
    {
        var client = site.Visitor();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var guide in site.Snapshot.Guides)
        {
            foreach (var address in LinksInside(await client.PageAsync($"/guider/{guide.Slug}")))
            {
                places.TryAdd(address, guide.Slug);
            }
        }

        Assert.True(places.Count > 60, $"only {places.Count} links");
        foreach (var (address, guide) in places)
        {
            var response = await client.GetAsync(address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{guide} links to {address}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task Get_links_out_send_no_referrer_and_say_so_in_words()
    {
        var client = site.Visitor();
        foreach (var guide in site.Snapshot.Guides)
        {
            var page = await client.PageAsync($"/guider/{guide.Slug}");
            var outside = page.QuerySelectorAll("article.guide .prose a[href^='http']").Where(a => a.Closest("[data-helpline]") is null);
            Assert.All(outside, a =>
            {
                Assert.Contains("noreferrer", a.GetAttribute("rel"), StringComparison.Ordinal);
                Assert.EndsWith("(annan webbplats)", a.TextContent, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task Get_needs_and_lines_lead_back_to_the_guides_that_name_them()
    {
        var client = site.Visitor();
        foreach (var guide in site.Snapshot.Guides)
        {
            foreach (var need in guide.Needs)
            {
                Assert.NotNull((await client.PageAsync($"/behov/{need}")).QuerySelector($"main a[href='/guider/{guide.Slug}']"));
            }

            foreach (var line in guide.Helplines)
            {
                Assert.NotNull((await client.PageAsync($"/stodlinjer/{line}")).QuerySelector($"main a[href='/guider/{guide.Slug}']"));
            }
        }
    }

    [Theory]
    [InlineData("/guider/finns-inte")]
    [InlineData("/guider/Anhorigstod2")]
    [InlineData("/guider/..%2fadmin")]
    public async Task Get_an_unknown_guide_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(address)).StatusCode);

    [Theory]
    [InlineData("1177, om stöd, 2020-11-23: https://www.1177.se/x", "1177, om stöd, 2020-11-23", "https://www.1177.se/x", "www.1177.se")]
    [InlineData("Våra egna råd", "Våra egna råd", null, null)]
    [InlineData("Se http: nej", "Se http: nej", null, null)]
    [InlineData("x: httpjavascript:alert(1)", "x: httpjavascript:alert(1)", null, null)]
    public void A_source_is_parted_into_words_and_address(string source, string text, string? address, string? host) =>
        Assert.Equal(new GuideSource(text, address, host), GuideSource.Read(source));

    private static IEnumerable<string> LinksInside(IHtmlDocument page) =>
        page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Where(href => href != "/lamna");
}
