namespace StodlinjeKatalog.Core.Catalog;

/// <summary>What the catalogue is made of.</summary>
public enum CatalogKind
{
    Entrance,
    Need,
    Audience,
    Helpline,
    Guide,
    LanguageDoor,
    Region,
    Municipality,
    Sentences,
}
