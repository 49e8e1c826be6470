namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>Lists that many documents share, each kept once: what a query makes of one is made once for all that have it.</summary>
internal sealed class Combinations
{
    private readonly Dictionary<int[], int> ids = new(TermsComparer.Instance);
    private readonly List<int[]> all = [];

    public int Count => all.Count;

    public int[] this[int id] => all[id];

    public int IdOf(int[] list)
    {
        if (!ids.TryGetValue(list, out var id))
        {
            ids[list] = id = all.Count;
            all.Add(list);
        }

        return id;
    }
}
