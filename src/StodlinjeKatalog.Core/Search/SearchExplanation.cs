using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Search;

/// <summary>How a query was understood, and why each result stands where it does.</summary>
public sealed record SearchExplanation(
    SearchAnswer Answer,
    IReadOnlyList<ExplainedWord> Words,
    IReadOnlyList<(string Need, double Score, string Because, string? Whose)> Needs,
    IReadOnlyList<ExplainedHit> Hits,
    WhyLearned? Learned);

/// <summary>A typed word in its standard spelling, and what it was taken for.</summary>
public sealed record ExplainedWord(string Text, IReadOnlyList<(string How, string Meant, double Likeness)> Guesses);

public sealed record ExplainedHit(string Slug, double Score, IReadOnlyList<HitReason> Reasons);
