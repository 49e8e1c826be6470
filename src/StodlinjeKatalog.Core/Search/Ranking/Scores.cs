using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>How strongly a query points to one need.</summary>
/// <param name="Whose">Null when the trouble is the person's own, otherwise the class of person near.</param>
internal readonly record struct NeedScore(int Need, double Score, string? Whose, string Because)
{
    /// <summary>What the words themselves say of it, beside what was learned of texts like theirs.</summary>
    public double Said { get; init; } = Score;
}

/// <summary>What a query points to, before the documents are weighed.</summary>
internal sealed record Intent
{
    /// <summary>True when nothing typed says what it is about.</summary>
    public bool IsWide { get; init; }

    /// <summary>Strongest first.</summary>
    public required IReadOnlyList<NeedScore> Needs { get; init; }

    /// <summary>A cry for help, whether a pattern or the words of a need heard it.</summary>
    public CrisisDetector.FoundCrisis? Crisis { get; init; }

    /// <summary>The need that a cry for help raised; -1 when there was none.</summary>
    public int CrisisNeed { get; init; } = -1;

    /// <summary>What was learned of texts like it; null while nothing is.</summary>
    public LearnedNeeds.Heard? Heard { get; init; }

    /// <summary>By index of the audience, 0 to 1.</summary>
    public required double[] Audiences { get; init; }

    /// <summary>Channels, languages, times and traces that are asked for, by kind and name.</summary>
    public required IReadOnlySet<(TargetKind Kind, string Name)> Signals { get; init; }

    /// <summary>Documents called by their own words.</summary>
    public required IReadOnlyDictionary<int, double> Named { get; init; }

    /// <summary>Documents whose number was typed, and whether the number is dead.</summary>
    public required IReadOnlyDictionary<int, (string Number, bool IsOld)> Numbered { get; init; }
}
