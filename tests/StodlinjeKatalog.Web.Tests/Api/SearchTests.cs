using System.Net;
using System.Text.Json;

namespace StodlinjeKatalog.Web.Tests.Api;

[Collection(SiteCollection.Name)]
public sealed class SearchTests(SiteApplication site)
{
    [Fact]
    public async Task Get_answers_best_first_with_type_name_and_state()
    {
        using var answer = await Json("/api/v1/search?q=tankar på självmord");
        var first = answer.RootElement.GetProperty("results")[0];

        Assert.Equal("suicide", answer.RootElement.GetProperty("crisis").GetString());
        Assert.Equal("helpline", first.GetProperty("type").GetString());
        Assert.Equal("sjalvmordslinjen", first.GetProperty("slug").GetString());
        Assert.Equal("Självmordslinjen", first.GetProperty("name").GetString());
        Assert.Equal("always", first.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Get_crisis_is_null_when_there_is_none()
    {
        using var answer = await Json("/api/v1/search?q=snus");
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("crisis").ValueKind);
    }

    [Fact]
    public async Task Get_guides_and_municipalities_have_no_state()
    {
        using var answer = await Json("/api/v1/search?q=familjerådgivning i lund");
        var others = answer.RootElement.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("type").GetString() != "helpline").ToArray();

        Assert.Contains(others, r => r.GetProperty("type").GetString() == "guide");
        Assert.Contains(others, r => r.GetProperty("type").GetString() == "municipality" && r.GetProperty("slug").GetString() == "lund");
        Assert.All(others, r => Assert.Equal(JsonValueKind.Null, r.GetProperty("state").ValueKind));
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("%F0%9F%98%AD")]
    [InlineData("ensam&open=true&at=2026-12-24T03:00&language=fa")]
    [InlineData("ensam&channel=letter&audience=dov")]
    public async Task Get_any_words_get_an_answer(string query)
    {
        using var answer = await Json($"/api/v1/search?q={query}");

        Assert.NotEqual(0, answer.RootElement.GetProperty("results").GetArrayLength());
        Assert.True(answer.RootElement.GetProperty("total").GetInt32() >= answer.RootElement.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Get_choices_narrow()
    {
        using var answer = await Json("/api/v1/search?q=ensam&channel=chat&audience=ung,barn&limit=200");
        foreach (var result in answer.RootElement.GetProperty("results").EnumerateArray())
        {
            var line = site.Snapshot.Helpline(result.GetProperty("slug").GetString()!)!;
            Assert.Contains(line.Channels, c => c.Kind == Core.Helplines.ChannelKind.Chat);
            Assert.True(line.Audiences.Contains("ung") || line.Audiences.Contains("barn"), line.Slug);
        }
    }

    [Fact]
    public async Task Get_open_at_a_time_is_answered_for_that_time()
    {
        using var answer = await Json("/api/v1/search?q=ensam&open=true&at=2026-11-24T03:00");
        Assert.All(answer.RootElement.GetProperty("results").EnumerateArray(), r => Assert.Contains(r.GetProperty("state").GetString(), new[] { "open", "always" }));
    }

    [Fact]
    public async Task Get_the_list_is_as_long_as_asked_for()
    {
        using var answer = await Json("/api/v1/search?q=ensam&limit=3");
        Assert.Equal(3, answer.RootElement.GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData("open=true")]
    [InlineData("open=True")]
    [InlineData("open=1")]
    [InlineData("open=now")]
    [InlineData("open=nu")]
    [InlineData("open=ja")]
    public async Task Get_open_may_be_said_in_many_ways(string query)
    {
        using var answer = await Json($"/api/v1/search?q=ensam&at=2026-11-24T03:00&limit=200&{query}");
        Assert.All(answer.RootElement.GetProperty("results").EnumerateArray(), r => Assert.Contains(r.GetProperty("state").GetString(), new[] { "open", "always" }));
    }

    [Theory]
    [InlineData("open=")]
    [InlineData("open=false")]
    [InlineData("open=0")]
    [InlineData("open=nej")]
    [InlineData("limit=")]
    [InlineData("channel=")]
    [InlineData("need=&audience=&language=")]
    public async Task Get_nothing_chosen_narrows_nothing(string query)
    {
        using var all = await Json("/api/v1/search?q=ensam");
        using var answer = await Json($"/api/v1/search?q=ensam&{query}");
        Assert.Equal(all.RootElement.GetProperty("total").GetInt32(), answer.RootElement.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=många")]
    [InlineData("limit=-1")]
    [InlineData("limit=99999999999")]
    [InlineData("open=kanske")]
    [InlineData("open=true&open=false")]
    [InlineData("at=snart")]
    [InlineData("channel=rokssignal")]
    [InlineData("channel=1")]
    [InlineData("need=finns-inte")]
    [InlineData("audience=marsian")]
    public async Task Get_what_cannot_be_read_is_a_problem_with_a_reason(string query)
    {
        var response = await site.Visitor().GetAsync($"/api/v1/search?q=ensam&{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.StartsWith("Fel värde i ", problem.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", problem.RootElement.GetProperty("detail").GetString());
    }

    private async Task<JsonDocument> Json(string address)
    {
        var response = await site.Visitor().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }
}
