using System.Globalization;
using System.Net;

namespace StodlinjeKatalog.Web.Tests.Pages;

[Collection(SiteCollection.Name)]
public sealed class ListTests(SiteApplication site)
{
    [Fact]
    public async Task Get_all_lines_stand_once_in_Swedish_order()
    {
        var client = site.Visitor();
        var names = new List<string>();
        for (var address = "/stodlinjer"; address is not null;)
        {
            var page = await client.PageAsync(address);
            names.AddRange(page.QuerySelectorAll(".rows > li > a").Select(a => a.TextContent.Trim()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(site.Snapshot.Helplines.Count, names.Count);
        Assert.Equal(names.Order(StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)), names);
        Assert.True(names.FindIndex(n => n.StartsWith('Ä')) > names.FindIndex(n => n.StartsWith('V')), "Ä comes after V");
    }

    [Fact]
    public async Task Get_every_need_shows_its_lines_and_no_other()
    {
        var client = site.Visitor();
        foreach (var need in site.Snapshot.Needs)
        {
            var pages = await client.PagesAsync($"/behov/{need.Slug}");
            Assert.Equal(site.Snapshot.InNeed(need.Slug).Select(h => h.Slug).Order(), pages.SelectMany(Listed).Distinct().Order());
        }
    }

    [Fact]
    public async Task Get_a_need_that_is_a_danger_to_life_offers_112()
    {
        var page = await site.Visitor().PageAsync("/behov/sjalvmordstankar");

        Assert.NotNull(page.QuerySelector("main a[href='tel:112']"));
    }

    [Fact]
    public async Task Get_every_audience_shows_its_lines()
    {
        var client = site.Visitor();
        foreach (var audience in site.Snapshot.Audiences)
        {
            var pages = await client.PagesAsync($"/malgrupp/{audience.Slug}");
            Assert.Equal(site.Snapshot.ForAudience(audience.Slug).Select(h => h.Slug).Order(), pages.SelectMany(Listed).Distinct().Order());
        }
    }

    /// <summary>At ten past three no line on drink is there; those who are stand below, and the page says so before the list.</summary>
    [Fact]
    public async Task Get_a_list_on_which_nobody_is_there_ends_with_those_who_are()
    {
        await using var night = new SiteApplication();
        night.Clock.Now = new DateTimeOffset(2026, 11, 24, 3, 10, 0, TimeSpan.FromHours(1));
        var page = await night.Visitor().PageAsync("/behov/alkohol");

        var offered = page.QuerySelector("section[aria-labelledby='dar-nu']")!;
        Assert.NotEmpty(offered.Slugs());
        Assert.All(offered.QuerySelectorAll("[data-open]"), mark => Assert.Contains(mark.GetAttribute("data-open"), new[] { "open", "always" }));
        Assert.NotNull(page.QuerySelector("main a[href='#dar-nu']"));
        Assert.Null(offered.QuerySelector("[data-total]"));
        Assert.Null((await night.Visitor().PageAsync("/behov/sjalvmordstankar")).GetElementById("dar-nu"));
    }

    [Theory]
    [InlineData("/behov/finns-inte")]
    [InlineData("/malgrupp/finns-inte")]
    [InlineData("/stodlinjer/finns-inte")]
    public async Task Get_what_is_missing_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(address)).StatusCode);

    [Fact]
    public async Task Get_no_list_leaves_a_child_with_only_adults_lines()
    {
        var client = site.Visitor();
        var guarded = 0;
        foreach (var address in site.Snapshot.Needs.Select(n => $"/behov/{n.Slug}").Concat(site.Snapshot.Audiences.Select(a => $"/malgrupp/{a.Slug}")))
        {
            var page = await client.PageAsync(address);
            var shown = page.Slugs().Select(site.Snapshot.Helpline).OfType<Core.Helplines.Helpline>().ToList();
            if (shown.Count > 0 && shown.All(h => h.IsForAdultsOnly))
            {
                Assert.NotNull(page.QuerySelector("main a[href='tel:116111']"));
                guarded++;
            }
        }

        // The list of one adults' line alone, so that the guard is seen at work whatever the data.
        var alone = await client.PageAsync("/sok?behov=egen-valdsamhet&malgrupp=utsatter-andra&kanal=telefon");
        if (alone.Slugs().Select(site.Snapshot.Helpline).All(h => h!.IsForAdultsOnly))
        {
            Assert.NotNull(alone.QuerySelector("main a[href='tel:116111']"));
            guarded++;
        }

        Assert.True(guarded > 0, "no list of adults' lines alone was met");
    }

    /// <summary>The list itself, without those offered below it because they are there now.</summary>
    private static IEnumerable<string> Listed(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.Slugs().Except(page.QuerySelector("section[aria-labelledby='dar-nu']")?.Slugs() ?? []);
}
