using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Public;

/// <summary>The states that one answer shows, all at the same instant. One per request.</summary>
public sealed class CurrentStatuses(TimeProvider clock, CurrentCatalog catalog)
{
    private readonly Dictionary<string, LineStatus> known = new(StringComparer.Ordinal);

    /// <summary>The instant that the whole answer speaks of.</summary>
    public SwedishMoment Moment { get; } = SwedishMoment.At(clock.GetUtcNow());

    public CatalogSnapshot Snapshot { get; } = catalog.Snapshot;

    /// <summary>A published line's status; null for a line that is no longer there.</summary>
    public LineStatus? Of(Helpline helpline)
    {
        if (known.TryGetValue(helpline.Slug, out var status))
        {
            return status;
        }

        if (Snapshot.Hours.Of(helpline.Slug) is not { } hours)
        {
            return null;
        }

        status = hours.At(Moment);
        known.Add(helpline.Slug, status);
        return status;
    }

    /// <summary>data-open: a line that is no more is closed; one that came with a newer catalogue than this answer's is unknown.</summary>
    public string MarkOf(Helpline helpline) => StatusText.MarkOf(
        Of(helpline)?.State ?? (helpline.Status == HelplineStatus.Closed ? OpenState.Closed : OpenState.Unknown));

    public StatusText Words(OpenStatus status) => StatusText.Of(status, Moment);
}
