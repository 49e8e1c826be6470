using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>
/// Valid HTML on every kind of page: no parse error in a strict parser, and the rules of the standard that a parser lets pass.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class MarkupTests(SiteApplication site)
{
    private static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    // Only signing in may have it: a passkey is a script, and the page says so where none runs.
    internal const string NoNoscript = "no element stands only where scripts are off: axe without scripts sees the page with its scripts taken away, and would miss it";

    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" <>\"{}|\\^`");

    private static readonly (string Rule, Func<IHtmlDocument, IEnumerable<IElement>> Broken)[] Rules =
    [
        ("an id stands once", page => page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).SelectMany(g => g.Skip(1))),
        ("what is pointed to is there", page => page.QuerySelectorAll("[aria-labelledby], [aria-describedby], [aria-controls], label[for]")
            .Where(e => Targets(e).Any(id => page.GetElementById(id) is null))),
        ("a link within the page leads somewhere", page => page.QuerySelectorAll("a[href^='#']").Where(a => page.GetElementById(a.GetAttribute("href")![1..]) is null)),
        ("a list holds items only", page => page.QuerySelectorAll("ul > :not(li):not(script):not(template), ol > :not(li)")),
        ("an item is in a list", page => page.QuerySelectorAll("li").Where(e => e.ParentElement is not (IHtmlUnorderedListElement or IHtmlOrderedListElement or IHtmlMenuElement))),
        ("a description list holds terms and descriptions", page => page.QuerySelectorAll("dl > :not(dt):not(dd):not(div), dl > dd:first-child")),
        ("blocks are not put in phrases", page => page.QuerySelectorAll("span div, span p, span ul, h1 div, h2 div, h3 div, h1 p, h2 p, b p, label div, button div, a a, button a, a button, label label")),
        ("a button says its type or is in a form", page => page.QuerySelectorAll("button:not([type])").Where(b => b.Closest("form") is null)),
        ("every field has a label", page => page.QuerySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea")
            .Where(e => e.Closest("label") is null && !e.HasAttribute("aria-label") && !e.HasAttribute("aria-labelledby") && page.QuerySelector($"label[for='{e.Id}']") is null)),
        ("no heading is empty", page => page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(h => string.IsNullOrWhiteSpace(h.TextContent))),
        ("there is one h1", page => page.QuerySelectorAll("h1").Length == 1 ? [] : [page.Body!]),
        ("headings skip no level", page => SkippedHeadings(page)),
        ("there is one main", page => page.QuerySelectorAll("main").Length == 1 ? [] : [page.Body!]),
        ("every picture has a text", page => page.QuerySelectorAll("img:not([alt])")),
        ("focus goes in the page's own order", page => page.QuerySelectorAll("[tabindex]").Where(e => int.Parse(e.GetAttribute("tabindex")!, System.Globalization.CultureInfo.InvariantCulture) > 0)),
        (NoNoscript, page => page.QuerySelectorAll("noscript")),
        ("nothing obsolete", page => page.QuerySelectorAll("center, font, marquee, blink, big, tt, [align], [bgcolor], [border], table[width], a[name]")),
        ("a table has heading cells with a scope", page => page.QuerySelectorAll("table").Where(t => t.QuerySelector("th[scope]") is null)),
        ("an address holds no space or raw quote", page => page.QuerySelectorAll("[href], [src], [action]").Where(e => Address(e).AsSpan().ContainsAny(NotInAddresses))),
        ("no attribute is empty that must not be", page => page.QuerySelectorAll("[href=''], [src=''], [id=''], [for=''], [lang=''], [rel=''], [aria-label=''], [aria-labelledby='']")),
    ];

    [Fact]
    public async Task Every_kind_of_page_is_valid_HTML()
    {
        var client = site.Visitor();
        var faults = new List<string>();
        var pages = 0;
        foreach (var address in SiteRoutes.Samples(site.Services).Concat(["/sok?q=ensam", "/sok?q=xyzxyz", "/sok?behov=finns-inte", "/finns-inte"]))
        {
            var response = await client.GetAsync(address);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            pages++;
            faults.AddRange(Faults(await response.Content.ReadAsStringAsync())
                .Where(fault => !(address.StartsWith("/admin", StringComparison.Ordinal) && fault.StartsWith(NoNoscript, StringComparison.Ordinal)))
                .Select(fault => $"{address}: {fault}"));
        }

        Assert.True(pages > 20, $"only {pages} pages");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("<p><div>x</div></p>")]
    [InlineData("<h1 id=a>x</h1><p id=a>y</p>")]
    [InlineData("<ul><p>x</p></ul>")]
    [InlineData("<h1>x</h1><h3>y</h3>")]
    [InlineData("<a href='#saknas'>x</a>")]
    public void A_planted_fault_is_found(string body) =>
        Assert.NotEmpty(Faults($"<!DOCTYPE html><html lang=sv><head><title>x</title></head><body><main>{body}</main></body></html>"));

    internal static IReadOnlyList<string> Faults(string html)
    {
        IHtmlDocument page;
        try
        {
            page = Strict.ParseDocument(html);
        }
        catch (HtmlParseException fault)
        {
            return [$"{fault.Message} at line {fault.Position.Line}: {html.Split('\n').ElementAtOrDefault(fault.Position.Line - 1)}"];
        }

        return [.. from rule in Rules from element in rule.Broken(page) select $"{rule.Rule}: {element.OuterHtml[..Math.Min(160, element.OuterHtml.Length)]}"];
    }

    private static IEnumerable<string> Targets(IElement element) =>
        new[] { "aria-labelledby", "aria-describedby", "aria-controls", "for" }
            .SelectMany(name => (element.GetAttribute(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Address(IElement element) => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action") ?? "";

    private static IEnumerable<IElement> SkippedHeadings(IHtmlDocument page)
    {
        var level = 1;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
            {
                yield return heading;
            }

            level = next;
        }
    }
}
