using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Files;

/// <summary>What a data folder holds and everything that is wrong with it.</summary>
/// <param name="Content">Whole only when there are no faults.</param>
/// <param name="Warnings">Worth a look; they stop nothing.</param>
public sealed record DataReading(CatalogContent Content, IReadOnlyList<DataFault> Faults, IReadOnlyList<DataFault> Warnings)
{
    public bool IsSound => Faults.Count == 0;
}
