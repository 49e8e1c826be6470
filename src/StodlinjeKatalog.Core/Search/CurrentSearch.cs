using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Search;

/// <summary>
/// The search over the catalogue as it is now, with what has been learned so far. The first index is made when it is first asked for; from
/// then on a changed catalogue gets a new one before anybody has to wait for it.
/// </summary>
public sealed class CurrentSearch
{
    private readonly Lock building = new();
    private volatile CatalogSearch? current;
    private volatile LearnedModel? learned;

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

    /// <summary>What is searched with; null while the rules answer alone.</summary>
    public LearnedModel? Learned => learned;

    /// <summary>From the next search on.</summary>
    public void Use(LearnedModel model)
    {
        lock (building)
        {
            learned = model;
            current = current?.TaughtBy(model);
        }
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

            return current = new CatalogSearch(snapshot, SearchParts.All, learned);
        }
    }
}
