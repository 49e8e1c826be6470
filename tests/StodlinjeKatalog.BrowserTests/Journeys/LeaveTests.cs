using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;

namespace StodlinjeKatalog.BrowserTests.Journeys;

/// <summary>Lämna sidan: away at once, and neither Back nor Forward shows us again.</summary>
[Collection(InBrowser.Name)]
public sealed class LeaveTests(BrowserSite browser)
{
    // A page from the back-forward cache is never loaded, so waiting for "load" would wait for ever.
    private static readonly PageGoBackOptions Back = new() { WaitUntil = WaitUntilState.Commit };
    private static readonly PageGoForwardOptions Forward = new() { WaitUntil = WaitUntilState.Commit };

    [Fact]
    public Task Back_after_leaving_three_pages_deep_never_shows_us() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        var painted = await PaintedAddressesAsync(page);
        await ThreePagesDeepAsync(page);
        await IsPaintedAsync(painted, "/behov/ensamhet");
        await page.ClickAsync("[data-leave]");
        await SettlesElsewhereAsync(page);
        Assert.Contains(painted, address => address.StartsWith(browser.Origin, StringComparison.Ordinal));
        painted.Clear();

        for (var step = 0; step < 2; step++)
        {
            await page.GoBackAsync(Back);
            await SettlesElsewhereAsync(page);
        }

        await page.GoBackAsync(Back);
        Assert.Equal("about:blank", page.Url);
        Assert.DoesNotContain(painted, address => address.StartsWith(browser.Origin, StringComparison.Ordinal));
    });

    /// <summary>Pages that the browser has not kept come back over the network, style sheet before script: there too nothing of ours is painted.</summary>
    [Fact]
    public Task Back_on_a_slow_network_never_paints_us() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        var painted = await PaintedAddressesAsync(page);
        await ThreePagesDeepAsync(page);
        await IsPaintedAsync(painted, "/behov/ensamhet");
        await page.ClickAsync("[data-leave]");
        await SettlesElsewhereAsync(page);
        var protocol = await page.Context.NewCDPSessionAsync(page);
        await protocol.SendAsync("Network.enable");
        await protocol.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        await protocol.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 300, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000 });
        painted.Clear();

        await page.GoBackAsync(Back);
        await SettlesElsewhereAsync(page);
        await page.GoBackAsync(Back);
        await SettlesElsewhereAsync(page);

        Assert.DoesNotContain(painted, address => address.StartsWith(browser.Origin, StringComparison.Ordinal));
    });

    /// <summary>The tab is still ours then: blank, and Back leads to pages that have not been left for another.</summary>
    [Fact]
    public Task Back_while_the_other_site_does_not_answer_never_paints_us() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        var painted = await PaintedAddressesAsync(page);
        await ThreePagesDeepAsync(page);
        await IsPaintedAsync(painted, "/behov/ensamhet");
        browser.Elsewhere.IsSilent = true;
        try
        {
            // A click is waited for until the navigation that it began is through; a key press is not.
            for (var press = 0; press < 3; press++)
            {
                await page.Keyboard.PressAsync("Shift");
            }

            await browser.Elsewhere.IsAskedAsync();
            painted.Clear();
            for (var step = 0; step < 2; step++)
            {
                await PressBackAsync(page);
                await browser.Elsewhere.IsAskedAsync();
            }
        }
        finally
        {
            browser.Elsewhere.IsSilent = false;
        }

        Assert.DoesNotContain(painted, address => address.StartsWith(browser.Origin, StringComparison.Ordinal));
    });

    [Fact]
    public Task Forward_after_going_back_and_leaving_never_shows_us() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        await ThreePagesDeepAsync(page);
        await page.GoBackAsync(Back);
        await IsShownAsync(page, "/behov");
        await page.GoBackAsync(Back);
        await IsShownAsync(page, "/");
        await page.ClickAsync("[data-leave]");
        await SettlesElsewhereAsync(page);

        for (var step = 0; step < 2; step++)
        {
            await page.GoForwardAsync(Forward);
            await SettlesElsewhereAsync(page);
        }
    });

    [Fact]
    public Task Back_and_Forward_work_for_one_who_has_not_left() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        await ThreePagesDeepAsync(page);
        await page.GoBackAsync(Back);
        await IsShownAsync(page, "/behov");
        await page.GoForwardAsync(Forward);
        await IsShownAsync(page, "/behov/ensamhet");
        await page.GotoAsync(browser.Elsewhere.Url);
        await page.GoBackAsync(Back);
        await IsShownAsync(page, "/behov/ensamhet");
        await page.GoBackAsync(Back);
        await IsShownAsync(page, "/behov");
    });

    [Fact]
    public Task Shift_three_times_leaves_and_says_so_on_the_way() => browser.VisitAsync(Visitor.OnDesktop, async page =>
    {
        await page.GotoAsync("/stodlinjer/sjalvmordslinjen");
        var status = page.Locator("[data-leave-status]");
        await page.Keyboard.PressAsync("Shift");
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("Shift");
        Assert.Contains("två gånger till", await status.TextContentAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Shift");
        Assert.Contains("en gång till", await status.TextContentAsync(), StringComparison.Ordinal);
        await IsShownAsync(page, "/stodlinjer/sjalvmordslinjen");

        await page.Keyboard.PressAsync("Shift");

        await SettlesElsewhereAsync(page);
    });

    /// <summary>Alt and Shift change keyboard, Shift and Tab go back, Shift and a click extend a selection: none of them is a wish to leave.</summary>
    [Theory]
    [InlineData("Alt")]
    [InlineData("Control")]
    [InlineData("Meta")]
    public Task Shift_beside_another_key_does_not_leave(string held) => browser.VisitAsync(Visitor.OnDesktop, async page =>
    {
        await page.GotoAsync("/stodlinjer/sjalvmordslinjen");
        await page.Keyboard.DownAsync(held);
        await PressShiftAsync(page, 4);
        await page.Keyboard.UpAsync(held);
        await IsStillHereAsync(page);

        // The other way round: Shift first.
        for (var press = 0; press < 4; press++)
        {
            await page.Keyboard.DownAsync("Shift");
            await page.Keyboard.PressAsync(held);
            await page.Keyboard.UpAsync("Shift");
        }

        await IsStillHereAsync(page);
    });

    [Fact]
    public Task Shift_with_a_click_a_wheel_or_a_letter_does_not_leave_and_announces_nothing() => browser.VisitAsync(Visitor.OnDesktop, async page =>
    {
        await page.GotoAsync("/sok?q=ensam");
        for (var press = 0; press < 4; press++)
        {
            await PressShiftAsync(page, 1);
            await page.Mouse.WheelAsync(0, 10);
            await PressShiftAsync(page, 1);
            await page.Mouse.ClickAsync(300, 400);
        }

        await page.Locator("input[type=search]").First.FocusAsync();
        for (var press = 0; press < 4; press++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            Assert.Equal("", await page.Locator("[data-leave-status]").TextContentAsync());
        }

        await page.Locator("input[type=search]").First.FocusAsync();
        await page.Keyboard.PressAsync("Shift+A");
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await IsStillHereAsync(page);
    });

    [Fact]
    public Task Without_script_the_button_is_a_link_that_leads_away() => browser.VisitAsync(Visitor.OnPhone.WithoutScript, async page =>
    {
        await page.GotoAsync("/behov/ensamhet");
        await page.ClickAsync("[data-leave]");
        await SettlesElsewhereAsync(page);
    });

    [Fact]
    public Task Leaving_clears_what_the_browser_keeps_of_us() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => caches.open('planted').then(cache => cache.put('/planted', new Response('x')))");
        await page.ClickAsync("[data-leave]");
        await SettlesElsewhereAsync(page);
        await page.GotoAsync("/akut");

        // The browser clears in its own time, after the visitor has gone.
        for (var tries = 0; tries < 50 && await page.EvaluateAsync<int>("() => caches.keys().then(keys => keys.length)") > 0; tries++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(0, await page.EvaluateAsync<int>("() => caches.keys().then(keys => keys.length)"));
    });

    private static async Task PressShiftAsync(IPage page, int times)
    {
        for (var press = 0; press < times; press++)
        {
            await page.Keyboard.PressAsync("Shift");
        }
    }

    private async Task IsStillHereAsync(IPage page)
    {
        Assert.Equal("", await page.Locator("[data-leave-status]").TextContentAsync());
        Assert.StartsWith(browser.Origin, page.Url, StringComparison.Ordinal);
        Assert.NotNull(await page.QuerySelectorAsync("h1"));
    }

    /// <summary>Playwright's own going back waits until a navigation under way is through; a finger does not.</summary>
    private static async Task PressBackAsync(IPage page)
    {
        var protocol = await page.Context.NewCDPSessionAsync(page);
        var history = (await protocol.SendAsync("Page.getNavigationHistory"))!.Value;
        var previous = history.GetProperty("entries")[history.GetProperty("currentIndex").GetInt32() - 1];
        await protocol.SendAsync("Page.navigateToHistoryEntry", new() { ["entryId"] = previous.GetProperty("id").GetInt32() });
    }

    private async Task ThreePagesDeepAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.ClickAsync("header a[href='/behov']");
        await IsShownAsync(page, "/behov");
        await page.ClickAsync("main a[href='/behov/ensamhet']");
        await IsShownAsync(page, "/behov/ensamhet");
    }

    // Playwright's own waiting for an address does not see a page that comes from the back-forward cache.
    private async Task IsShownAsync(IPage page, string path)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (page.Url == browser.Origin + path && await page.EvaluateAsync<bool>("() => document.documentElement.classList.contains('here') && document.querySelector('h1') !== null"))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"{path} was not shown; the tab is at {page.Url}");
    }

    // Waiting for the address misses, now and then, a navigation that a key press has set off.
    private async Task SettlesElsewhereAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Heading, new() { Name = "Vädret i dag" }).WaitForAsync();
        Assert.Equal(browser.Elsewhere.Url, page.Url);
    }

    /// <summary>A loaded machine tells of a paint long after it: what was painted before leaving must have been told of before it is forgotten.</summary>
    private static async Task IsPaintedAsync(List<string> painted, string path)
    {
        for (var tries = 0; tries < 200 && !painted.ToArray().Any(address => address.EndsWith(path, StringComparison.Ordinal)); tries++)
        {
            await Task.Delay(100);
        }

        Assert.Contains(painted, address => address.EndsWith(path, StringComparison.Ordinal));
    }

    /// <summary>Every address whose content has been painted: the browser's own word for it, however short the moment.</summary>
    private static async Task<List<string>> PaintedAddressesAsync(IPage page)
    {
        var painted = new List<string>();
        var protocol = await page.Context.NewCDPSessionAsync(page);
        await protocol.SendAsync("Page.enable");
        await protocol.SendAsync("Page.setLifecycleEventsEnabled", new() { ["enabled"] = true });
        protocol.Event("Page.lifecycleEvent").OnEvent += (_, e) =>
        {
            if (e?.GetProperty("name").GetString() == "firstContentfulPaint")
            {
                painted.Add(page.Url);
            }
        };
        return painted;
    }
}
