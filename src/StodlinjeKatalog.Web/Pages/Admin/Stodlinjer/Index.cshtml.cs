using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

public sealed class IndexModel(IDbContextFactory<CatalogDbContext> contexts, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<(string Value, string Label)> Choices =
        [("", "Alla"), ("utkast", "Med utkast"), ("forfallna", "Att kontrollera nu"), ("publicerade", "Publicerade"), ("opublicerade", "Inte publicerade")];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Visa { get; set; }

    public IReadOnlyList<View> Lines { get; private set; } = [];
    public int Total { get; private set; }
    public DateOnly Today { get; private set; }

    public async Task OnGetAsync()
    {
        Today = SwedishTime.DateOf(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync();
        var all = await db.Helplines.AsNoTracking().Select(h => new View(h.Slug, h.Name, h.Status, h.Draft != null, h.DueOn)).ToListAsync();
        Total = all.Count;
        Lines = [.. all.Where(Matches).OrderBy(h => h.Name, StringComparer.Create(Words.Swedish, ignoreCase: true))];
    }

    private bool Matches(View line) =>
        (string.IsNullOrWhiteSpace(Q) || line.Name.Contains(Q.Trim(), StringComparison.CurrentCultureIgnoreCase))
        && Visa switch
        {
            "utkast" => line.HasDraft,
            "forfallna" => line.Status == HelplineStatus.Published && (line.DueOn is null || line.DueOn <= Today),
            "publicerade" => line.Status == HelplineStatus.Published,
            "opublicerade" => line.Status != HelplineStatus.Published,
            _ => true,
        };

    public sealed record View(string Slug, string Name, HelplineStatus Status, bool HasDraft, DateOnly? DueOn);
}
