namespace StodlinjeKatalog.Core.Municipalities;

/// <summary>Kommun.</summary>
/// <param name="Code">SCB's four digits, the county's two first.</param>
/// <param name="Slug">Unique although Håbo and Habo fold to the same letters.</param>
/// <param name="Website">Official web address.</param>
/// <param name="WebsiteCheckedOn">The day an editor opened the address; null until somebody has.</param>
public sealed record Municipality(string Code, string Name, string Slug, string CountyCode, string County, string? Website, DateOnly? WebsiteCheckedOn);

/// <summary>Region with its page at 1177.</summary>
public sealed record Region(string Name, string CountyCode, string County, string Code1177, string Name1177, string? Website);
