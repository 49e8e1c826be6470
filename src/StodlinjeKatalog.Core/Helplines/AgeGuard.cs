namespace StodlinjeKatalog.Core.Helplines;

/// <summary>No child is left with only an adults' line, and no adult with only a children's.</summary>
public static class AgeGuard
{
    /// <summary>Whom a list of lines would leave without anybody to turn to; an empty list leaves nobody out by age.</summary>
    public static LeftOut Check(IReadOnlyCollection<Helpline> shown) => shown switch
    {
        { Count: 0 } => LeftOut.Nobody,
        _ when shown.All(h => h.IsForAdultsOnly) => LeftOut.Children,
        _ when shown.All(h => h.IsForChildrenOnly) => LeftOut.Adults,
        _ => LeftOut.Nobody,
    };
}

public enum LeftOut
{
    Nobody,
    Children,
    Adults,
}
