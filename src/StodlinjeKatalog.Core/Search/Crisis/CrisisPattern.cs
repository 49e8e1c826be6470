namespace StodlinjeKatalog.Core.Search.Crisis;

/// <summary>One row of the list: what must stand in a text, in order, for it to be a cry for help or for it not to be one.</summary>
/// <param name="Steps">Each holds the atoms of which any will do, and how many words may stand before it.</param>
/// <param name="AtEnd">Nothing of weight may follow.</param>
internal sealed record CrisisPattern(CrisisKind Kind, bool IsVeto, IReadOnlyList<(int[] Atoms, int MostBetween)> Steps, bool AtEnd, string Source);

/// <summary>The words of the patterns, each written once, and what a typed word can be among them.</summary>
internal enum AtomKind
{
    Word,
    Beginning,
    Ending,
    Slips,
    Kin,
}
