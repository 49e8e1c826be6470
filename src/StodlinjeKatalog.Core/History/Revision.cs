using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.History;

/// <summary>One change, written in the same transaction as the change itself and never touched again.</summary>
public sealed class Revision
{
    public const int EditorMaxLength = 200;
    public const int ReasonMaxLength = 1000;

    private Revision()
    {
    }

    /// <summary>Grows with every change in the catalogue: the newest tells which state it is in.</summary>
    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>By name, not by key: history outlives accounts, and the catalogue's database knows none.</summary>
    public string Editor { get; private set; } = "";

    public CatalogKind Kind { get; private set; }

    public string Slug { get; private set; } = "";

    public RevisionAction Action { get; private set; }

    /// <summary>Why, in the editor's words.</summary>
    public string? Reason { get; private set; }

    /// <summary>The value before as a JSON document; null when there was none.</summary>
    public string? Before { get; private set; }

    /// <summary>The value after; null when it is no more, as a discarded draft.</summary>
    public string? After { get; private set; }

    public static Revision Of(RevisionAction action, CatalogKind kind, string slug, string? before, string? after, RevisionAuthor author, DateTime now) =>
        new()
        {
            At = now,
            Editor = author.Editor,
            Kind = kind,
            Slug = slug,
            Action = action,
            Reason = author.Reason,
            Before = before,
            After = after,
        };
}

/// <summary>Who changes something, and why.</summary>
public sealed record RevisionAuthor(string Editor, string? Reason)
{
    /// <summary>The same with the reason that somebody alone on duty gave for what two should have read.</summary>
    public RevisionAuthor AloneBecause(string why)
    {
        var reason = Reason is { Length: > 0 } ? $"Ensam i tjänst: {why}. {Reason}" : $"Ensam i tjänst: {why}";
        return this with { Reason = reason.Length > Revision.ReasonMaxLength ? reason[..Revision.ReasonMaxLength] : reason };
    }
}

/// <summary>What was done. The first five change what the public reads; the others do not.</summary>
public enum RevisionAction
{
    Imported,
    Created,
    Published,
    Reviewed,
    Restored,
    DraftSaved,
    DraftDiscarded,
}
