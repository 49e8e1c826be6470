using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// The whole catalogue as plain values: what a data folder holds, what the database holds and what a snapshot is built from.
/// Drafts are in here too; the snapshot leaves them out.
/// </summary>
public sealed record CatalogContent
{
    public static readonly CatalogContent Empty = new();

    public IReadOnlyList<Helpline> Helplines { get; init; } = [];
    public IReadOnlyList<Entrance> Entrances { get; init; } = [];
    public IReadOnlyList<Need> Needs { get; init; } = [];
    public IReadOnlyList<Audience> Audiences { get; init; } = [];
    public IReadOnlyList<Guide> Guides { get; init; } = [];
    public IReadOnlyList<LanguageDoor> LanguageDoors { get; init; } = [];
    public IReadOnlyList<Municipality> Municipalities { get; init; } = [];
    public IReadOnlyList<Region> Regions { get; init; } = [];
    public IReadOnlyList<SentenceSet> Sentences { get; init; } = [];
}
