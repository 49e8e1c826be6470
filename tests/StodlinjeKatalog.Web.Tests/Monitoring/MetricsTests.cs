using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using StodlinjeKatalog.Web.Tests.Kestrel;

namespace StodlinjeKatalog.Web.Tests.Monitoring;

/// <summary>The operator's figures: there when asked for, on a port of their own, and silent about visitors.</summary>
public sealed class MetricsTests : IDisposable
{
    private readonly HttpClient client = new();

    [Fact]
    public async Task Requests_pages_searches_and_the_snapshot_are_told_in_Prometheus_text()
    {
        await using var site = new MeasuredSite();
        using var visitor = site.Visitor();
        await visitor.GetAsync("/stodlinjer/sjalvmordslinjen");
        await visitor.GetAsync("/stodlinjer/sjalvmordslinjen");
        await visitor.GetAsync("/stodlinjer/hemlig-adress");
        await visitor.GetAsync("/sok?q=hemligt+ord");
        await visitor.GetAsync("/api/v1/search?q=hemligt+ord");
        using var odd = new HttpRequestMessage(new HttpMethod("HEMLIGT"), "/");
        await visitor.SendAsync(odd);

        var figures = await client.GetAsync(site.Metrics);

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", figures.Content.Headers.ContentType!.ToString());
        var text = await figures.Content.ReadAsStringAsync();
        var rows = RowsOf(text);
        Assert.Equal("2", rows["""stodlinjekatalogen_request_duration_seconds_count{method="GET",route="/stodlinjer/{slug}",status="200"}"""]);
        Assert.Equal("2", rows["""stodlinjekatalogen_request_duration_seconds_bucket{method="GET",route="/stodlinjer/{slug}",status="200",le="+Inf"}"""]);
        Assert.Equal("1", rows["""stodlinjekatalogen_request_duration_seconds_count{method="GET",route="/stodlinjer/{slug}",status="404"}"""]);
        Assert.Contains(rows.Keys, key => key.Contains("""method="OTHER",""", StringComparison.Ordinal));
        Assert.Equal("1", rows["""stodlinjekatalogen_ready_pages_requests_total{outcome="hit"}"""]);
        Assert.Equal("1", rows["""stodlinjekatalogen_ready_pages_requests_total{outcome="made"}"""]);
        Assert.Equal("1", rows["stodlinjekatalogen_ready_pages_kept"]);
        Assert.InRange(double.Parse(rows["stodlinjekatalogen_ready_pages_size_bytes"], System.Globalization.CultureInfo.InvariantCulture), 5_000, 200_000);
        Assert.Equal("2", rows["stodlinjekatalogen_search_duration_seconds_count"]);
        Assert.Equal(site.Snapshot.Helplines.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), rows["stodlinjekatalogen_snapshot_helplines"]);
        Assert.Equal("1", rows["""stodlinjekatalogen_catalog_source{source="Database"}"""]);
        Assert.Equal("0", rows["""stodlinjekatalogen_catalog_source{source="LastGood"}"""]);
        Assert.Equal("1", rows["stodlinjekatalogen_catalog_sound"]);
        Assert.True(int.Parse(rows["stodlinjekatalogen_snapshot_revision"], System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Contains("dotnet_process_memory_working_set_bytes", rows.Keys);
        Assert.DoesNotContain("hemlig", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_lost_database_and_the_run_of_a_job_are_told()
    {
        await using var site = new MeasuredSite();
        using var visitor = site.Visitor();
        await visitor.GetAsync("/");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(Path.Combine(site.Folder, "catalog.db"));

        var rows = await BecomesAsync(site, """stodlinjekatalogen_database_trouble{trouble="Missing"}""", "1");

        Assert.Equal("0", rows["stodlinjekatalogen_catalog_sound"]);
        Assert.Equal("1", rows["""stodlinjekatalogen_catalog_source{source="Database"}"""]);
        await BecomesAsync(site, """stodlinjekatalogen_job_runs_total{job="catalog",outcome="failed"}""", value => value != "0");
    }

    [Fact]
    public async Task They_are_nowhere_else_and_nothing_else_is_there()
    {
        await using var site = new MeasuredSite();
        using var visitor = site.Visitor();
        using var spoken = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        spoken.Headers.Host = site.Metrics.Authority;

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync(spoken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(site.Metrics, "/"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(site.Metrics, "/admin"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(site.Metrics, null)).StatusCode);
    }

    [Fact]
    public async Task Without_the_setting_nobody_listens_and_with_a_taken_port_the_site_is_there()
    {
        await using var silent = new SiteApplication();
        Assert.Equal(HttpStatusCode.OK, (await silent.Visitor().GetAsync("/")).StatusCode);
        var meter = silent.Services.GetService(typeof(Web.Monitoring.SiteMeter)) as Web.Monitoring.SiteMeter;
        Assert.Equal(0, meter!.Start());

        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var site = new MeasuredSite(((IPEndPoint)taken.LocalEndpoint).Port);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync("/")).StatusCode);
    }

    public void Dispose() => client.Dispose();

    private async Task<Dictionary<string, string>> BecomesAsync(MeasuredSite site, string row, Func<string, bool> holds)
    {
        for (var i = 0; i < 100; i++)
        {
            var rows = RowsOf(await client.GetStringAsync(site.Metrics));
            if (rows.TryGetValue(row, out var value) && holds(value))
            {
                return rows;
            }

            await Task.Delay(100);
        }

        throw new Xunit.Sdk.XunitException($"{row} did not change within ten seconds.");
    }

    private Task<Dictionary<string, string>> BecomesAsync(MeasuredSite site, string row, string expected) => BecomesAsync(site, row, value => value == expected);

    /// <summary>Every line is one that Prometheus can read, each family is declared once, and no row comes twice.</summary>
    private static Dictionary<string, string> RowsOf(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var rows = new Dictionary<string, string>();
        var types = new HashSet<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                Assert.True(types.Add(line.Split(' ')[2]), line);
            }
            else if (!line.StartsWith("# HELP ", StringComparison.Ordinal))
            {
                var row = Regex.Match(line, """^([a-zA-Z_][a-zA-Z0-9_]*(?:\{(?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\.)*",?)+\})?) (-?[0-9.E+-]+|NaN)$""");
                Assert.True(row.Success, line);
                rows.Add(row.Groups[1].Value, row.Groups[2].Value);
            }
        }

        return rows;
    }

    private sealed class MeasuredSite(int port) : SiteApplication
    {
        public MeasuredSite()
            : this(OwnPort.Find())
        {
        }

        public Uri Metrics { get; } = new($"http://127.0.0.1:{port}/metrics");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Metrics:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.UseSetting("Catalog:WatchSeconds", "0.2");
        }
    }
}
