using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Admin.Behov;

public sealed class IndexModel(CurrentCatalog catalog) : PageModel
{
    private readonly CatalogSnapshot snapshot = catalog.Snapshot;

    /// <summary>Each need under its home.</summary>
    public IEnumerable<(Entrance Entrance, IReadOnlyList<Need> Needs)> Groups => snapshot.Entrances
        .Select(e => (e, (IReadOnlyList<Need>)[.. snapshot.Needs.Where(n => n.Entrances.FirstOrDefault() == e.Slug)]))
        .Where(group => group.Item2.Count > 0);

    public int LinesOf(Need need) => snapshot.Helplines.Count(h => h.Needs.Contains(need.Slug));

    public void OnGet()
    {
    }
}
