using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Web.Pages.Admin.Guider;

public sealed class IndexModel(CurrentCatalog catalog) : PageModel
{
    public IEnumerable<Guide> Guides => catalog.Snapshot.Guides.OrderBy(g => g.Title, StringComparer.Create(Public.Words.Swedish, ignoreCase: true));

    public void OnGet()
    {
    }
}
