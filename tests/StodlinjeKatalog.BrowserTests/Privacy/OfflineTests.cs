using System.Globalization;
using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.BrowserTests.Privacy;

/// <summary>Kept only when asked for, read in flight mode, and gone when it is taken away.</summary>
[Collection(InBrowser.Name)]
public sealed class OfflineTests(BrowserSite browser)
{
    [Fact]
    public Task What_is_asked_for_works_in_flight_mode_and_can_be_taken_away() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        await SaveAsync(page);
        await page.Context.SetOfflineAsync(true);

        await page.GotoAsync("/akut");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Om det är bråttom" }).WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.body.firstElementChild.hasAttribute('data-emergency-banner')"));
        await page.GotoAsync("/");
        Assert.EndsWith("/utan-nat/linjer", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("[data-offline-now]")).ToBeVisibleAsync();
        await page.GotoAsync("/stodlinjer/kvinnofridslinjen");
        Assert.EndsWith("/utan-nat/linjer#kvinnofridslinjen", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#kvinnofridslinjen a[href='tel:+4620505050']")).ToBeInViewportAsync();
        Assert.Equal(browser.Site.Snapshot.Helplines.Count, await page.Locator("[data-helpline]").CountAsync());

        await page.GotoAsync("/utan-nat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort det som är sparat" }).ClickAsync();
        await page.GetByText("Inget är sparat på den här enheten.").WaitForAsync();
        Assert.Equal("0 0", await KeptAsync(page));
    });

    [Fact]
    public Task Leaving_takes_the_copy_away() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        await SaveAsync(page);
        await page.ClickAsync("[data-leave]");
        await page.ArriveAsync(browser.Elsewhere.Url);
        await page.GotoAsync("/akut");
        for (var tries = 0; tries < 50 && await KeptAsync(page) != "0 0"; tries++)
        {
            await Task.Delay(100);
        }

        Assert.Equal("0 0", await KeptAsync(page));
    });

    /// <summary>The kept page's own clock is moved; the server is not asked again.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(18)]
    [InlineData(70)]
    [InlineData(200)]
    public Task The_state_on_the_kept_page_is_the_one_of_the_hour(int hoursLater) => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        var made = browser.Site.Clock.GetUtcNow();
        await page.Clock.SetFixedTimeAsync(made.AddHours(hoursLater).UtcDateTime);
        await page.GotoAsync("/utan-nat/linjer");
        var moment = SwedishMoment.At(made.AddHours(hoursLater));
        foreach (var line in browser.Site.Snapshot.Hours.Lines)
        {
            var so = line.Channels.Where(c => c.Channel.Language is null).DistinctBy(c => (c.Channel.Kind, c.Channel.Value))
                .Where(c => HelplineHours.IsTalking(c.Channel.Kind)).Select(c => c.StateAt(moment).ToString().ToLowerInvariant());
            var said = await page.Locator($"[id='{line.Helpline.Slug}'] [data-states]").EvaluateAllAsync<string[]>("places => places.map(place => place.dataset.state)");
            Assert.Equal(so, said);
        }
    });

    [Fact]
    public Task A_copy_that_is_too_old_says_that_it_does_not_know() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        await page.Clock.SetFixedTimeAsync(browser.Site.Clock.GetUtcNow().AddDays(15).UtcDateTime);
        await page.GotoAsync("/utan-nat/linjer");
        var states = await page.Locator("[data-states]").EvaluateAllAsync<string[]>("places => [...new Set(places.map(place => place.dataset.state))]");
        Assert.Equal(["unknown"], states);
        Assert.Contains(browser.Site.Clock.GetUtcNow().AddHours(1).ToString("HH.mm", CultureInfo.InvariantCulture), await page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
    });

    private static async Task SaveAsync(IPage page)
    {
        await page.GotoAsync("/utan-nat");
        Assert.Equal("0 0", await KeptAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara för att kunna läsa utan nät" }).ClickAsync();
        await page.GetByText("Numren är sparade på den här enheten.").WaitForAsync();
    }

    private static Task<string> KeptAsync(IPage page) =>
        page.EvaluateAsync<string>("async () => `${(await caches.keys()).length} ${(await navigator.serviceWorker.getRegistrations()).length}`");
}
