using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Guider;

[ReadyPage]
public sealed class IndexModel(CurrentCatalog catalog) : PageModel
{
    private static readonly StringComparer SwedishOrder = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    public IReadOnlyList<Guide> Guides { get; } = [.. catalog.Snapshot.Guides.OrderBy(g => g.Title, SwedishOrder)];
}
