using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;

namespace StodlinjeKatalog.BrowserTests.Accessibility;

/// <summary>Tab alone reaches everything in the page's own order, always visibly, and gets out at the end.</summary>
[Collection(InBrowser.Name)]
public sealed class KeyboardTests(BrowserSite browser)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sok?q=ensam")]
    [InlineData("/behov/sjalvmordstankar")]
    [InlineData("/malgrupp/barn")]
    [InlineData("/stodlinjer/sjalvmordslinjen")]
    [InlineData("/akut")]
    [InlineData("/sok?q=jag+vill+inte+leva")]
    [InlineData("/sprak/ar")]
    public Task Tab_walks_the_page(string address) => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        await page.GotoAsync(address);
        var expected = await page.EvaluateAsync<int>(Number);
        Assert.True(expected > 10, $"only {expected} stops");
        for (var stop = 0; stop < expected; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal($"{stop} ok", await page.EvaluateAsync<string>(Stop));
        }

        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => !document.activeElement || document.activeElement === document.body || document.activeElement.dataset.stop === '0'"), "focus is caught at the end");
    });

    /// <summary>From the start to a number with the keyboard alone: past the menu, words and Enter, past the choices, to the button.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task The_keyboard_alone_leads_from_the_start_to_a_number(bool script) => browser.VisitAsync(Visitor.OnDesktop with { Script = script }, async page =>
    {
        await page.GotoAsync("/");
        await TabToAsync(page, "a.skip", 4);
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#q", 1);
        await page.Keyboard.TypeAsync("jourhavande medmänniska");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/sok?q=*");
        await TabToAsync(page, "main a.skip", 16);
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "[data-helpline=jourhavande-medmanniska] a[href='tel:+4687021680']", 3);
    });

    private static async Task TabToAsync(IPage page, string selector, int most)
    {
        for (var press = 0; press < most; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator(selector).First.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{selector} is not reached with {most} presses; focus is on {await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 160)")}");
    }

    private const string Number =
        """
        () => {
          const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(e => e.getClientRects().length && e.tabIndex >= 0 && getComputedStyle(e).visibility === 'visible' && !(e.closest('details:not([open])') && !e.matches('summary')));
          stops.forEach((e, i) => { e.dataset.stop = i; });
          return stops.length;
        }
        """;

    private const string Stop =
        """
        () => {
          const e = document.activeElement, style = getComputedStyle(e), r = e.getBoundingClientRect();
          const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const inside = r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
          return `${e.dataset.stop} ${!seen ? 'no visible focus ' + e.outerHTML.slice(0, 120) : !inside ? 'outside the window ' + e.outerHTML.slice(0, 120) : 'ok'}`;
        }
        """;
}
