namespace StodlinjeKatalog.Web.Api;

/// <summary>What a search found (contract.md). At least one result for any words.</summary>
/// <param name="Total">How many there are; the list may be shorter.</param>
/// <param name="Crisis">suicide, violence or poisoning when the words are a cry for help; otherwise null.</param>
public sealed record SearchResource(int Total, string? Crisis, IReadOnlyList<SearchHitResource> Results);

/// <param name="Type">helpline, guide or municipality.</param>
/// <param name="State">always, open, closed or unknown for a line; null for the others.</param>
public sealed record SearchHitResource(string Type, string Slug, string Name, string? State);
