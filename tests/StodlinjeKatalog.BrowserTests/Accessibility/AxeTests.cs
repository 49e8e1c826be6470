using System.Text;
using StodlinjeKatalog.BrowserTests.Browsing;

namespace StodlinjeKatalog.BrowserTests.Accessibility;

/// <summary>axe over every kind of page: WCAG 2.2 A, AA and AAA and the best-practice rules, no violation, no exception.</summary>
[Collection(InBrowser.Name)]
public sealed class AxeTests(BrowserSite browser)
{
    public static TheoryData<int, bool, bool> Combinations()
    {
        var rows = new TheoryData<int, bool, bool>();
        foreach (var width in new[] { 320, 1280 })
        {
            foreach (var dark in new[] { false, true })
            {
                foreach (var script in new[] { true, false })
                {
                    rows.Add(width, dark, script);
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public Task Every_page_follows_every_rule(int width, bool dark, bool script) =>
        ExamineAsync(new Visitor(width, 800, dark), browser.Pages, script);

    /// <summary>Each door is a text of its own, in a language and a direction of its own.</summary>
    [Theory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public Task Every_language_door_and_guide_follows_every_rule(int width, bool dark) =>
        ExamineAsync(new Visitor(width, 800, dark), [.. browser.Snapshot.LanguageDoors.Select(d => $"/sprak/{d.Slug}"), .. browser.Snapshot.Guides.Select(g => $"/guider/{g.Slug}")], script: true);

    /// <summary>That nothing was found means something only where something would have been.</summary>
    [Fact]
    public Task What_is_wrong_is_found() => browser.VisitAsync(new Visitor(320, 800), async page =>
    {
        await page.GotoAsync("/akut");
        await page.EvaluateAsync("""
            () => {
                document.title = '';
                const main = document.querySelector('main');
                main.style.color = '#666';
                main.append(document.createElement('button'), document.createElement('h6'));
                main.querySelector('h6').textContent = 'Rubrik';
            }
            """);

        var found = await AxeRules.ViolationsAsync(page, "/akut");

        Assert.All(["document-title", "button-name", "heading-order", "color-contrast-enhanced"], rule => Assert.Contains($"/akut  {rule}: ", found, StringComparison.Ordinal));
    });

    private async Task ExamineAsync(Visitor visitor, IReadOnlyCollection<string> addresses, bool script)
    {
        var violations = new StringBuilder();
        var pages = 0;

        // Two tabs, one for each core of a small machine.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(half => browser.VisitAsync(visitor, async page =>
        {
            if (!script)
            {
                // axe is a script itself and hangs in a page that may run none: here it is the site's own that never arrive.
                await page.RouteAsync("**/*.js", route => route.AbortAsync());
            }

            foreach (var address in addresses.Where((_, index) => index % 2 == half))
            {
                await page.GotoAsync(address);
                var found = await AxeRules.ViolationsAsync(page, address);
                lock (violations)
                {
                    pages++;
                    violations.Append(found);
                }
            }
        })));

        Assert.True(pages > 10, $"only {pages} pages were examined");
        Assert.True(violations.Length == 0, $"{visitor}, {(script ? "" : "no ")}script:\n{violations}");
    }
}
