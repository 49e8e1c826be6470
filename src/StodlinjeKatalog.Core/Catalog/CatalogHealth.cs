using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>Where what the public reads now comes from, and what ails the database.</summary>
/// <param name="Since">Since when it has been so.</param>
/// <param name="Trouble">Null when the database can be read and written.</param>
public sealed record CatalogHealth(CatalogSource Source, DateTimeOffset Since, DatabaseTrouble? Trouble)
{
    /// <summary>The public reads the newest, and editors can save.</summary>
    public bool IsSound => Source == CatalogSource.Database && Trouble is null;
}

public enum CatalogSource
{
    /// <summary>Nothing could be read: the site has its emergency numbers and no lines.</summary>
    Nothing,
    Database,
    LastGood,
    ShippedData,
}
