using System.Security.Claims;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>Where an editor can go. What is not whole is not here.</summary>
public static class AdminMenu
{
    /// <summary>What is used every week.</summary>
    public static readonly IReadOnlyList<(string Path, string Label)> Daily =
    [
        ("/admin", "Översikt"),
        ("/admin/stodlinjer", "Stödlinjer"),
        ("/admin/granskning", "Granskning"),
        ("/admin/helgrond", "Helgrond"),
        ("/admin/synpunkter", "Synpunkter"),
    ];

    /// <summary>What is used now and then, one tap further in.</summary>
    public static IEnumerable<(string Path, string Label)> More(ClaimsPrincipal editor) =>
    [
        ("/admin/lankar", "Länkar"),
        ("/admin/historik", "Historik"),
        ("/admin/behov", "Behov"),
        ("/admin/meningar", "Så säger folk"),
        ("/admin/malgrupper", "Målgrupper"),
        ("/admin/guider", "Guider"),
        ("/admin/statistik", "Statistik"),
        ("/admin/data", "Hämta och läs in"),
        .. EditorClaims.IsAdministrator(editor) ? new[] { ("/admin/redaktorer", "Redaktörer"), ("/admin/inloggningar", "Inloggningar") } : [],
    ];

    public static bool IsHere(string path, string current) =>
        path == "/admin" ? current.TrimEnd('/') == path : current == path || current.StartsWith(path + "/", StringComparison.Ordinal);
}
