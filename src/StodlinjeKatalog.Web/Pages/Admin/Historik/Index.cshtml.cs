using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.History;

namespace StodlinjeKatalog.Web.Pages.Admin.Historik;

public sealed class IndexModel(IDbContextFactory<CatalogDbContext> contexts) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Stodlinje { get; set; }

    /// <summary>Of one value that is no line: its kind and its address.</summary>
    [BindProperty(SupportsGet = true)]
    public CatalogKind? Slag { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Adress { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Fore { get; set; }

    public IReadOnlyList<View> Revisions { get; private set; } = [];
    public long? Older { get; private set; }

    public async Task OnGetAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var (kind, slug) = Stodlinje is null ? (Slag, Adress) : (CatalogKind.Helpline, Stodlinje);
        var revisions = await db.Revisions.AsNoTracking()
            .Where(r => (kind == null || r.Kind == kind) && (slug == null || r.Slug == slug) && (Fore == null || r.Id < Fore))
            .OrderByDescending(r => r.Id).Take(PageSize + 1)
            .Select(r => new View(r.Id, r.At, r.Editor, r.Kind, r.Slug, r.Action, r.Reason)).ToListAsync();
        Revisions = [.. revisions.Take(PageSize)];
        Older = revisions.Count > PageSize ? Revisions[^1].Id : null;
    }

    public sealed record View(long Id, DateTime At, string Editor, CatalogKind Kind, string Slug, RevisionAction Action, string? Reason);
}
