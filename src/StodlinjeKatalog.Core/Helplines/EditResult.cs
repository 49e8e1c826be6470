using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>What came of an edit. Only <see cref="Saved"/> changed anything.</summary>
public abstract record EditResult
{
    public sealed record Saved(long Version, long Revision) : EditResult;

    /// <summary>Somebody else has saved meanwhile.</summary>
    /// <param name="Theirs">What stands there now: their draft, or what is public.</param>
    public sealed record Conflict(Helpline Theirs, long Version, string Editor) : EditResult;

    /// <summary>The line breaks a rule and cannot be public like this.</summary>
    public sealed record Refused(IReadOnlyList<RuleBreach> Breaches) : EditResult;

    /// <summary>The draft changes where visitors end up, and this editor is one of those who wrote that.</summary>
    public sealed record NeedsAnotherEditor(IReadOnlyList<DestinationChange> Changes) : EditResult;

    /// <summary>The number that was typed once more is not the one in the draft.</summary>
    public sealed record NumberDiffers(IReadOnlyList<ContactChannel> Wrong) : EditResult;

    /// <summary>There is no such line, draft or revision.</summary>
    public sealed record Missing : EditResult;
}

/// <summary>What an editor brings to publish a draft.</summary>
/// <param name="Retyped">The new numbers, typed once more, in the order of <see cref="ContactPoint.NewIn"/> among those that are numbers.</param>
/// <param name="AloneBecause">An administrator's reason to publish alone what two should have read; null otherwise.</param>
public sealed record Publication(IReadOnlyList<string> Retyped, string? AloneBecause = null);
