namespace StodlinjeKatalog.Core.Catalog;

/// <summary>A rule that a value breaks, in Swedish: what is wrong and what is right.</summary>
/// <param name="Field">The field as the data files name it: "sammanfattning", "kontaktvagar[0].ring", "text" for the Markdown.</param>
public sealed record RuleBreach(string Field, string Message)
{
    /// <summary>Lines down from the beginning of the field, for long texts; null when it is the field as a whole.</summary>
    public int? LineInText { get; init; }

    /// <summary>A warning is told but stops nothing.</summary>
    public bool IsWarning { get; init; }
}

/// <summary>A breach in a whole catalogue.</summary>
/// <param name="Index">Place of the value in its list in <see cref="CatalogContent"/>.</param>
public sealed record CatalogBreach(CatalogKind Kind, int Index, RuleBreach Breach);
