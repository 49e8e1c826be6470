namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// What an editor had typed when something came between: a session that ended, a crash. Kept under the editor and the address
/// of the form, until it is taken back or a week has passed.
/// </summary>
public sealed class KeptForm
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    public const int MaxLength = 256 * 1024;

    /// <summary>How many one editor can have: more than anybody writes in at once, and too little to fill a disk with.</summary>
    public const int MostPerEditor = 20;

    public int Id { get; private set; }
    public required string EditorId { get; init; }
    public required string Path { get; init; }

    /// <summary>The posted form, URL encoded, without the antiforgery token.</summary>
    public required string Form { get; set; }
    public required DateTime At { get; set; }
}
