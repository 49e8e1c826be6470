using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Admin.Malgrupper;

public sealed class IndexModel(CurrentCatalog catalog) : PageModel
{
    private readonly CatalogSnapshot snapshot = catalog.Snapshot;

    public IReadOnlyList<Audience> Audiences => snapshot.Audiences;

    public int LinesOf(Audience audience) => snapshot.Helplines.Count(h => h.Audiences.Contains(audience.Slug));

    public void OnGet()
    {
    }
}
