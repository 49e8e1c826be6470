using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;

namespace StodlinjeKatalog.Web.Tests.Catalog;

/// <summary>The databases are gone: the public has everything, the operator is told, and it heals by itself.</summary>
public sealed class DatabaseGoneTests
{
    private static readonly string[] Pages = ["/", "/stodlinjer", "/stodlinjer/sjalvmordslinjen", "/behov/kris", "/sok?q=ensam", "/akut", "/api/v1/helplines", "/guider", "/kommuner"];

    [Fact]
    public async Task Deleted_in_flight_and_brought_back()
    {
        await using var site = new QuickSite();
        using var visitor = site.Visitor();
        await BecomesAsync(visitor, HttpStatusCode.OK);
        SqliteConnection.ClearAllPools();
        File.Move(site.Database, site.Database + ".away");

        await BecomesAsync(visitor, HttpStatusCode.ServiceUnavailable);
        await AllPagesAnswerAsync(visitor);
        using var health = JsonDocument.Parse(await visitor.BodyOfAsync("/health/ready"));
        var data = health.RootElement.GetProperty("checks").GetProperty("catalog").GetProperty("data");
        Assert.Equal("Missing", data.GetProperty("trouble").GetString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);

        File.Move(site.Database + ".away", site.Database);
        await BecomesAsync(visitor, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Filled_with_noise_in_flight()
    {
        await using var site = new QuickSite();
        using var visitor = site.Visitor();
        await BecomesAsync(visitor, HttpStatusCode.OK);
        SqliteConnection.ClearAllPools();
        var noise = new byte[100_000];
        new Random(7).NextBytes(noise);
        await File.WriteAllBytesAsync(site.Database + ".noise", noise);
        File.Move(site.Database + ".noise", site.Database, overwrite: true);

        await BecomesAsync(visitor, HttpStatusCode.ServiceUnavailable);
        await AllPagesAnswerAsync(visitor);
    }

    private static async Task AllPagesAnswerAsync(HttpClient visitor)
    {
        foreach (var page in Pages)
        {
            using var answer = await visitor.GetAsync(page);
            Assert.Equal((page, HttpStatusCode.OK), (page, answer.StatusCode));
        }
    }

    private static async Task BecomesAsync(HttpClient visitor, HttpStatusCode status)
    {
        for (var i = 0; i < 100; i++)
        {
            using var answer = await visitor.GetAsync("/health/ready");
            if (answer.StatusCode == status)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"/health/ready did not become {status} within ten seconds.");
    }

    private sealed class QuickSite : SiteApplication
    {
        public string Database => Path.Combine(Folder, "catalog.db");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Catalog:WatchSeconds", "0.2");
        }
    }
}

file static class HttpClientExtensions
{
    public static async Task<string> BodyOfAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }
}
