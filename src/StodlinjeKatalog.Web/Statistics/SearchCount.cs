namespace StodlinjeKatalog.Web.Statistics;

/// <summary>How often something came out of the searches of a week. A number, and nothing about who, when or in which words.</summary>
public sealed class SearchCount
{
    public const int WeekLength = 8;

    /// <summary>ISO 8601 on Sweden's clock: "2026-W48".</summary>
    public required string Week { get; init; }

    /// <summary>The need's slug, or <see cref="SearchCounts.AlwaysHelp"/>.</summary>
    public required string What { get; init; }

    public long Count { get; set; }
}
