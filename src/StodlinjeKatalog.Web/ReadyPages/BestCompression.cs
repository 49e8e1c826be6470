using System.Threading.Channels;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>Compresses again, as well as can be, what is asked for more than once. One at a time, beside the visitors' requests.</summary>
public sealed class BestCompression : BackgroundService
{
    // When more is waiting than this, the rest stays as it is: right, and a tenth larger.
    private readonly Channel<ReadyBody> waiting = Channel.CreateBounded<ReadyBody>(
        new BoundedChannelOptions(512) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Ask(ReadyBody body) => waiting.Writer.TryWrite(body);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var body in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            body.CompressBest();
        }
    }
}
