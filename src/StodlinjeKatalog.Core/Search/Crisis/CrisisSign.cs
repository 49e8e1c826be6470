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
}
