using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Behov;

[ReadyPage]
public sealed class BehovModel(CurrentCatalog catalog) : PageModel
{
    public Need Need { get; private set; } = null!;
    public IReadOnlyList<Helpline> Helplines { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        var snapshot = catalog.Snapshot;
        if (snapshot.Need(slug) is not { } need)
        {
            return NotFound();
        }

        Need = need;
        Helplines = [.. snapshot.InNeed(slug)];
        return Page();
    }
}
