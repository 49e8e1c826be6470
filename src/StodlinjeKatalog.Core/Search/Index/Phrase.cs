namespace StodlinjeKatalog.Core.Search.Index;

internal enum TargetKind
{
    Need,
    Audience,
    Helpline,
    Guide,
    Channel,
    Language,
    Time,
    Trace,
    Cost,
}

/// <summary>What a phrase points to: the n-th of its kind, and how decidedly.</summary>
internal readonly record struct Target(TargetKind Kind, int Index, double Weight);

/// <summary>A phrase: terms to find in this order, without words that say nothing.</summary>
/// <param name="text">As it was first written.</param>
/// <param name="terms">Ids in the vocabulary.</param>
/// <param name="length">Words as written, those left out included: how close together they ought to stand.</param>
/// <param name="inOrder">Who does what to whom: "jag slår" is not "slår mig".</param>
/// <param name="language">Of those who say so.</param>
/// <param name="mostToSecond">How far the second word may stand from the first.</param>
internal sealed class Phrase(string text, int[] terms, int length, bool inOrder, string language, int mostToSecond)
{
    private Target[] targets = new Target[1];
    private int targetCount;
    private int kinds;

    public string Text => text;
    public int[] Terms => terms;
    public int Length => length;
    public bool InOrder => inOrder;
    public string Language => language;

    /// <summary>How far its second word may stand from its first: "jag slår" is not "jag vet att han slår".</summary>
    public int MostToSecond => mostToSecond;
    public ReadOnlySpan<Target> Targets => targets.AsSpan(0, targetCount);

    /// <summary>How much it says: the sum of its words' rarity.</summary>
    public double Strength { get; set; }

    public bool Has(TargetKind kind) => (kinds & (1 << (int)kind)) != 0;

    public bool PointsTo(TargetKind kind, int index)
    {
        foreach (var target in Targets)
        {
            if (target.Kind == kind && target.Index == index)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same target twice is one, as decided as the more decided.</summary>
    public void Add(Target target)
    {
        for (var i = 0; i < targetCount; i++)
        {
            if (targets[i].Kind == target.Kind && targets[i].Index == target.Index)
            {
                targets[i] = targets[i].Weight < target.Weight ? target : targets[i];
                return;
            }
        }

        if (targetCount == targets.Length)
        {
            Array.Resize(ref targets, targetCount * 2);
        }

        targets[targetCount++] = target;
        kinds |= 1 << (int)target.Kind;
    }
}

/// <summary>Finds a phrase by its terms without writing them out as text.</summary>
internal sealed class TermsComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
{
    public static readonly TermsComparer Instance = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<int> alternate)
    {
        var hash = 17u;
        foreach (var term in alternate)
        {
            hash = (hash ^ (uint)term) * 2654435769u;
            hash ^= hash >> 15;
        }

        return (int)hash;
    }

    public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
}
