using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages;

/// <summary>When is somebody there? For the sleepless, and for those who plan their hours together.</summary>
[ReadyPage("behov")]
public sealed class TackningModel(CurrentStatuses now) : PageModel
{
    /// <summary>Null when all lines are counted.</summary>
    public Need? Need { get; private set; }

    public IReadOnlyList<Need> Needs => now.Snapshot.Needs;
    public CoverageGrid Grid { get; private set; } = null!;
    public IReadOnlyList<string> Gaps { get; private set; } = [];
    public IReadOnlyList<CoverageTableView> Tables { get; private set; } = [];

    public IActionResult OnGet(string? behov)
    {
        if (!string.IsNullOrEmpty(behov) && (Need = now.Snapshot.Need(behov)) is null)
        {
            return NotFound();
        }

        var week = now.Snapshot.Hours.CoverageOf(now.Moment.Date);
        Grid = Need is null ? week.All() : week.ForNeed(Need.Slug);
        Gaps = CoverageText.Gaps(Grid, Need);
        Tables = [new("Telefon", Grid, hour => hour.Phone), new("Chatt och sms", Grid, hour => hour.Chat)];
        return Page();
    }
}
