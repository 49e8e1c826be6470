using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>A kind of value, other than lines, that editors change.</summary>
/// <param name="Of">Its values in the catalogue.</param>
/// <param name="With">The catalogue with other values of the kind.</param>
/// <param name="Leads">Where one of them sends its reader.</param>
public sealed record EditableKind<T>(
    DocumentKind<T> Document,
    Func<CatalogContent, IReadOnlyList<T>> Of,
    Func<CatalogContent, IReadOnlyList<T>, CatalogContent> With,
    IReadOnlyList<DocumentField<T>> Fields,
    Func<T, IReadOnlySet<Destination>> Leads)
    where T : class;

public static class EditableKinds
{
    public static readonly EditableKind<Need> Needs =
        new(DocumentKinds.Needs, c => c.Needs, (c, needs) => c with { Needs = needs }, DocumentFields.OfNeed, Destination.Of);
    public static readonly EditableKind<Audience> Audiences =
        new(DocumentKinds.Audiences, c => c.Audiences, (c, audiences) => c with { Audiences = audiences }, DocumentFields.OfAudience, Destination.Of);
    public static readonly EditableKind<Guide> Guides =
        new(DocumentKinds.Guides, c => c.Guides, (c, guides) => c with { Guides = guides }, DocumentFields.OfGuide, Destination.Of);

    /// <summary>Sentences are read by search alone, and lead nobody anywhere by themselves.</summary>
    public static readonly EditableKind<SentenceSet> Sentences =
        new(DocumentKinds.Sentences, c => c.Sentences, (c, sets) => c with { Sentences = sets }, DocumentFields.OfSentences, _ => new HashSet<Destination>());
}

/// <summary>What came of an edit of such a value. Only <see cref="Saved"/> changed anything.</summary>
public abstract record DocumentResult<T>
{
    public sealed record Saved(long Version) : DocumentResult<T>;

    /// <summary>Somebody else has saved meanwhile.</summary>
    public sealed record Conflict(T Theirs, long Version, string Editor) : DocumentResult<T>;

    /// <summary>The value breaks a rule.</summary>
    public sealed record Refused(IReadOnlyList<RuleBreach> Breaches) : DocumentResult<T>;

    /// <summary>It links to what the public is not led to today. An administrator may save it with a reason, which is kept.</summary>
    public sealed record NeedsReason(IReadOnlyList<Destination> Links) : DocumentResult<T>;

    /// <summary>There is no such value or revision.</summary>
    public sealed record Missing : DocumentResult<T>;
}
