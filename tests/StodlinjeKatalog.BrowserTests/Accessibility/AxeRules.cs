using System.Text;
using Deque.AxeCore.Commons;

namespace StodlinjeKatalog.BrowserTests.Accessibility;

/// <summary>WCAG 2.2 A, AA and AAA and the best-practice rules, no exception; and how a violation is told.</summary>
internal static class AxeRules
{
    // axe leaves these out unless they are asked for by name, whatever their tags: the AAA ones, 2.5.8, and those that it calls experimental.
    private static readonly string[] OffUnlessNamed =
    [
        "color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions", "target-size",
        "css-orientation-lock", "focus-order-semantics", "label-content-name-mismatch", "p-as-heading", "table-fake-caption", "td-has-header",
    ];

    public static readonly AxeRunOptions Every = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
        Rules = OffUnlessNamed.ToDictionary(rule => rule, _ => new RuleOptions { Enabled = true }),
        ResultTypes = [ResultType.Violations],
    };

    public static string Describe(string place, AxeResultItem[] violations)
    {
        var text = new StringBuilder();
        foreach (var violation in violations)
        {
            text.Append('\n').Append(place).Append("  ").Append(violation.Id).Append(": ").Append(violation.Help);
            foreach (var node in violation.Nodes)
            {
                text.Append("\n    ").Append(node.Html).Append("\n      ").AppendJoin("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
            }
        }

        return text.ToString();
    }
}
