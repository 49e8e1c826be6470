using AngleSharp.Html.Parser;
using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web.Tests.Kestrel;

[Collection(KestrelCollection.Name)]
public sealed class RefusedRequestTests(KestrelSite site)
{
    private const string Ask = " HTTP/1.1\r\nHost: stodlinjer.example\r\n";

    public static TheoryData<string, int> Refused => new()
    {
        { "GET /stodlinjer/%00" + Ask + "\r\n", 400 }, // a null in the path
        { "HELLO\r\n\r\n", 400 },
        { "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc" + new string('x', 500), 400 }, // https to a port without it
        { "GET /" + new string('a', 9000) + Ask + "\r\n", 414 },
        { "GET /" + Ask + "X: " + new string('a', 40_000) + "\r\n\r\n", 431 },
        { "GET /" + Ask + string.Concat(Enumerable.Repeat("X: a\r\n", 200)) + "\r\n", 431 },
        { "GET / HTTP/1.1\r\n\r\n", 400 }, // no host
        { "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400 },
        { "GET / HTTP/3.3\r\nHost: a\r\n\r\n", 505 },
        { "POST /sok" + Ask + "Content-Length: abc\r\n\r\n", 400 },
        { "POST /sok" + Ask + "Transfer-Encoding: gzip\r\n\r\n", 400 },
        { "GET /" + Ask + "X: ", 408 }, // headers that never end
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_the_server_refuses_by_itself_is_answered_with_the_banner_and_the_connection_closed(string request, int status)
    {
        var answer = await site.SendAsync(request);

        Assert.True(answer.Closed);
        Assert.Equal(status, answer.Status);
        Assert.Equal(answer.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Header("Content-Length"));
        Assert.Equal("text/html; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("close", answer.Header("Connection"));
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Header("Content-Security-Policy"));
        new HtmlParser().ParseDocument(answer.Text).AssertBannerFirst(request[..Math.Min(40, request.Length)]);
    }

    [Fact]
    public async Task A_HEAD_that_is_refused_gets_no_body()
    {
        var answer = await site.SendAsync("HEAD /" + Ask + "X: " + new string('a', 40_000) + "\r\n\r\n");

        Assert.Equal(431, answer.Status);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task A_good_request_before_the_refused_one_is_answered_in_full()
    {
        var alone = await site.SendAsync("GET /akut" + Ask + "Connection: close\r\n\r\n");
        var both = await site.SendAsync("GET /akut" + Ask + "\r\nGET /%00" + Ask + "\r\n");

        var expected = alone.Body;
        Assert.Equal(200, both.Status);
        Assert.Equal(expected, both.Body[..expected.Length]);
        Assert.StartsWith("HTTP/1.1 400 ", System.Text.Encoding.UTF8.GetString(both.Body[expected.Length..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_in_the_middle_is_answered_by_the_site()
    {
        var answer = await site.SendAsync("POST /admin/logga-in" + Ask + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n");

        Assert.InRange(answer.Status, 400, 499);
        new HtmlParser().ParseDocument(answer.Text).AssertBannerFirst("a broken chunk");
    }
}
