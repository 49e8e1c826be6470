using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;

namespace StodlinjeKatalog.BrowserTests.Journeys;

/// <summary>What a screen reader has: the accessibility tree and nothing else, from the start to a number read out.</summary>
[Collection(InBrowser.Name)]
public sealed partial class TextOnlyTests(BrowserSite browser)
{
    [Fact]
    public Task The_tree_alone_leads_to_a_number() => browser.VisitAsync(Visitor.OnPhone.WithoutScript, async page =>
    {
        await page.GotoAsync("/");
        var start = await TreeAsync(page);
        Assert.Contains("region \"Nödnummer\"", start[0], StringComparison.Ordinal);
        Assert.Single(start, line => line.Contains("[level=1]", StringComparison.Ordinal));
        foreach (var landmark in new[] { "banner", "main", "contentinfo", "search", "navigation \"Huvudmeny\"" })
        {
            Assert.Contains(start, line => line.TrimStart(' ', '-').StartsWith(landmark, StringComparison.Ordinal));
        }

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Huvudmeny" }).GetByRole(AriaRole.Link, new() { Name = "Behov" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = Loneliness() }).First.ClickAsync();
        await page.ArriveAsync("/behov/ensamhet");
        var call = Assert.Single(await TreeAsync(page), line => line.Contains("link \"Ring 08-702 16 80", StringComparison.Ordinal));
        Assert.Contains("medmänniska", call, StringComparison.Ordinal);
    });

    [Fact]
    public Task The_first_stop_after_the_banner_leads_past_the_menu() => browser.VisitAsync(Visitor.OnDesktop.WithoutScript, async page =>
    {
        await page.GotoAsync("/behov/ensamhet");
        for (var press = 0; press < 4; press++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Hoppa till innehållet" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    });

    private static async Task<string[]> TreeAsync(IPage page) =>
        [.. (await page.Locator("body").AriaSnapshotAsync()).Split('\n').Select(line => line.Replace('\u00a0', ' '))];

    [GeneratedRegex("^Ensam")]
    private static partial Regex Loneliness();
}
