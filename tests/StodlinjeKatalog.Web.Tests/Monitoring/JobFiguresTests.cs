using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StodlinjeKatalog.Core.Links;
using StodlinjeKatalog.Web.Monitoring;
using StodlinjeKatalog.Web.Tests.Links;

namespace StodlinjeKatalog.Web.Tests.Monitoring;

/// <summary>Every job tells the operator how it went.</summary>
public sealed class JobFiguresTests
{
    [Theory]
    [InlineData(false, "statistics done")]
    [InlineData(true, "statistics failed")]
    public async Task Counts_of_searches_that_are_written_at_the_stop_are_told(bool broken, string expected)
    {
        var site = new SiteApplication();
        using var listener = new MeterListener();
        var runs = new System.Collections.Concurrent.ConcurrentQueue<string>();
        try
        {
            using var visitor = site.Visitor();
            await visitor.GetAsync("/sok?q=spelskulder");
            var meter = site.Services.GetRequiredService<SiteMeter>().Meter;
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter == meter && instrument.Name == "stodlinjekatalogen.job.runs")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((_, _, tags, _) => runs.Enqueue($"{tags[0].Value} {tags[1].Value}"));
            listener.Start();
            if (broken)
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                File.WriteAllBytes(Path.Combine(site.Folder, "editors.db"), [.. Enumerable.Range(0, 8192).Select(i => (byte)(i * 31))]);
            }
        }
        finally
        {
            await site.DisposeAsync();
        }

        Assert.Contains(expected, runs);
    }

    [Fact]
    public async Task A_round_over_the_web_pages_is_told_when_it_is_whole()
    {
        await using var web = await PretendedWeb.StartAsync();
        await using var site = new RoundSite(web.Policy);
        var meter = site.Services.GetRequiredService<SiteMeter>().Meter;
        var done = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter == meter && instrument.Name == "stodlinjekatalogen.job.last_done")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, when, tags, _) => done = (string?)tags[0].Value == "links" ? when : done);
        listener.Start();

        for (var i = 0; i < 1200 && done == 0; i++)
        {
            await Task.Delay(50);
            listener.RecordObservableInstruments();
        }

        Assert.Equal(site.Clock.Now.ToUnixTimeSeconds(), done);
    }

    private sealed class RoundSite(LinkPolicy policy) : SiteApplication
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("LinkCheck:EveryHours", "24");
            builder.UseSetting("LinkCheck:PauseSeconds", "0");
            builder.UseSetting("LinkCheck:Concurrency", "32");
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(policy)));
        }
    }
}
