using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.History;

namespace StodlinjeKatalog.Web.Pages.Admin.Historik;

public sealed class IndexModel(IDbContextFactory<CatalogDbContext> contexts) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Stodlinje { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Fore { get; set; }

    public IReadOnlyList<View> Revisions { get; private set; } = [];
    public long? Older { get; private set; }

    public async Task OnGetAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var revisions = await db.Revisions.AsNoTracking()
            .Where(r => (Stodlinje == null || (r.Kind == Core.Catalog.CatalogKind.Helpline && r.Slug == Stodlinje)) && (Fore == null || r.Id < Fore))
            .OrderByDescending(r => r.Id).Take(PageSize + 1)
            .Select(r => new View(r.Id, r.At, r.Editor, r.Slug, r.Action, r.Reason)).ToListAsync();
        Revisions = [.. revisions.Take(PageSize)];
        Older = revisions.Count > PageSize ? Revisions[^1].Id : null;
    }

    public sealed record View(long Id, DateTime At, string Editor, string Slug, RevisionAction Action, string? Reason);
}
