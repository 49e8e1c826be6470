using StodlinjeKatalog.BrowserTests.Browsing;

namespace StodlinjeKatalog.BrowserTests.Privacy;

/// <summary>A visit leaves nothing in the browser, whatever pages it took.</summary>
[Collection(InBrowser.Name)]
public sealed class StorageTests(BrowserSite browser)
{
    [Fact]
    public Task A_visit_of_every_kind_of_page_leaves_nothing_behind() => browser.VisitAsync(Visitor.OnPhone, async page =>
    {
        foreach (var address in browser.Pages.Where(a => !a.StartsWith("/admin", StringComparison.Ordinal)))
        {
            await page.GotoAsync(address);
            Assert.Equal("0 0 0 0 0 ''", await KeptAsync(page));
        }

        Assert.Empty(await page.Context.CookiesAsync());
    });

    private static Task<string> KeptAsync(Microsoft.Playwright.IPage page) => page.EvaluateAsync<string>(
        """
        async () => [
          localStorage.length,
          sessionStorage.length,
          (await caches.keys()).length,
          (await indexedDB.databases()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
          `'${window.name}'`,
        ].join(' ')
        """);
}
