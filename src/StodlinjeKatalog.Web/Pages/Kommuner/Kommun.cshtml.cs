using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Kommuner;

[ReadyPage]
public sealed class KommunModel(CurrentCatalog catalog) : PageModel
{
    public Municipality Municipality { get; private set; } = null!;
    public Region? Region { get; private set; }

    /// <summary>1177's start page with the region chosen.</summary>
    public string CareAddress => $"https://www.1177.se/?globalregion={Region?.Code1177}";

    public IActionResult OnGet(string slug)
    {
        var snapshot = catalog.Snapshot;
        if (snapshot.Municipality(slug) is not { } municipality)
        {
            return NotFound();
        }

        Municipality = municipality;
        Region = snapshot.RegionOf(municipality);
        return Page();
    }
}
