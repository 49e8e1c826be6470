using System.Net;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>Twenty thousand hostile requests found it: TRACE reached pages that had nothing to answer it with.</summary>
[Collection(SiteCollection.Name)]
public sealed class MethodTests(SiteApplication site)
{
    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("FOO")]
    public async Task A_page_answers_no_questions_about_itself(string method)
    {
        foreach (var address in new[] { "/", "/sok?q=ensam", "/stodlinjer/bris-for-barn", "/stodlinjer/finns-inte", "/synpunkter", "/admin/logga-in" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            var answer = await site.Visitor().SendAsync(request);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Contains("GET", answer.Content.Headers.Allow);
            var page = await answer.PageAsync();
            Assert.True(page.Body!.FirstElementChild!.HasAttribute("data-emergency-banner"), $"{method} {address}");
        }
    }

    /// <summary>Link checkers and search engines ask with HEAD first. The API answers GET alone, and says so.</summary>
    [Fact]
    public async Task What_answers_GET_answers_HEAD()
    {
        string[] elsewhere = ["/api/", "/openapi/", "/admin"];
        foreach (var address in SiteRoutes.Samples(site.Services).Where(a => !elsewhere.Any(start => a.StartsWith(start, StringComparison.Ordinal))))
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            var head = await site.Visitor().SendAsync(request);

            Assert.Equal((address, (await site.Visitor().GetAsync(address)).StatusCode), (address, head.StatusCode));
        }
    }
}
