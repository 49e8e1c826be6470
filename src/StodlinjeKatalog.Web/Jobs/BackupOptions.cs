using System.ComponentModel.DataAnnotations;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>The section "Backup" of the settings: backups that the site takes by itself.</summary>
public sealed class BackupOptions
{
    public const string Section = "Backup";

    /// <summary>Where to; each backup gets a folder of its own there, named by its time in UTC. Off when empty.</summary>
    public string? Folder { get; set; }

    [Range(0.01, 24 * 366)]
    public double EveryHours { get; set; } = 24;

    /// <summary>How many are kept; the oldest go first.</summary>
    [Range(1, 10_000)]
    public int Keep { get; set; } = 14;
}
