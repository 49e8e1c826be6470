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

    public static string[] Slugs(this IParentNode node) => [.. node.QuerySelectorAll("[data-helpline]").Select(e => e.GetAttribute("data-helpline")!)];

    /// <summary>The banner is the first element of the body and holds its three numbers in order.</summary>
    public static void AssertBannerFirst(this IHtmlDocument page, string what)
    {
        var first = page.Body!.FirstElementChild;
        Assert.True(first?.HasAttribute("data-emergency-banner"), $"{what}: the first element is {first?.OuterHtml[..Math.Min(80, first.OuterHtml.Length)]}");
        Assert.Equal(["tel:112", "tel:1177", "tel:90101"], first!.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }
}
