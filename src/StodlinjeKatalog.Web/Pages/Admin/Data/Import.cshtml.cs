using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

namespace StodlinjeKatalog.Web.Pages.Admin.Data;

/// <summary>A zip is uploaded and tried; what it would do is shown; then all of it is read in, or nothing.</summary>
[RequestSizeLimit(MaxReceivedMegabytes * Megabyte)]
public sealed class ImportModel(IDbContextFactory<CatalogDbContext> contexts, CatalogLoader loader, PendingImports pending, TimeProvider clock) : PageModel
{
    public const int MaxMegabytes = 4;

    /// <summary>Far above what is read, so that a file that is too large gets its answer beside the field and not from the server.</summary>
    private const int MaxReceivedMegabytes = 32;
    private const int Megabyte = 1024 * 1024;

    [BindProperty]
    public string? AloneBecause { get; set; }

    public PendingImport? Shown { get; private set; }
    public IReadOnlyList<string> Faults { get; private set; } = [];
    public IReadOnlyList<PendingImport> Waiting => pending.All;
    private DateOnly Today => SwedishTime.DateOf(clock.GetUtcNow());
    private string Editor => EditorClaims.NameOf(User);

    /// <summary>What leads visitors otherwise than now is published by another than the one who brought it.</summary>
    public bool NeedsAnother(PendingImport import) => import.Destinations.Count > 0 && string.Equals(import.Editor, Editor, StringComparison.OrdinalIgnoreCase);

    public IActionResult OnGet(Guid? forslag)
    {
        if (forslag is { } id && (Shown = pending.Find(id)) is null)
        {
            TempData["Done"] = "Förslaget finns inte längre. Ladda upp arkivet igen.";
            return RedirectToPage(new { forslag = (Guid?)null });
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? arkiv)
    {
        if (arkiv is null || arkiv.Length == 0)
        {
            ModelState.AddModelError("arkiv", "Välj ett zip-arkiv.");
            return Refused([]);
        }

        if (arkiv.Length > MaxMegabytes * Megabyte)
        {
            ModelState.AddModelError("arkiv", $"Arkivet är för stort. Högst {MaxMegabytes}\u00a0MB kan läsas in.");
            return Refused([]);
        }

        var (content, faults) = await ReadAsync(arkiv);
        if (content is null)
        {
            return Refused(faults);
        }

        var import = await TryAsync(content, Path.GetFileName(arkiv.FileName));
        return import.Report.IsRefused ? Refused(import.Report.Refusals) : RedirectToPage(new { forslag = pending.Keep(import).Id });
    }

    public async Task<IActionResult> OnPostApplyAsync([FromForm] Guid forslag)
    {
        if (pending.Find(forslag) is not { } import)
        {
            return OnGet(forslag);
        }

        var alone = HelplineForm.Trimmed(AloneBecause);
        if (NeedsAnother(import) && alone is null)
        {
            Shown = import;
            ModelState.AddModelError(nameof(AloneBecause), "En annan administratör behöver läsa in det som leder besökare någon annanstans, eller så skriver du varför det inte kan vänta.");
            return Refused([]);
        }

        await using var db = await contexts.CreateDbContextAsync();
        if (await StoredCatalog.StampAsync(db) != import.Stamp)
        {
            // What was shown is not what would happen now.
            Shown = pending.Keep(await TryAsync(import.Content, import.FileName) with { Id = import.Id, Editor = import.Editor });
            ModelState.AddModelError("", "Någon ändrade katalogen sedan provkörningen. Det här är vad som skulle ändras nu.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var reason = $"Läst in ur {import.FileName}, uppladdad av {import.Editor}" + (NeedsAnother(import) ? $". Ensam i tjänst: {alone}" : "");
        var author = new RevisionAuthor(Editor, reason.Length > Revision.ReasonMaxLength ? reason[..Revision.ReasonMaxLength] : reason);
        var report = await CatalogImport.RunAsync(db, import.Content, author, clock.GetUtcNow().UtcDateTime, Today, dryRun: false);
        if (report.IsRefused)
        {
            return Refused(report.Refusals);
        }

        await loader.ReloadAsync();
        pending.Drop(import.Id);
        TempData["Done"] = $"Inläst: {report.Kinds.Sum(k => k.Added.Count)} nya och {report.Kinds.Sum(k => k.Changed.Count)} ändrade.";
        return RedirectToPage("/Admin/Historik/Index");
    }

    public IActionResult OnPostForget([FromForm] Guid forslag)
    {
        pending.Drop(forslag);
        return RedirectToPage(new { forslag = (Guid?)null });
    }

    private async Task<(CatalogContent? Content, IReadOnlyList<string> Faults)> ReadAsync(IFormFile arkiv)
    {
        var folder = Directory.CreateTempSubdirectory("stodlinjekatalog-import-");
        try
        {
            using var zip = new MemoryStream();
            await arkiv.CopyToAsync(zip);
            zip.Position = 0;
            if (DataArchive.Unpack(zip, folder.FullName) is { Count: > 0 } faults)
            {
                return (null, faults);
            }

            var reading = DataFolder.Read(folder.FullName, Today);
            return reading.IsSound ? (reading.Content, []) : (null, [.. reading.Faults.Select(f => f.ToString())]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<PendingImport> TryAsync(CatalogContent content, string fileName)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var stored = await StoredCatalog.LoadAsync(db);
        db.ChangeTracker.Clear();
        var report = await CatalogImport.RunAsync(db, content, new(Editor, null), clock.GetUtcNow().UtcDateTime, Today, dryRun: true);
        return new(Guid.NewGuid(), Editor, fileName, clock.GetUtcNow().UtcDateTime, content, stored.Stamp, report, TwoPersonRule.Between(stored.Content, content));
    }

    private PageResult Refused(IReadOnlyList<string> faults)
    {
        Faults = faults;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
