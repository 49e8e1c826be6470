using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Behov;

[ReadyPage(Paging.Parameter)]
public sealed class BehovModel(CurrentStatuses now) : PageModel
{
    public Need Need { get; private set; } = null!;
    public IReadOnlyList<Helpline> Helplines { get; private set; } = [];
    public Paging Paging { get; private set; } = null!;

    /// <summary>Who is there when nobody on the list is.</summary>
    public IReadOnlyList<Helpline> ThereNow { get; private set; } = [];

    public IActionResult OnGet(string slug, string? sida)
    {
        var snapshot = now.Snapshot;
        if (snapshot.Need(slug) is not { } need)
        {
            return NotFound();
        }

        Need = need;
        IReadOnlyList<Helpline> all = [.. snapshot.InNeed(slug, now.Moment)];
        if (Paging.Read($"/behov/{slug}", sida, all.Count, Paging.Cards) is not { } paging)
        {
            return NotFound();
        }

        Paging = paging;
        Helplines = paging.Of(all);
        ThereNow = NextInLine.AfterList(snapshot, all, now.Moment);
        return Page();
    }
}
