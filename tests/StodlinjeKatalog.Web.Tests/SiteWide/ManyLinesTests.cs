using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>However many the lines become, no page lists them all: a phone on a slow network gets a page, and the way to the next.</summary>
public sealed class ManyLinesTests
{
    private const int Many = 1200;
    private const int MostCharacters = 120_000;

    [Fact]
    public async Task Every_list_comes_a_page_at_a_time()
    {
        await using var site = new SiteApplication();
        Fill(site);
        using var visitor = site.Visitor();
        foreach (var (address, next) in new[]
        {
            ("/", false), ("/sok", true), ("/stodlinjer", true), ("/behov/kris", true), ("/malgrupp/ung", true), ("/malgrupp/barn", true), ("/sprak/en", true),
            ("/skriv-ut", false), ("/skriv-ut?behov=kris", false), ("/tackning", false), ("/kommuner/uppsala", false),
        })
        {
            var answer = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(text.Length < MostCharacters, $"{address}: {text.Length} characters");
            if (next)
            {
                var link = (await visitor.PageAsync(address)).QuerySelector("nav.pages a[rel=next]");
                Assert.True(link is not null, $"{address} leads no further");
                var following = await visitor.PageAsync(link.GetAttribute("href")!);
                Assert.NotNull(following.QuerySelector("main [data-helpline]"));
            }
        }
    }

    [Fact]
    public async Task What_is_kept_on_a_phone_has_room_for_some_and_says_so()
    {
        await using var site = new SiteApplication();
        Fill(site);
        using var visitor = site.Visitor();

        var page = await visitor.PageAsync("/utan-nat/linjer");

        Assert.Equal(Web.Pages.UtanNat.LinjerModel.MostLines, page.QuerySelectorAll("section[aria-labelledby=alla] [data-helpline]").Length);
        Assert.Contains($"av {site.Snapshot.Helplines.Count} linjer", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        var links = page.QuerySelectorAll("section[aria-labelledby=amnen] a");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task A_door_shows_each_of_its_lines_once_over_its_pages()
    {
        await using var site = new SiteApplication();
        Fill(site);
        using var visitor = site.Visitor();
        var seen = new List<string>();
        var address = "/sprak/en";
        while (address is not null)
        {
            var page = await visitor.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll("main [data-helpline]").Select(card => card.GetAttribute("data-helpline")!));
            address = page.QuerySelector("nav.pages a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Superset(site.Snapshot.Helplines.Where(h => h.Languages.Contains("en")).Select(h => h.Slug).ToHashSet(), seen.ToHashSet());
    }

    private static void Fill(SiteApplication site)
    {
        var content = site.Snapshot.Content;
        var models = content.Helplines.Where(h => h.IsPublic).ToArray();
        var more = Enumerable.Range(0, Many).Select(i => models[i % models.Length] with { Slug = $"linje-{i}", Name = $"Linje {i}", ShortName = null, FormerSlugs = [] });
        site.Services.GetRequiredService<CurrentCatalog>().Replace(new(content with { Helplines = [.. content.Helplines, .. more] }, site.Clock.Now));
    }
}
