using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Monitoring;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>Loads the catalogue before the first request is taken, and watches the database from then on.</summary>
internal sealed class CatalogJob(CatalogLoader loader, CatalogOptions options, TimeProvider time, SiteMeter meter) : BackgroundService, IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => loader.StartAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.WatchSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await loader.WatchAsync(stoppingToken);
            meter.JobRan("catalog", loader.Health.IsSound);
        }
    }
}
