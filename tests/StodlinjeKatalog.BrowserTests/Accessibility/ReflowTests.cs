using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;

namespace StodlinjeKatalog.BrowserTests.Accessibility;

/// <summary>Small screens, 400 % zoom, large text, wide spacing: nothing scrolls sideways, nothing is hidden under the way out.</summary>
[Collection(InBrowser.Name)]
public sealed class ReflowTests(BrowserSite browser)
{
    // 320×256 is 1280×1024 at 400 %: what WCAG 1.4.10 measures by.
    public static TheoryData<int, int, string> Windows => Fonts.With([(320, 256), (320, 640), (390, 844), (844, 390), (1280, 900), (1600, 900)]);

    [Theory]
    [MemberData(nameof(Windows))]
    public Task No_page_scrolls_sideways_and_the_way_out_covers_nothing_that_has_focus(int width, int height, string fonts) => browser.VisitAsync(new Visitor(width, height, Fonts: new(fonts)), async page =>
    {
        foreach (var address in browser.Pages)
        {
            await page.GotoAsync(address);
            await NothingAsync(page, Sideways, address);
            await NothingAsync(page, Covered, address);
            await NothingAsync(page, TornNumber, address);
            await NothingAsync(page, InReach, address);
        }
    });

    /// <summary>WCAG 1.4.4 and 1.4.12: twice the text size, and the spacing that some readers need.</summary>
    [Theory]
    [InlineData(LargerText, "DejaVu")]
    [InlineData(LargerText, "Liberation")]
    [InlineData(WiderSpacing, "DejaVu")]
    [InlineData(WiderSpacing, "Liberation")]
    public Task Larger_text_and_wider_spacing_lose_nothing(string change, string fonts) => browser.VisitAsync(Visitor.OnPhone with { Fonts = new(fonts) }, async page =>
    {
        foreach (var address in browser.Pages)
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync($"() => {{ {change}; }}");
            await NothingAsync(page, Sideways, address);
            await NothingAsync(page, Clipped, address);
            await NothingAsync(page, TornNumber, address);
        }
    });

    /// <summary>Two fingers enlarge a part of a page whose edge is then far away; a keyboard covers its bottom.</summary>
    [Fact]
    public Task The_way_out_follows_what_is_seen_when_the_page_is_pinched() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        await page.GotoAsync("/stodlinjer/sjalvmordslinjen");
        var protocol = await page.Context.NewCDPSessionAsync(page);
        await protocol.SendAsync("Emulation.setPageScaleFactor", new() { ["pageScaleFactor"] = 4 });

        await page.WaitForFunctionAsync(
            """
            () => {
              const view = visualViewport, bar = document.querySelector('.leave a').getBoundingClientRect();
              const near = (a, b) => Math.abs(a - b) < 1;
              return view.scale === 4 && near(bar.left, view.offsetLeft) && near(bar.right, view.offsetLeft + view.width)
                && near(bar.bottom, view.offsetTop + view.height) && near(bar.height * view.scale, 48);
            }
            """);
        await protocol.SendAsync("Emulation.setPageScaleFactor", new() { ["pageScaleFactor"] = 1 });
        await page.WaitForFunctionAsync("() => Math.abs(document.querySelector('.leave a').getBoundingClientRect().bottom - innerHeight) < 1");

        // What a phone does whose keyboard lies over the page (Safari's; Chromium's makes the window lower).
        await page.EvaluateAsync("() => { Object.defineProperty(visualViewport, 'height', { get: () => 500 }); visualViewport.dispatchEvent(new Event('resize')); }");
        await page.WaitForFunctionAsync("() => Math.abs(document.querySelector('.leave a').getBoundingClientRect().bottom - 500) < 1");
    });

    private static async Task NothingAsync(IPage page, string measure, string address)
    {
        var found = await page.EvaluateAsync<string>(measure);
        Assert.True(found.Length == 0, $"{address}: {found}");
    }

    private const string LargerText = "document.documentElement.style.fontSize = '200%'";

    private const string WiderSpacing =
        "const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'); document.adoptedStyleSheets = [sheet]";

    private const string Sideways =
        """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return '';
          const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1).pop();
          return `${root.scrollWidth} wide in ${root.clientWidth}: ${wide?.outerHTML.slice(0, 200)}`;
        }
        """;

    private const string Covered =
        """
        () => {
          const way = document.querySelector('.leave');
          if (!way) return '';
          const bar = way.getBoundingClientRect();
          for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
            // A tall text field is scrolled by its caret as somebody types, not as a whole when it gets focus.
            if (way.contains(e) || !e.checkVisibility() || e.tagName === 'TEXTAREA') continue;
            e.focus();
            const r = e.getBoundingClientRect();
            if (r.width > 1 && r.bottom > bar.top + 1 && r.top < bar.bottom && r.right > bar.left + 1 && r.left < bar.right && r.height < bar.top)
              return e.outerHTML.slice(0, 200);
          }
          scrollTo(0, document.documentElement.scrollHeight);
          const last = [...document.querySelectorAll('footer *, main *')].filter(e => e.checkVisibility() && e.getClientRects().length).map(e => e.getBoundingClientRect())
            .filter(r => r.right > bar.left && r.left < bar.right).reduce((most, r) => Math.max(most, r.bottom), 0);
          return last > bar.top + 1 && last <= bar.bottom ? `the page ends at ${last}, under the way out at ${bar.top}` : '';
        }
        """;

    private const string Clipped =
        """
        () => [...document.querySelectorAll('a, button, h1, h2, h3, p, li, label, summary')]
          .filter(e => !e.closest('.vh, .skip') && !e.classList.contains('vh') && getComputedStyle(e).overflow !== 'visible' && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2))
          .map(e => e.outerHTML.slice(0, 200))[0] ?? ''
        """;

    // Digits on two lines are read, and dialled, as two numbers.
    private const string TornNumber =
        """
        () => {
          for (const link of document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')) {
            const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const text = texts.currentNode;
              for (const number of text.data.matchAll(/\d[\d\s-]*\d/g)) {
                const range = document.createRange();
                range.setStart(text, number.index);
                range.setEnd(text, number.index + number[0].length);
                if (new Set([...range.getClientRects()].filter(r => r.width > 1).map(r => Math.round(r.top))).size > 1) return link.outerHTML;
              }
            }
          }
          return '';
        }
        """;

    // The way out is whole in the window wherever the page is scrolled, and never on the banner. Editors' pages and errors have none.
    private const string InReach =
        """
        () => {
          const way = document.querySelector('.leave a'), banner = document.querySelector('[data-emergency-banner]');
          if (!way) return '';
          if (way.scrollWidth > way.clientWidth + 1) return 'its words do not fit';
          for (const y of [0, document.documentElement.scrollHeight / 2, document.documentElement.scrollHeight]) {
            scrollTo(0, y);
            const r = way.getBoundingClientRect(), b = banner.getBoundingClientRect();
            if (r.top < 0 || r.bottom > innerHeight + 1 || r.left < 0 || r.right > innerWidth + 1 || r.height < 44 || r.width < 44) return 'out of reach';
            if (b.bottom > r.top && b.top < r.bottom && b.right > r.left && b.left < r.right) return 'on the banner';
          }
          return '';
        }
        """;
}
