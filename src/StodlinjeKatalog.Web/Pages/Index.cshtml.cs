using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages;

[ReadyPage]
public sealed class IndexModel(CurrentCatalog catalog) : PageModel
{
    public IReadOnlyList<EntranceNeeds> Entrances { get; private set; } = [];

    public void OnGet() => Entrances = EntranceNeeds.Of(catalog.Snapshot);
}

/// <summary>An entrance with the needs that have it as their home.</summary>
public sealed record EntranceNeeds(Entrance Entrance, IReadOnlyList<Need> Needs)
{
    public static IReadOnlyList<EntranceNeeds> Of(CatalogSnapshot catalog) =>
        [.. catalog.Entrances.Select(e => new EntranceNeeds(e, [.. catalog.Needs.Where(n => n.Entrances.FirstOrDefault() == e.Slug)]))];
}
