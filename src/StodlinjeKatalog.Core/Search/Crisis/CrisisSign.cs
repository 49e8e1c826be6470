using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Search.Crisis;

public enum CrisisKind
{
    Suicide,
    Violence,
    Poisoning,
}

/// <summary>A cry for help in what somebody typed.</summary>
/// <param name="Because">The words that were taken for one.</param>
public sealed record CrisisSign(CrisisKind Kind, string Because)
{
    /// <summary>True when the person is, or speaks as, somebody under 18: then the numbers of children's lines come first.</summary>
    public bool IsChild { get; init; }

    /// <summary>True when it is about somebody else.</summary>
    public bool IsForOther { get; init; }

    /// <summary>Whose and how, as far as it was learned; null while nothing is.</summary>
    public Cry? Cry { get; init; }

    /// <summary>The one who writes is the one who hurts, or fears to.</summary>
    public bool IsOfActor => Cry == Learned.Cry.ViolenceActor;

    /// <summary>The language that it was written in, when it is surely another than Swedish.</summary>
    public string? Language { get; init; }
}
