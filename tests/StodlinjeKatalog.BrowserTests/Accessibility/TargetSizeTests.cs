using StodlinjeKatalog.BrowserTests.Browsing;
using Xunit.Abstractions;

namespace StodlinjeKatalog.BrowserTests.Accessibility;

/// <summary>WCAG 2.5.5 (AAA): what is pressed is at least 44 × 44, except a link within a sentence.</summary>
[Collection(InBrowser.Name)]
public sealed class TargetSizeTests(BrowserSite browser, ITestOutputHelper output)
{
    public static TheoryData<int, int, string> Windows => Fonts.With([(320, 640), (390, 844), (1280, 900)]);

    [Theory]
    [MemberData(nameof(Windows))]
    public Task Everything_that_is_pressed_is_large_enough(int width, int height, string fonts) => browser.VisitAsync(new Visitor(width, height, Fonts: new(fonts)), async page =>
    {
        var small = new List<string>();
        foreach (var address in browser.Pages)
        {
            await page.GotoAsync(address);
            small.AddRange((await page.EvaluateAsync<string[]>(Small)).Select(target => $"{address}: {target}"));
        }

        output.WriteLine($"Set in {await Fonts.MetAsync(page)}.");
        Assert.StartsWith(fonts, await Fonts.MetAsync(page), StringComparison.Ordinal);
        Assert.True(small.Count == 0, string.Join('\n', small));
    });

    private const string Small =
        """
        () => {
          for (const d of document.querySelectorAll('details')) d.open = true;
          const inSentence = e => [...e.parentElement.childNodes].some(n => n !== e && n.nodeType === Node.TEXT_NODE && n.textContent.trim().length > 1);
          const size = e => {
            const label = e.matches('input[type=checkbox], input[type=radio]') ? e.closest('label') ?? document.querySelector(`label[for="${e.id}"]`) ?? e : e;
            return label.getBoundingClientRect();
          };
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(e => !e.closest('[aria-hidden=true]'))
            .filter(e => e.getClientRects().length && !e.classList.contains('skip') && !(e.matches('a') && inSentence(e)))
            .map(e => [e, size(e)])
            .filter(([, r]) => r.width < 43.5 || r.height < 43.5)
            .map(([e, r]) => `${Math.round(r.width)}×${Math.round(r.height)} ${e.outerHTML.slice(0, 160)}`);
        }
        """;
}
