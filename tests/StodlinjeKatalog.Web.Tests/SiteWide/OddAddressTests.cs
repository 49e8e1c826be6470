using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Tests.Editors;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>Every parameter of every route is sent what nobody ought to send: never an answer of 500 or more, always the banner.</summary>
[Collection(EditorsSuite.Name)]
public sealed partial class OddAddressTests(EditorsApplication site)
{
    /// <summary>Already written for an address.</summary>
    private static readonly string[] Odd =
    [
        "%20", "%20%20", "%09", "%0A", "%0D%0A", "%09%0A", "%C2%A0", "%E2%80%83", "%E3%80%80", "%E2%80%8B", "%E2%81%A0", "%EF%BB%BF", "%C2%AD", // blank, or looks so
        ".", "..", "...", "%2E", "%2E%2E", "%2E%2E%2F", "%2F", "%5C", "a%2Fb", ".%20", "-", "--", "_", "~",
        "%01", "%7F", "%C2%85", "%1B%5B2J", // control
        "%E2%80%AE", "%E2%80%AEabc", "%E2%81%A6x%E2%81%A9", "%D8%A7%D9%84", "%F0%9F%98%80", "%CC%88", "A%CC%8A", // bidi, other scripts, marks
        "%", "%zz", "%e5", "%C3", "%FF", "%ED%A0%80", "%c0%ae", "%u0041", // no characters at all
        "null", "undefined", "NaN", "true", "0", "-1", "99999999999999999999", "1e9", "2026-12-24", "{slug}", "'%20OR%201=1--", "%3Cscript%3E", "..%2f..%2fetc%2fpasswd", ";x=1", "a;b", "@", "$", "(", ")", "*", "+",
        "aux", "con", "index.cshtml", "sjalvmordslinjen.vcf.vcf",
    ];

    [Fact]
    public async Task Nobody_gets_an_answer_of_500_whatever_stands_in_the_address()
    {
        using var visitor = site.Visitor();
        await ThrowAtAsync(visitor, "visitor");
    }

    [Fact]
    public async Task Nor_does_an_administrator()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        await ThrowAtAsync(administrator.Client, "administrator");
    }

    /// <summary>A form that names no boundary cannot be read; nothing is read for what is only asked for.</summary>
    [Fact]
    public async Task A_content_type_that_cannot_be_read_is_of_no_consequence()
    {
        using var visitor = site.Visitor();
        foreach (var address in SiteRoutes.Samples(site.Services).Where(a => !a.StartsWith("/admin", StringComparison.Ordinal) && !a.StartsWith("/fel/", StringComparison.Ordinal)))
        {
            var (plain, odd) = (await visitor.GetAsync(address), await SendAsync(visitor, HttpMethod.Get, address));
            Assert.Equal((address, plain.StatusCode), (address, odd.StatusCode));

            var posted = await SendAsync(visitor, HttpMethod.Post, address);
            Assert.True((int)posted.StatusCode < 500 || posted.StatusCode == plain.StatusCode, $"POST {address}: {(int)posted.StatusCode}");
        }

        static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address)
        {
            var request = new HttpRequestMessage(method, address) { Content = new ByteArrayContent([]) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");
            return client.SendAsync(request);
        }
    }

    [Theory]
    [InlineData("/stodlinjer/sjalvmordslinjen.", "/stodlinjer/sjalvmordslinjen")]
    [InlineData("/stodlinjer/sjalvmordslinjen)", "/stodlinjer/sjalvmordslinjen")]
    [InlineData("/stodlinjer/sjalvmordslinjen%20", "/stodlinjer/sjalvmordslinjen")]
    [InlineData("/stodlinjer/Sjalvmordslinjen", "/stodlinjer/sjalvmordslinjen")]
    [InlineData("/Stodlinjer/%E2%80%9DSj%C3%A4lvmordslinjen%E2%80%9D", "/stodlinjer/sjalvmordslinjen")]
    [InlineData("/stodlinjer/sja%CC%88lvmordslinjen", "/stodlinjer/sjalvmordslinjen")] // decomposed
    [InlineData("/stodlinjer/BRIS%20FOR%20BARN?from=affisch", "/stodlinjer/bris-for-barn?from=affisch")]
    [InlineData("/behov/%C3%A4tst%C3%B6rning", "/behov/atstorning")]
    [InlineData("/malgrupp/D%C3%B6v", "/malgrupp/dov")]
    [InlineData("/guider/anonym-och-sp%C3%A5r,", "/guider/anonym-och-spar")]
    [InlineData("/kommuner/malm%C3%B6", "/kommuner/malmo")]
    [InlineData("/kommuner/UPPLANDS-V%C3%84SBY", "/kommuner/upplands-vasby")]
    [InlineData("/sprak/EN", "/sprak/en")]
    public async Task An_address_that_is_nearly_right_leads_on(string typed, string right)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.GetAsync(typed);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(right, answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(right)).StatusCode);
    }

    [Theory]
    [InlineData("/stodlinjer/finns-inte.")]
    [InlineData("/stodlinjer/%2F%2Fevil.example")]
    [InlineData("/behov/...")]
    [InlineData("/admin/stodlinjer/Sjalvmordslinjen.")]
    public async Task An_address_that_is_wrong_leads_nowhere(string typed)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.GetAsync(typed);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Redirect && answer.Headers.Location?.ToString().Contains("evil", StringComparison.Ordinal) is not true, $"{answer.StatusCode}");
    }

    private async Task ThrowAtAsync(HttpClient client, string who)
    {
        var tried = 0;
        foreach (var pattern in PatternsOf(site.Services))
        {
            foreach (var segment in Odd.Append(new string('a', 2000)))
            {
                var address = Parameter().Replace(pattern, segment.Replace("$", "$$", StringComparison.Ordinal));
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri("https://localhost"), address));
                var answer = await client.SendAsync(request);
                tried++;
                Assert.True((int)answer.StatusCode < 500 || answer.StatusCode == HttpStatusCode.HttpVersionNotSupported, $"{who}: {address} answers {(int)answer.StatusCode}");
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    Assert.Contains("data-emergency-banner", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                }
            }
        }

        Assert.True(tried > 1000);
    }

    private static IEnumerable<string> PatternsOf(IServiceProvider services) => services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET"))
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
        .Where(pattern => pattern.Contains('{', StringComparison.Ordinal))
        .Distinct();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
