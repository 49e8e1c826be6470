using System.ComponentModel.DataAnnotations;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>The section "Catalog" of the settings.</summary>
public sealed class CatalogOptions
{
    public const string Section = "Catalog";

    /// <summary>Fills an empty catalogue; also what the public reads when there is neither database nor last good snapshot.</summary>
    [Required]
    public string DataDirectory { get; set; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The last good snapshot; default beside the database.</summary>
    public string? LastGoodFile { get; set; }

    /// <summary>What search learned from the catalogue's sentences, when those are others than the program was built with; default beside the database.</summary>
    public string? LearnedFile { get; set; }

    /// <summary>How often it is asked whether the database has changed or come back, in seconds.</summary>
    [Range(0.1, 3600)]
    public double WatchSeconds { get; set; } = 1;

    /// <summary>Less free room than this beside the database counts as a full disk: told before an editor's work is refused.</summary>
    [Range(0, 1_000_000)]
    public int LeastFreeMegabytes { get; set; } = 32;
}
