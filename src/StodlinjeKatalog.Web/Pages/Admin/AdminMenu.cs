using System.Security.Claims;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>Where an editor can go. What is not whole is not here.</summary>
public static class AdminMenu
{
    public static IEnumerable<(string Path, string Label)> For(ClaimsPrincipal editor) =>
    [
        ("/admin", "Översikt"),
        ("/admin/stodlinjer", "Stödlinjer"),
        ("/admin/granskning", "Granskning"),
        ("/admin/helgrond", "Helgrond"),
        ("/admin/synpunkter", "Synpunkter"),
        ("/admin/lankar", "Länkar"),
        ("/admin/historik", "Historik"),
        .. EditorClaims.IsAdministrator(editor) ? new[] { ("/admin/redaktorer", "Redaktörer"), ("/admin/inloggningar", "Inloggningar") } : [],
    ];

    public static bool IsHere(string path, string current) =>
        path == "/admin" ? current.TrimEnd('/') == path : current == path || current.StartsWith(path + "/", StringComparison.Ordinal);
}
