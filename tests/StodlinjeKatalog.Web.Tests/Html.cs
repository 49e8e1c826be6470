using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StodlinjeKatalog.Web.Tests;

/// <summary>Answers read as a browser reads them.</summary>
public static class Html
{
    private static readonly HtmlParser Parser = new();

    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string address)
    {
        var response = await client.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"GET {address}: {(int)response.StatusCode}");
        return await response.PageAsync();
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        Parser.ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>All pages of a list, by the links that lead from one to the next.</summary>
    public static async Task<IReadOnlyList<IHtmlDocument>> PagesAsync(this HttpClient client, string address)
    {
        var pages = new List<IHtmlDocument>();
        for (var next = (string?)address; next is not null; next = pages[^1].QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            Assert.True(pages.Count < 1000, $"{address}: the pages have no end");
            pages.Add(await client.PageAsync(next));
        }

        return pages;
    }

    public static string[] Slugs(this IParentNode node) => [.. node.QuerySelectorAll("[data-helpline]").Select(e => e.GetAttribute("data-helpline")!)];

    /// <summary>The banner is the first element of the body and holds its three numbers in order.</summary>
    public static void AssertBannerFirst(this IHtmlDocument page, string what)
    {
        var first = page.Body!.FirstElementChild;
        Assert.True(first?.HasAttribute("data-emergency-banner"), $"{what}: the first element is {first?.OuterHtml[..Math.Min(80, first.OuterHtml.Length)]}");
        Assert.Equal(["tel:112", "tel:1177", "tel:90101"], first!.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }
}
