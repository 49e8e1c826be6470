namespace StodlinjeKatalog.Core.Search;

/// <summary>The parts of search that can be switched off, to see what each is worth. Visitors always get all of them.</summary>
[Flags]
public enum SearchParts
{
    None = 0,

    /// <summary>Stems and irregular forms.</summary>
    Inflection = 1,

    /// <summary>Compounds taken apart and joined.</summary>
    Compounds = 2,

    /// <summary>Edit distance.</summary>
    Slips = 4,

    /// <summary>Phrases of needs and audiences, not only their words.</summary>
    Phrases = 8,

    /// <summary>Needs as the bridge from words to lines.</summary>
    Needs = 16,

    /// <summary>Age and audience.</summary>
    Audiences = 32,

    /// <summary>Somebody else's trouble.</summary>
    Relation = 64,

    /// <summary>How, when and in what language.</summary>
    Signals = 128,

    /// <summary>The lines' own texts (BM25F).</summary>
    Texts = 256,

    /// <summary>Lines called by their name or number.</summary>
    Names = 512,

    /// <summary>Lines that answer, and answer often, before others.</summary>
    Availability = 1024,

    All = 2047,
}

internal static class SearchPartsExtensions
{
    /// <summary>HasFlag makes two objects each time, until its caller has been compiled for speed.</summary>
    public static bool Has(this SearchParts parts, SearchParts part) => (parts & part) != 0;
}
