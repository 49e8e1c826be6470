using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StodlinjeKatalog.BrowserTests.Browsing;

/// <summary>Waiting for an address by asking again and again: Playwright's own waiting for a navigation misses one that is quicker than it.</summary>
public static class Arrival
{
    private const float PatienceMilliseconds = 20_000;

    /// <param name="page">The tab.</param>
    /// <param name="end">What the address ends with; * stands for anything.</param>
    public static async Task ArriveAsync(this IPage page, string end)
    {
        var ends = new Regex(Regex.Escape(end).Replace("\\*", ".*", StringComparison.Ordinal) + "$");
        await Assertions.Expect(page).ToHaveURLAsync(ends, new() { Timeout = PatienceMilliseconds });
        await page.WaitForLoadStateAsync();
    }

    public static async Task DepartAsync(this IPage page, string end)
    {
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"), new() { Timeout = PatienceMilliseconds });
        await page.WaitForLoadStateAsync();
    }
}
