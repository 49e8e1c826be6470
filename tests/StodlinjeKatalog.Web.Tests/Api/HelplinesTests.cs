using System.Net;
using System.Text.Json;

namespace StodlinjeKatalog.Web.Tests.Api;

[Collection(SiteCollection.Name)]
public sealed class HelplinesTests(SiteApplication site)
{
    [Fact]
    public async Task Get_the_list_goes_page_by_page_over_the_published_lines_only()
    {
        var client = site.Visitor();
        var seen = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            using var answer = await Json(client, $"/api/v1/helplines?page={page}&pageSize=25");
            Assert.Equal(72, answer.RootElement.GetProperty("total").GetInt32());
            Assert.Equal(page, answer.RootElement.GetProperty("page").GetInt32());
            seen.AddRange(answer.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("slug").GetString()!));
        }

        Assert.Equal(site.Snapshot.Helplines.Select(h => h.Slug), seen);
    }

    [Fact]
    public async Task Get_a_line_has_the_fields_of_the_contract()
    {
        using var answer = await Json(site.Visitor(), "/api/v1/helplines/bris-for-barn");
        var line = answer.RootElement;

        foreach (var name in new[] { "slug", "name", "shortName", "provider", "summary", "descriptionHtml", "needs", "audiences", "ageMin", "ageMax", "languages", "cost", "anonymous", "answeredBy", "region", "website", "channels", "reviewedOn", "sources" })
        {
            Assert.True(line.TryGetProperty(name, out _), name);
        }

        Assert.Equal(17, line.GetProperty("ageMax").GetInt32());
        var phone = line.GetProperty("channels")[0];
        Assert.Equal("phone", phone.GetProperty("kind").GetString());
        Assert.Equal("116111", phone.GetProperty("dial").GetString());
        Assert.Equal("24/7", phone.GetProperty("hours").GetString());
        Assert.Equal("stated", phone.GetProperty("holidayHours").GetString());
        Assert.StartsWith("<p>", line.GetProperty("descriptionHtml").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_the_traces_of_every_line_are_those_of_the_catalogue_and_unknown_is_null()
    {
        var client = site.Visitor();
        var known = 0;
        foreach (var line in site.Snapshot.Helplines)
        {
            using var answer = await Json(client, $"/api/v1/helplines/{line.Slug}");
            var traces = answer.RootElement.GetProperty("traces");
            foreach (var (name, value) in new[]
            {
                ("onPhoneBill", line.Traces.OnPhoneBill), ("callerIdVisible", line.Traces.CallerIdVisible), ("chatLogKept", line.Traces.ChatLogKept), ("signInNeeded", line.Traces.SignInNeeded),
                ("recorded", line.Traces.Recorded), ("confidentialityBroken", line.Traces.ConfidentialityBroken), ("freeFromMobile", line.Traces.FreeFromMobile), ("note", line.Traces.Note),
            })
            {
                Assert.Equal(value, traces.GetProperty(name).GetString());
                known += value is null ? 0 : 1;
            }
        }

        Assert.True(known > 30, $"only {known} traces are known");
    }

    [Theory]
    [InlineData("/api/v1/helplines?page=0", 400)]
    [InlineData("/api/v1/helplines?page=abc", 400)]
    [InlineData("/api/v1/helplines?pageSize=201", 400)]
    [InlineData("/api/v1/helplines?pageSize=-1", 400)]
    [InlineData("/api/v1/helplines/finns-inte", 404)]
    [InlineData("/api/v1/helplines/cancerlinjen", 404)] // a draft
    [InlineData("/api/v1/finns-inte", 404)]
    public async Task Get_errors_are_problem_details(string address, int status)
    {
        var response = await site.Visitor().GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Get_a_page_far_past_the_end_is_empty()
    {
        using var answer = await Json(site.Visitor(), "/api/v1/helplines?page=2147483647&pageSize=200");

        Assert.Equal(0, answer.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Get_is_open_to_other_sites_and_other_methods_are_not()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/helplines");
        request.Headers.Add("Origin", "https://nagon-annan.example");
        var response = await site.Visitor().SendAsync(request);

        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.Visitor().PostAsync("/api/v1/helplines", null)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/needs")]
    [InlineData("/api/v1/audiences")]
    public async Task Get_topics_are_whole(string address)
    {
        using var answer = await Json(site.Visitor(), address);

        Assert.Equal(answer.RootElement.GetProperty("total").GetInt32(), answer.RootElement.GetProperty("items").GetArrayLength());
        Assert.All(answer.RootElement.GetProperty("items").EnumerateArray(), i => Assert.False(string.IsNullOrEmpty(i.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task Get_the_OpenAPI_document_names_every_address()
    {
        using var document = await Json(site.Visitor(), "/openapi/v1.json");

        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Contains("/api/v1/helplines", paths);
        Assert.Contains("/api/v1/helplines/{slug}", paths);
        Assert.Contains("/api/v1/needs", paths);
        Assert.Contains("/api/v1/audiences", paths);
    }

    private static async Task<JsonDocument> Json(HttpClient client, string address) => JsonDocument.Parse(await client.GetStringAsync(address));
}
