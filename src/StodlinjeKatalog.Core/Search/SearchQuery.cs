using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Search;

/// <summary>What somebody asks for. The words live only here, for as long as the answer takes.</summary>
public sealed record SearchQuery(string? Text)
{
    /// <summary>Choices beside the words; they narrow the lines that the words found.</summary>
    public HelplineFilter Filter { get; init; } = new();

    /// <summary>Parts of how the words were understood that the person has taken away.</summary>
    public IReadOnlyList<PartId> Without { get; init; } = [];

    /// <summary>Whether a line is open at the instant that the person chose; null when hours do not narrow.</summary>
    public Func<Helpline, bool>? IsOpen { get; init; }

    /// <summary>Whether somebody is there now: "nu" and "i kväll" among the words raise those lines. Null when it is not known.</summary>
    public Func<Helpline, bool>? IsThereNow { get; init; }
}

/// <summary>Names one part of how a query was understood: its kind and its slug or code.</summary>
public readonly record struct PartId(PartKind Kind, string Slug);

public enum PartKind
{
    Need,
    Audience,
    Channel,
    Time,
    Language,
    Municipality,
}
