using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Historik;

public sealed class AndringModel(IDbContextFactory<CatalogDbContext> contexts, HelplineEditing editing) : PageModel
{
    public Revision Revision { get; private set; } = null!;
    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];
    public long Version { get; private set; }
    public bool IsHelpline => Revision.Kind == CatalogKind.Helpline;

    public async Task<IActionResult> OnGetAsync([FromRoute] long id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] long id, [FromForm] long version)
    {
        if (!await LoadAsync(id) || !IsHelpline)
        {
            return NotFound();
        }

        var result = await editing.RestoreAsync(Revision.Slug, id, version, new(EditorClaims.NameOf(User), $"Återställer ändring {id}"));
        TempData["Done"] = result is EditResult.Saved
            ? "Den tidigare versionen är nu ett utkast. Publicera när du har läst den."
            : "Någon hann ändra linjen. Titta igen innan du återställer.";
        return result is EditResult.Saved ? RedirectToPage("/Admin/Stodlinjer/Publicera", new { slug = Revision.Slug }) : RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(long id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        Revision = (await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id))!;
        if (Revision is not null && IsHelpline)
        {
            Changes = HelplineField.Differences(Read(Revision.Before), Read(Revision.After));
            Version = await db.Helplines.Where(h => h.Slug == Revision.Slug).Select(h => h.Version).SingleOrDefaultAsync();
        }

        return Revision is not null;
    }

    private static Helpline? Read(string? json) => json is null ? null : DocumentKinds.Helplines.Read(json);
}
