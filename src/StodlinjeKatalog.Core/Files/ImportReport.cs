using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Files;

/// <summary>What an import did, or with a dry run would do.</summary>
/// <param name="Refusals">Why nothing was written, in Swedish; empty when it was.</param>
public sealed record ImportReport(IReadOnlyList<ImportedKind> Kinds, IReadOnlyList<string> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;

    public bool ChangesNothing => Kinds.All(k => k.Added.Count == 0 && k.Changed.Count == 0);
}

/// <param name="Kept">Slugs that only the catalogue has. An import takes nothing away.</param>
public sealed record ImportedKind(
    CatalogKind Kind, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Kept);
