using System.ComponentModel.DataAnnotations;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>The section "ReadyPages" of the settings.</summary>
public sealed class ReadyPageOptions
{
    public const string Section = "ReadyPages";

    /// <summary>How much memory ready pages may take. When it is full, those that have not been asked for longest go first.</summary>
    [Range(1, 4096)]
    public int Megabytes { get; set; } = 48;
}
