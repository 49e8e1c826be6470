using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>The ready pages, bounded in bytes. A change of the catalogue makes them all stale at once.</summary>
public sealed class ReadyPageStore : IDisposable
{
    /// <summary>A larger answer is not for a visitor's phone, and is made anew.</summary>
    public const int LargestBody = 1024 * 1024;

    private const int Gates = 64;

    private readonly CurrentCatalog catalog;
    private readonly MemoryCache pages;
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1, 1))];
    private long edition;

    public ReadyPageStore(CurrentCatalog catalog, IOptions<ReadyPageOptions> options)
    {
        pages = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.Megabytes * 1024L * 1024L, CompactionPercentage = .1, TrackStatistics = true });
        this.catalog = catalog;
        catalog.Replaced += NextEdition;
    }

    /// <summary>
    /// Which edition of the catalogue is current. Read before a page is made: when the catalogue changes meanwhile, the page is
    /// stale from the start.
    /// </summary>
    public long Edition => Volatile.Read(ref edition);

    /// <summary>How many pages are kept, and their weight in bytes.</summary>
    public (long Count, long Bytes) Kept => pages.GetCurrentStatistics() is { } now ? (now.CurrentEntryCount, now.CurrentEstimatedSize ?? 0) : default;

    public bool TryGet(string key, [NotNullWhen(true)] out ReadyPage? page)
    {
        page = pages.TryGetValue(key, out var kept) ? (ReadyPage?)kept : null;
        return page is not null;
    }

    public void Keep(string key, ReadyPage page)
    {
        using var entry = pages.CreateEntry(key);
        entry.Size = page.Body.Weight;
        entry.Value = page;
        if (page.Rule.Lasting)
        {
            entry.Priority = CacheItemPriority.NeverRemove;
        }
    }

    /// <summary>One at a time makes a page; the others wait for it rather than making the same.</summary>
    public async Task<SemaphoreSlim> EnterAsync(string key, CancellationToken cancellationToken)
    {
        var gate = gates[(uint)key.GetHashCode(StringComparison.Ordinal) % Gates];
        await gate.WaitAsync(cancellationToken);
        return gate;
    }

    public void Dispose()
    {
        catalog.Replaced -= NextEdition;
        pages.Dispose();
        foreach (var gate in gates)
        {
            gate.Dispose();
        }
    }

    private void NextEdition(CatalogSnapshot _) => Interlocked.Increment(ref edition);
}
