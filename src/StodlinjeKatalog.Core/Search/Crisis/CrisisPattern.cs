namespace StodlinjeKatalog.Core.Search.Crisis;

/// <summary>One row of the list: what must stand in a text, in order, for it to be a cry for help or for it not to be one.</summary>
/// <param name="Name">Of cries that only some rows speak against, and of those rows; null for all others.</param>
/// <param name="Steps">Each holds the atoms of which any will do, and how many words may stand before it.</param>
/// <param name="AtEnd">Nothing of weight may follow.</param>
internal sealed record CrisisPattern(CrisisKind Kind, PatternSays Says, string? Name, IReadOnlyList<(int[] Atoms, int MostBetween)> Steps, bool AtEnd, string Source);

internal enum PatternSays
{
    /// <summary>That it is a cry.</summary>
    Cry,

    /// <summary>That it is a cry, whatever stands around it; only the denial of its own verb silences it.</summary>
    Plain,

    /// <summary>That a cry that overlaps with it is none.</summary>
    NotHere,

    /// <summary>That nothing in the text is one.</summary>
    Never,

    /// <summary>That it is long over: what is not said in the present is no cry.</summary>
    LongAgo,
}

/// <summary>The words of the patterns, each written once, and what a typed word can be among them.</summary>
internal enum AtomKind
{
    Word,
    Beginning,
    Ending,
    Slips,
    Kin,
}
