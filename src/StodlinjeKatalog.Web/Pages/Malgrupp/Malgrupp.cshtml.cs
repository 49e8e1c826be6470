using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Malgrupp;

[ReadyPage]
public sealed class MalgruppModel(CurrentCatalog catalog) : PageModel
{
    public Audience Audience { get; private set; } = null!;
    public IReadOnlyList<Helpline> Helplines { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        var snapshot = catalog.Snapshot;
        if (snapshot.Audience(slug) is not { } audience)
        {
            return NotFound();
        }

        Audience = audience;
        Helplines = [.. snapshot.ForAudience(slug)];
        return Page();
    }
}
