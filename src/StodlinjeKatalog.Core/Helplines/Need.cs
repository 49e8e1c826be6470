namespace StodlinjeKatalog.Core.Helplines;

/// <summary>Behov: what somebody needs help with, in everyday words.</summary>
public sealed record Need
{
    public required string Slug { get; init; }
    public required string Name { get; init; }

    /// <summary>One sentence to the reader.</summary>
    public required string Summary { get; init; }

    /// <summary>Slugs of the entrances under which it is found; the first is its home.</summary>
    public IReadOnlyList<string> Entrances { get; init; } = [];

    /// <summary>Where life is in danger: 112 is always offered too.</summary>
    public bool DangerToLife { get; init; }

    /// <summary>What people type, with weights; search reads them, nothing else does.</summary>
    public IReadOnlyList<NeedWord> Words { get; init; } = [];
}

/// <summary>A word or phrase that points to a need.</summary>
/// <param name="Text">As people write it; several words are a phrase.</param>
/// <param name="Weight">1 is ordinary; above 1 decides more strongly, below 1 is a hint. Between 0.1 and 3.</param>
/// <param name="Language">"sv" unless the word belongs to another language.</param>
public sealed record NeedWord(string Text, double Weight = 1, string Language = "sv");

/// <summary>Ingång: one of the doors on the start page under which needs are gathered.</summary>
public sealed record Entrance(string Slug, string Name, string Summary);

/// <summary>Målgrupp: for whom a line is.</summary>
public sealed record Audience
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string Summary { get; init; }

    /// <summary>The ages that the word means, inclusive; null when it does not speak of age.</summary>
    public int? AgeMin { get; init; }
    public int? AgeMax { get; init; }

    public IReadOnlyList<NeedWord> Words { get; init; } = [];
}
