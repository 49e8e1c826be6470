namespace StodlinjeKatalog.Core.Catalog;

/// <summary>Holds the snapshot that the public reads. Readers take <see cref="Snapshot"/> once per request and keep it.</summary>
public sealed class CurrentCatalog(CatalogSnapshot first)
{
    private volatile CatalogSnapshot snapshot = first;

    public CatalogSnapshot Snapshot => snapshot;

    /// <summary>Raised after the swap, on the thread that made it: cached pages expire here.</summary>
    public event Action<CatalogSnapshot>? Replaced;

    public void Replace(CatalogSnapshot next)
    {
        snapshot = next;
        Replaced?.Invoke(next);
    }
}
