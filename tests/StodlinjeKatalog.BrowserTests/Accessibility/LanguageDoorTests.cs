using StodlinjeKatalog.BrowserTests.Browsing;

namespace StodlinjeKatalog.BrowserTests.Accessibility;

[Collection(InBrowser.Name)]
public sealed class LanguageDoorTests(BrowserSite browser)
{
    /// <summary>In a right-to-left text the two groups of 901 01 change places unless the page keeps them: 01 901 is nobody's number.</summary>
    [Theory]
    [InlineData("ar")]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task The_digits_of_a_number_stand_in_the_order_that_they_are_dialled(string slug)
    {
        await browser.VisitAsync(new Visitor(390, 844), async page =>
        {
            await page.GotoAsync($"/sprak/{slug}");

            // Every text of the page with the number in it, in or out of the banner: where do its characters stand?
            var orders = await page.EvaluateAsync<string[]>(
                """
                () => {
                  const found = [];
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (texts.nextNode()) {
                    const node = texts.currentNode;
                    for (const match of node.data.matchAll(/901\s01/g)) {
                      const digits = [...match[0]].map((digit, i) => {
                        const range = document.createRange();
                        range.setStart(node, match.index + i);
                        range.setEnd(node, match.index + i + 1);
                        return { digit, left: range.getBoundingClientRect().left };
                      });
                      found.push(digits.filter(d => d.digit.trim()).sort((a, b) => a.left - b.left).map(d => d.digit).join(''));
                    }
                  }
                  return found;
                }
                """);

            Assert.True(orders.Length >= 3, $"only {orders.Length} texts with the number");
            Assert.All(orders, order => Assert.Equal("90101", order));
        });
    }

    [Fact]
    public async Task No_door_scrolls_sideways_on_a_narrow_phone()
    {
        var wide = new List<string>();
        await browser.VisitAsync(new Visitor(320, 640), async page =>
        {
            foreach (var door in browser.Site.Snapshot.LanguageDoors)
            {
                await page.GotoAsync($"/sprak/{door.Slug}");
                var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
                if (width > 320)
                {
                    wide.Add($"{door.Slug}: {width}");
                }
            }
        });

        Assert.Empty(wide);
    }
}
