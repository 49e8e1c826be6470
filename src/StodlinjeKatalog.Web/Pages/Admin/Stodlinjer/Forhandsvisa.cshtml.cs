using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

public sealed class ForhandsvisaModel(IDbContextFactory<CatalogDbContext> contexts, TimeProvider clock) : PageModel
{
    public HelplineEntry Entry { get; private set; } = null!;
    public string Now => SwedishTime.ToLocal(clock.GetUtcNow()).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
    public string ChristmasEve => $"{SwedishTime.DateOf(clock.GetUtcNow()).Year}-12-24T23:30";

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        await using var db = await contexts.CreateDbContextAsync();
        Entry = (await db.Helplines.AsNoTracking().SingleOrDefaultAsync(h => h.Slug == slug))!;
        return Entry is null ? NotFound() : Page();
    }
}
