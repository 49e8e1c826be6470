using System.Collections.Concurrent;

namespace StodlinjeKatalog.Core.Links;

/// <summary>One question at a time to each host, and a pause between two.</summary>
internal sealed class HostTurns(TimeSpan pause)
{
    private readonly ConcurrentDictionary<string, Turn> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The turn lasts until what is returned is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancellationToken)
    {
        var turn = hosts.GetOrAdd(host, _ => new());
        await turn.Lock.WaitAsync(cancellationToken);
        try
        {
            var wait = turn.Ended is { } ended ? pause - System.Diagnostics.Stopwatch.GetElapsedTime(ended) : TimeSpan.Zero;
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, cancellationToken);
            return turn;
        }
        catch
        {
            turn.Lock.Release();
            throw;
        }
    }

    private sealed class Turn : IDisposable
    {
        public SemaphoreSlim Lock { get; } = new(1, 1);

        public long? Ended { get; private set; }

        /// <summary>Ends the turn; the host's lock lives on for the next.</summary>
        public void Dispose()
        {
            Ended = System.Diagnostics.Stopwatch.GetTimestamp();
            Lock.Release();
        }
    }
}
