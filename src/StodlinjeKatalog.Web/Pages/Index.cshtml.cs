using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages;

[ReadyPage]
public sealed class IndexModel(CurrentStatuses now) : PageModel
{
    private const int MostOpenNow = 6;

    /// <summary>A handful of lines that are open now, with somebody for every age and for the heaviest needs.</summary>
    public IReadOnlyList<HelplineCardView> OpenNow { get; private set; } = [];

    public IReadOnlyList<EntranceNeeds> Entrances { get; private set; } = [];

    public void OnGet()
    {
        Entrances = EntranceNeeds.Of(now.Snapshot);
        OpenNow = [.. OpenNowChoice.Pick(now.Snapshot, now.Moment, MostOpenNow, EmergencyBanner.Numbers).Select(h => new HelplineCardView(h))];
    }
}

/// <summary>An entrance with the needs that have it as their home.</summary>
public sealed record EntranceNeeds(Entrance Entrance, IReadOnlyList<Need> Needs)
{
    public static IReadOnlyList<EntranceNeeds> Of(CatalogSnapshot catalog) =>
        [.. catalog.Entrances.Select(e => new EntranceNeeds(e, [.. catalog.Needs.Where(n => n.Entrances.FirstOrDefault() == e.Slug)]))];
}
