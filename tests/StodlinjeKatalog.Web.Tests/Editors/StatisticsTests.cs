using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Statistics;

namespace StodlinjeKatalog.Web.Tests.Editors;

public sealed class StatisticsTests
{
    [Fact]
    public async Task Needs_are_counted_by_week_and_no_word_is_kept_anywhere()
    {
        await using var site = new EditorsApplication();
        using var visitor = site.Visitor();
        for (var i = 0; i < 6; i++)
        {
            await visitor.GetAsync("/sok?q=spelskulder");
        }

        await visitor.GetAsync("/sok?q=spelskulder&sida=1");
        await visitor.GetAsync("/sok?q=");
        await visitor.GetAsync("/sok?q=xqzvwplk");
        using var editor = await EditorSession.WeakAsync(site);

        var page = await editor.Client.PageAsync("/admin/statistik");

        Assert.Equal("2026 v. 48", page.QuerySelectorAll("thead th")[1].TextContent);
        Assert.Equal("6", page.QuerySelector("[data-count=spel] td")!.TextContent);
        Assert.Equal("några", page.QuerySelector("[data-count='']  td")!.TextContent);
        Assert.DoesNotContain("xqzvwplk", await site.OnDiskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_week_gets_a_column_of_its_own_and_a_later_count_is_added()
    {
        await using var site = new EditorsApplication();
        using var visitor = site.Visitor();
        using var editor = await EditorSession.WeakAsync(site);
        await visitor.GetAsync("/sok?q=spelskulder");
        Write(site);
        await visitor.GetAsync("/sok?q=spelskulder");
        Write(site);
        Assert.Equal([("2026-W48", 2L)], await CountsAsync(site, "spel"));

        site.Clock.Now += TimeSpan.FromDays(7);
        await visitor.GetAsync("/sok?q=spelskulder");
        Write(site);
        Assert.Equal([("2026-W48", 2L), ("2026-W49", 1L)], await CountsAsync(site, "spel"));
    }

    [Fact]
    public async Task What_cannot_be_written_is_counted_still()
    {
        await using var site = new EditorsApplication();
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sok?q=spelskulder");
        var nowhere = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Editors", "Data Source=none/editors.db")]).Build();
        var unwritable = new SearchStatistics(new(nowhere, site.Services.GetRequiredService<IHostEnvironment>()), site.Services.GetRequiredService<SearchCounts>());
        Assert.Throws<SqliteException>(unwritable.Write);

        Write(site);
        Assert.Equal([("2026-W48", 1L)], await CountsAsync(site, "spel"));
    }

    [Theory]
    [InlineData("2026-12-31", "2026-W53")] // a Thursday
    [InlineData("2027-01-03", "2026-W53")] // Sunday of the same week
    [InlineData("2027-01-04", "2027-W01")]
    public void A_week_is_the_ISO_week(string date, string expected) =>
        Assert.Equal(expected, SearchCounts.WeekOf(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    private static void Write(EditorsApplication site) => site.Services.GetRequiredService<SearchStatistics>().Write();

    private static async Task<(string, long)[]> CountsAsync(EditorsApplication site, string need)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetRequiredService<EditorsDbContext>().SearchCounts.Where(c => c.What == need).OrderBy(c => c.Week).AsEnumerable().Select(c => (c.Week, c.Count))];
    }
}
