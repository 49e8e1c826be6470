using System.Net;
using System.Text.Json;

namespace StodlinjeKatalog.Web.Tests.Api;

/// <summary>Whatever an address asks for, the answer is JSON that says in Swedish what was wrong: never the server's own words.</summary>
[Collection(SiteCollection.Name)]
public sealed class ParametersTests(SiteApplication site)
{
    [Theory]
    [InlineData("/api/v1/helplines?page=ett", "page")]
    [InlineData("/api/v1/helplines?page=0", "page")]
    [InlineData("/api/v1/helplines?pageSize=201", "pageSize")]
    [InlineData("/api/v1/helplines?pageSize=1,5", "pageSize")]
    [InlineData("/api/v1/status?at=nu", "at")]
    [InlineData("/api/v1/status?at=2026-13-01T00:00", "at")]
    [InlineData("/api/v1/helplines/sjalvmordslinjen/status?at=nyss", "at")]
    [InlineData("/api/v1/search?q=ensam&limit=tio", "limit")]
    [InlineData("/api/v1/search?q=ensam&open=alltid", "open")]
    [InlineData("/api/v1/search?q=ensam&at=1999-01-01T00:00", "at")]
    public async Task Get_a_value_that_cannot_be_read_is_a_problem_that_names_it(string address, string parameter)
    {
        var response = await site.Visitor().GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(body);
        Assert.Equal($"Fel värde i {parameter}", problem.RootElement.GetProperty("title").GetString());
        Assert.Contains(parameter, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/helplines?page=&pageSize=")]
    [InlineData("/api/v1/coverage?need=")]
    public async Task Get_an_empty_value_is_as_none(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(address)).StatusCode);
}
