using System.Text;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace StodlinjeKatalog.BrowserTests.Accessibility;

/// <summary>
/// WCAG 2.2 A, AA and AAA and the best-practice rules, no exception; and how a violation is told.
/// axe is asked in the page itself: the package for Playwright opens a tab of its own for each page to gather frames, which we have none of, and takes four times as long.
/// </summary>
internal static class AxeRules
{
    // axe leaves these out unless they are asked for by name, whatever their tags: the AAA ones, 2.5.8, and those that it calls experimental.
    private static readonly string[] OffUnlessNamed =
    [
        "color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions", "target-size",
        "css-orientation-lock", "focus-order-semantics", "label-content-name-mismatch", "p-as-heading", "table-fake-caption", "td-has-header",
    ];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly object Options = new
    {
        runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } },
        rules = OffUnlessNamed.ToDictionary(rule => rule, _ => new { enabled = true }),
        resultTypes = new[] { "violations" },
    };

    /// <returns>What is wrong with the page, line by line; empty when nothing is.</returns>
    /// <param name="page">The tab, with nothing left to load.</param>
    /// <param name="place">What the page is called in the answer.</param>
    public static async Task<string> ViolationsAsync(IPage page, string place)
    {
        await page.WaitForFunctionAsync("() => getComputedStyle(document.documentElement).visibility === 'visible'");
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<JsonElement>("async options => (await axe.run(document, options)).violations", Options);
        var text = new StringBuilder();
        foreach (var violation in found.EnumerateArray())
        {
            text.Append('\n').Append(place).Append("  ").Append(violation.GetProperty("id")).Append(": ").Append(violation.GetProperty("help"));
            foreach (var node in violation.GetProperty("nodes").EnumerateArray())
            {
                text.Append("\n    ").Append(node.GetProperty("html")).Append("\n      ").Append(node.GetProperty("failureSummary"));
            }
        }

        return text.ToString();
    }
}
