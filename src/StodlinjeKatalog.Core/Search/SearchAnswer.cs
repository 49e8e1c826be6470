using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Core.Search;

/// <summary>What a query was understood to mean, and what was found for it.</summary>
public sealed record SearchAnswer
{
    /// <summary>How many results there are; <see cref="Hits"/> may hold fewer.</summary>
    public required int Total { get; init; }

    /// <summary>Best first, after the filters.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>When the choices leave nothing: those that always help, so that nobody is left without an answer.</summary>
    public IReadOnlyList<SearchHit> Instead { get; init; } = [];

    /// <summary>The lines found before the filters: what each further choice is counted among.</summary>
    public required IReadOnlyCollection<Helpline> Found { get; init; }

    /// <summary>A cry for help, when there is one.</summary>
    public CrisisSign? Crisis { get; init; }

    /// <summary>"Vi sökte på …": each part can be taken away.</summary>
    public IReadOnlyList<UnderstoodPart> Understood { get; init; } = [];

    /// <summary>The needs to choose between when the words may mean either.</summary>
    public IReadOnlyList<Need> NeedChoices { get; init; } = [];

    /// <summary>True when nothing matched, not even a place or a way to talk, and the results are those that always help.</summary>
    public bool IsFallback { get; init; }

    /// <summary>True when only the beginning of the text was read.</summary>
    public bool WasCut { get; init; }
}

/// <param name="Name">The need's or audience's name, the municipality's name; the code itself for channels, times and languages.</param>
public sealed record UnderstoodPart(PartId Id, string Name);

public enum HitType
{
    Helpline,
    Guide,
    Municipality,
}

public sealed record SearchHit(HitType Type, string Slug, string Name, double Score)
{
    /// <summary>The dead number that was typed, when this line has taken over from it.</summary>
    public string? OldNumber { get; init; }
}

/// <param name="Subject">The slug, code, word or number that the reason is about; empty when it needs none.</param>
/// <param name="Effect">Points for what adds, a factor for what raises or lowers.</param>
/// <param name="IsFactor">True when the effect multiplies what has been gathered.</param>
public readonly record struct HitReason(ReasonKind Kind, string Subject, double Effect, bool IsFactor = false);

public enum ReasonKind
{
    Need,
    Audience,
    Name,
    Number,

    /// <summary>The number typed is dead; this line has taken over.</summary>
    OldNumber,
    Words,
    Age,
    Relation,
    Channel,
    Language,
    Time,
    Availability,
    Niche,
    Municipality,
    Fallback,

    /// <summary>Sentences like it were answered so.</summary>
    Learned,
}
