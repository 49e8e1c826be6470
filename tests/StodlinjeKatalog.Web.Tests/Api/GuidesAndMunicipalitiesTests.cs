using System.Net;
using System.Text.Json;

namespace StodlinjeKatalog.Web.Tests.Api;

[Collection(SiteCollection.Name)]
public sealed class GuidesAndMunicipalitiesTests(SiteApplication site)
{
    [Theory]
    [InlineData("/api/v1/guides", 10)]
    [InlineData("/api/v1/municipalities", 290)]
    public async Task Get_the_list_is_whole_and_each_has_slug_and_name(string address, int total)
    {
        using var answer = await Json(address);
        var items = answer.RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(total, answer.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(total, items.Count);
        Assert.All(items, i => Assert.NotEmpty(i.GetProperty("slug").GetString()!));
        Assert.All(items, i => Assert.NotEmpty(i.GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task Get_every_guide_has_its_text_as_HTML_without_pieces()
    {
        foreach (var guide in site.Snapshot.Guides)
        {
            using var answer = await Json($"/api/v1/guides/{guide.Slug}");
            var html = answer.RootElement.GetProperty("html").GetString()!;

            Assert.Equal(guide.Title, answer.RootElement.GetProperty("name").GetString());
            Assert.StartsWith("<p>", html, StringComparison.Ordinal);
            Assert.DoesNotContain(":::", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_a_guides_cards_are_links_to_the_lines()
    {
        using var answer = await Json("/api/v1/guides/anhorigstod");

        var html = answer.RootElement.GetProperty("html").GetString()!;
        Assert.Contains("<p><a href=\"/stodlinjer/anhoriglinjen\">Anhöriglinjen</a></p>", html, StringComparison.Ordinal);
        Assert.Contains("<p><a href=\"/kommuner\">Hitta din kommun</a></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Håbo_and_Habo_are_two()
    {
        using var håbo = await Json("/api/v1/municipalities/haabo");
        using var habo = await Json("/api/v1/municipalities/habo");

        Assert.Equal(("Håbo", "0305", "Uppsala län"), Facts(håbo));
        Assert.Equal(("Habo", "0643", "Jönköpings län"), Facts(habo));
        Assert.Equal("Region Uppsala", håbo.RootElement.GetProperty("region").GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, håbo.RootElement.GetProperty("websiteCheckedOn").ValueKind);
    }

    [Theory]
    [InlineData("/api/v1/guides/finns-inte")]
    [InlineData("/api/v1/municipalities/finns-inte")]
    public async Task Get_an_unknown_slug_is_a_problem(string address)
    {
        var response = await site.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<JsonDocument> Json(string address) => JsonDocument.Parse(await site.Visitor().GetStringAsync(address));

    private static (string?, string?, string?) Facts(JsonDocument municipality) => (
        municipality.RootElement.GetProperty("name").GetString(),
        municipality.RootElement.GetProperty("code").GetString(),
        municipality.RootElement.GetProperty("county").GetString());
}
