namespace StodlinjeKatalog.Core.Helplines;

/// <summary>Where a fact comes from. Every published line has at least one.</summary>
/// <param name="Reference">URL, or a description when the source has no address.</param>
/// <param name="Date">As far as it is known: "2025-12-10", "2024-04", "2021", with words if need be; null when undated.</param>
/// <param name="Supports">Names of the facts that it supports, as the data file has them.</param>
public sealed record Source(string Reference, string? Date, IReadOnlyList<string> Supports)
{
    /// <summary>How it was learnt: the line's own page, phone, mail or other; null for the sources the catalogue began from.</summary>
    public SourceMethod? Method { get; init; }
}

public enum SourceMethod
{
    OwnPage,
    Phone,
    Mail,
    Other,
}
