using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;

namespace StodlinjeKatalog.BrowserTests.Journeys;

/// <summary>From the start page to a number that can be called, the ways there are.</summary>
[Collection(InBrowser.Name)]
public sealed class FindALineTests(BrowserSite browser)
{
    public static TheoryData<bool> WithAndWithoutScript => [true, false];

    [Theory]
    [MemberData(nameof(WithAndWithoutScript))]
    public Task By_need(bool script) => browser.VisitAsync(Visitor.OnPhone with { Script = script }, async page =>
    {
        await page.GotoAsync("/");
        await page.Locator("main a[href='/behov/sjalvmordstankar']").First.ClickAsync();
        await page.ArriveAsync("/behov/sjalvmordstankar");
        await CallsAsync(page, "sjalvmordslinjen", "tel:90101", "901 01");
    });

    [Theory]
    [MemberData(nameof(WithAndWithoutScript))]
    public Task By_audience(bool script) => browser.VisitAsync(Visitor.OnPhone with { Script = script }, async page =>
    {
        await page.GotoAsync("/malgrupp");
        await page.Locator("main a[href='/malgrupp/barn']").ClickAsync();
        await page.ArriveAsync("/malgrupp/barn");
        await CallsAsync(page, "bris-for-barn", "tel:116111", "116 111");
    });

    [Theory]
    [MemberData(nameof(WithAndWithoutScript))]
    public Task By_word(bool script) => browser.VisitAsync(Visitor.OnPhone with { Script = script }, async page =>
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Vad behöver du hjälp med?" }).FillAsync("självmordslinjen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sök", Exact = true }).ClickAsync();
        await page.ArriveAsync("/sok?q=*");
        await CallsAsync(page, "sjalvmordslinjen", "tel:90101", "901 01");
    });

    [Theory]
    [MemberData(nameof(WithAndWithoutScript))]
    public Task From_the_list_of_all_to_a_line_and_its_number(bool script) => browser.VisitAsync(Visitor.OnPhone with { Script = script }, async page =>
    {
        await page.GotoAsync("/stodlinjer");
        await page.Locator("[data-helpline='kvinnofridslinjen'] a").First.ClickAsync();
        await page.ArriveAsync("/stodlinjer/kvinnofridslinjen");
        await CallsAsync(page, "kvinnofridslinjen", "tel:+4620505050", "020-50 50 50");
    });

    [Fact]
    public Task The_call_button_of_a_line_is_within_reach_of_either_thumb() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        await page.GotoAsync("/stodlinjer/sjalvmordslinjen");
        var box = await page.Locator("main a[href='tel:90101']").First.BoundingBoxAsync();
        Assert.NotNull(box);
        Assert.True(box.Y + box.Height < Visitor.OnPhone.Height, $"the button ends at {box.Y + box.Height}");
        Assert.True(box.Width > Visitor.OnPhone.Width * 0.6, $"the button is {box.Width} wide");
    });

    private static async Task CallsAsync(IPage page, string slug, string href, string number)
    {
        var call = page.Locator($"[data-helpline='{slug}'] a[href='{href}']").First;
        await call.WaitForAsync();
        Assert.Contains(number, (await call.InnerTextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }
}
