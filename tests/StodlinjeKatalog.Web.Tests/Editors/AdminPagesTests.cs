using System.Net;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Tests.SiteWide;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>What must hold of every page that editors see, from the endpoints themselves.</summary>
[Collection(EditorsSuite.Name)]
public sealed class AdminPagesTests(EditorsApplication site)
{
    [Fact]
    public async Task Every_page_for_the_signed_in_is_valid_HTML_and_begins_with_the_banner()
    {
        using var editor = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var faults = new List<string>();
        var pages = 0;
        foreach (var address in SiteRoutes.Samples(site.Services).Where(a => a.StartsWith("/admin", StringComparison.Ordinal)))
        {
            var answer = await editor.Client.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, $"{address}: {(int)answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                pages++;
                var html = await answer.Content.ReadAsStringAsync();
                faults.AddRange(MarkupTests.Faults(html).Where(fault => !fault.StartsWith(MarkupTests.NoNoscript, StringComparison.Ordinal)).Select(fault => $"{address}: {fault}"));
                (await answer.PageAsync()).AssertBannerFirst(address);
            }
        }

        Assert.True(pages >= 15, $"only {pages} pages");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
