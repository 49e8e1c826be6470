using System.Net;
using System.Text.Json;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Tests.Pages.Stodlinjer;

[Collection(SiteCollection.Name)]
public sealed class StodlinjeTests(SiteApplication site)
{
    [Fact]
    public async Task Get_every_published_line_answers_with_its_name_and_all_its_numbers_as_links()
    {
        var client = site.Visitor();
        Assert.Equal(72, site.Snapshot.Helplines.Count);
        foreach (var helpline in site.Snapshot.Helplines)
        {
            var page = await client.PageAsync($"/stodlinjer/{helpline.Slug}");

            Assert.Equal(helpline.Name, page.QuerySelector("h1")!.TextContent.Trim());
            var links = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToHashSet();
            Assert.All(helpline.Channels.Where(c => c.Kind == ChannelKind.Phone), c => Assert.Contains($"tel:{c.Dial}", links));
            Assert.All(helpline.Channels.Where(c => c.Kind == ChannelKind.Email), c => Assert.Contains($"mailto:{c.Value}", links));
            Assert.All(helpline.Channels.Where(c => c.Kind is ChannelKind.Chat or ChannelKind.Form), c => Assert.Contains(c.Value, links));
        }
    }

    [Fact]
    public async Task Get_the_number_on_the_button_is_the_number_that_is_dialled()
    {
        var page = await site.Visitor().PageAsync("/stodlinjer/sjalvmordslinjen");

        var button = page.QuerySelector("main a[href='tel:90101']")!;
        Assert.StartsWith("Ring 901\u00a001", button.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_a_draft_is_not_found()
    {
        var client = site.Visitor();
        var drafts = site.Snapshot.Content.Helplines.Where(h => h.Status == HelplineStatus.Draft).ToList();
        Assert.Equal(21, drafts.Count);
        foreach (var draft in drafts)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/stodlinjer/{draft.Slug}")).StatusCode);
        }
    }

    [Fact]
    public async Task Get_a_closed_line_says_so_and_leads_on_to_living_ones()
    {
        var page = await site.Visitor().PageAsync("/stodlinjer/karleken-ar-fri");

        Assert.Contains("Linjen är nedlagd", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["karleken-ar-fri", "ratt-att-valja", "tris"], page.Slugs());
    }

    [Fact]
    public async Task Get_a_line_with_weak_evidence_says_that_it_is_unconfirmed()
    {
        var client = site.Visitor();
        foreach (var slug in new[] { "friends", "radda-barnens-orostelefon", "samtalsstod-for-adopterade", "bris-for-vuxna", "mamma-till-mamma" })
        {
            Assert.Contains("inte kunnat bekräfta", (await client.PageAsync($"/stodlinjer/{slug}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_what_editors_should_settle_is_never_shown()
    {
        var client = site.Visitor();
        foreach (var helpline in site.Snapshot.Helplines.Where(h => h.OpenQuestions.Count > 0))
        {
            var text = (await client.PageAsync($"/stodlinjer/{helpline.Slug}")).Body!.TextContent;
            Assert.All(helpline.OpenQuestions, question => Assert.DoesNotContain(question, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_the_structured_data_is_JSON_with_the_number()
    {
        var page = await site.Visitor().PageAsync("/stodlinjer/sjalvmordslinjen");

        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Equal("Självmordslinjen", data.RootElement.GetProperty("name").GetString());
        Assert.Equal("90101", data.RootElement.GetProperty("availableChannel")[0].GetProperty("servicePhone").GetProperty("telephone").GetString());
    }

    [Theory]
    [InlineData("bris-for-barn", "Under 18 år")]
    [InlineData("hjalplinjen", "Från 18 år")]
    [InlineData("livslinjen", "16–25 år")]
    public async Task Get_the_age_is_said(string slug, string label)
    {
        var page = await site.Visitor().PageAsync($"/stodlinjer/{slug}");

        Assert.Contains(label, page.QuerySelectorAll(".facts li").Select(li => li.TextContent.Trim()));
    }
}
