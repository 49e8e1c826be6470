using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Pages.Shared;

namespace StodlinjeKatalog.Web.Tests.Pages.Shared;

public sealed class PagingTests : IDisposable
{
    private const int ManyLines = 450;

    private readonly SiteApplication site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(null, 41, 1, 3)]
    [InlineData("", 41, 1, 3)]
    [InlineData("3", 41, 3, 3)]
    [InlineData("2", 40, 2, 2)]
    [InlineData(null, 0, 1, 1)] // an empty list has its one page
    public void A_page_that_exists_is_read(string? page, int total, int number, int pages)
    {
        var paging = Paging.Read("/behov/kris", page, total, 20);

        Assert.Equal((number, pages), (paging?.Page, paging?.Pages));
    }

    [Theory]
    [InlineData(1, 1, "1 linje")]
    [InlineData(14, 1, "14 linjer")]
    [InlineData(20, 1, "20 linjer")]
    [InlineData(41, 1, "41 linjer. Här är 1–20.")]
    [InlineData(41, 3, "41 linjer. Här är 41–41.")]
    public void A_list_tells_how_many_it_has_and_which_are_here(int total, int page, string told) =>
        Assert.Equal(told, new Paging("/behov/kris", page, total, 20).Told("linje", "linjer"));

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+2")]
    [InlineData(" 2")]
    [InlineData("02")]
    [InlineData("2.0")]
    [InlineData("två")]
    [InlineData("99999999999")]
    public void Any_other_is_no_page(string page) => Assert.Null(Paging.Read("/behov/kris", page, 41, 20));

    [Fact]
    public void The_links_keep_the_choices_and_the_first_page_has_its_plain_address()
    {
        var paging = Paging.Read("/sok?kanal=chatt", "2", 41, 20)!;

        Assert.Equal("/sok?kanal=chatt", paging.PreviousHref);
        Assert.Equal("/sok?kanal=chatt&sida=3", paging.NextHref);
        Assert.Equal(1, paging.NextCount);
        Assert.Equal(Enumerable.Range(20, 20), paging.Of(Enumerable.Range(0, 41).ToList()));
    }

    [Theory]
    [InlineData("/stodlinjer", Paging.Rows)]
    [InlineData("/behov/kris", Paging.Cards)]
    [InlineData("/malgrupp/ung", Paging.Cards)]
    public async Task A_catalogue_that_grows_is_shown_page_by_page_and_every_line_once(string address, int size)
    {
        var slugs = Grow();

        var pages = await site.Visitor().PagesAsync(address);

        var shown = pages.Select(page => page.Slugs()).ToList();
        Assert.All(shown, page => Assert.InRange(page.Length, 1, size));
        Assert.Equal(slugs.Order(), shown.SelectMany(s => s).Where(s => s.StartsWith("ny-", StringComparison.Ordinal)).Order());
        Assert.All(pages.Skip(1), page => Assert.Contains(", sida ", page.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_letter_leads_to_the_page_where_its_first_line_stands()
    {
        Grow();
        var client = site.Visitor();
        foreach (var page in await client.PagesAsync("/stodlinjer"))
        {
            var address = page.QuerySelector("a[rel=prev]") is null ? "/stodlinjer" : null;
            foreach (var letter in page.QuerySelectorAll(".letters a"))
            {
                var href = letter.GetAttribute("href")!;
                var target = href.StartsWith('#') ? page : await client.PageAsync(href[..href.IndexOf('#', StringComparison.Ordinal)]);
                var heading = target.GetElementById(href[(href.IndexOf('#', StringComparison.Ordinal) + 1)..]);
                Assert.Equal(letter.TextContent, heading?.TextContent);
            }

            if (address is not null)
            {
                Assert.Contains(page.QuerySelectorAll(".letters a"), a => !a.GetAttribute("href")!.StartsWith('#'));
            }
        }
    }

    [Theory]
    [InlineData("/stodlinjer?sida=3")]
    [InlineData("/behov/kris?sida=2")]
    [InlineData("/behov/kris?sida=00")]
    [InlineData("/malgrupp/hbtqi?sida=-1")]
    public async Task A_page_past_the_end_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(address)).StatusCode);

    /// <summary>The shipped catalogue with several hundred lines more, all for the same need and audience.</summary>
    private List<string> Grow()
    {
        var content = site.Snapshot.Content;
        var model = content.Helplines.First(h => h.Slug == "sjalvmordslinjen");
        var many = Enumerable.Range(0, ManyLines)
            .Select(i => model with { Slug = $"ny-{i}", Name = $"{(char)('A' + (i % 26))} ny linje {i}", Needs = ["kris"], Audiences = ["ung"] }).ToList();
        site.Services.GetRequiredService<CurrentCatalog>().Replace(new CatalogSnapshot(content with { Helplines = [.. content.Helplines, .. many] }, site.Clock.GetUtcNow()));
        return [.. many.Select(h => h.Slug)];
    }
}
