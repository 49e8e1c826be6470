using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Search;

/// <summary>
/// The search over the catalogue as it is now. The first index is made when it is first asked for; from then on a changed catalogue gets
/// a new one before anybody has to wait for it.
/// </summary>
public sealed class CurrentSearch
{
    private readonly Lock building = new();
    private volatile CatalogSearch? current;

    public CurrentSearch(CurrentCatalog catalog)
    {
        catalog.Replaced += snapshot =>
        {
            if (current is not null)
            {
                Of(snapshot);
            }
        };
    }

    /// <summary>The search over a snapshot; a page takes it for the one it shows.</summary>
    public CatalogSearch Of(CatalogSnapshot snapshot)
    {
        if (current is { } ready && ready.Catalog == snapshot)
        {
            return ready;
        }

        lock (building)
        {
            if (current is { } built && built.Catalog == snapshot)
            {
                return built;
            }

            return current = new CatalogSearch(snapshot);
        }
    }
}
