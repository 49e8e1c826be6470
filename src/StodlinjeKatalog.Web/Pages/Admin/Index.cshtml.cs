using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Links;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>What needs a human today, in order of harm. Each task is one tap from where it is settled.</summary>
public sealed class IndexModel(IDbContextFactory<CatalogDbContext> contexts, FeedbackBox box, LinkBook links, CurrentCatalog catalog, TimeProvider clock) : PageModel
{
    public IReadOnlyList<EditorTask> Tasks { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var today = SwedishTime.DateOf(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync();
        var entries = await db.Helplines.AsNoTracking().ToListAsync();
        var published = entries.Where(e => e.Status == HelplineStatus.Published).OrderBy(e => e.Name, StringComparer.CurrentCulture).ToArray();
        var feedback = await box.OpenAsync();
        Tasks =
        [
            .. feedback.Where(f => f.Kind == FeedbackKind.WrongNumber)
                .Select(f => new EditorTask($"/admin/stodlinjer/{f.Helpline}", $"Numret fungerar inte: {f.Helpline}", "Någon har försökt ringa", 5)),
            .. published.Where(e => e.Current.OpenQuestions.Count > 0)
                .Select(e => new EditorTask($"/admin/stodlinjer/{e.Slug}#Form_OpenQuestions", $"Att reda ut: {e.Name}", e.Current.OpenQuestions[0], 10)),
            .. Together(published.Where(e => e.DueOn is null || e.DueOn <= today).ToArray()),
            .. entries.Where(e => e.Draft is not null)
                .Select(e => new EditorTask($"/admin/stodlinjer/{e.Slug}/publicera", $"Utkast väntar: {e.Name}", "Läs och publicera, eller kasta", 5)),
            .. HolidayTasks(published, today),
            .. feedback.Where(f => f.Kind != FeedbackKind.WrongNumber).Take(1)
                .Select(_ => new EditorTask("/admin/synpunkter", $"{feedback.Count(f => f.Kind != FeedbackKind.WrongNumber)} synpunkter att läsa", "Besökare har skrivit", 2)),
            .. LinkTasks((await links.AllAsync(catalog.Snapshot)).Count(l => l.NeedsEditor)),
        ];
    }

    private static IEnumerable<EditorTask> Together(HelplineEntry[] due)
    {
        if (due.Length > 0)
        {
            yield return new("/admin/granskning", $"{due.Length} linjer ska kontrolleras", "Aldrig kontrollerade eller över tiden", 5 * due.Length);
        }
    }

    /// <summary>Red days and eves ahead, when published lines would be shown as unknown then.</summary>
    private static IEnumerable<EditorTask> HolidayTasks(HelplineEntry[] published, DateOnly today)
    {
        var days = HolidayRound.Ahead(today);
        var missing = published.Select(e => HolidayRound.MissingIn(e.Current, days)).Where(m => m.Count > 0).ToArray();
        if (missing.Length > 0)
        {
            var first = missing.SelectMany(m => m).MinBy(h => h.Date)!;
            yield return new("/admin/helgrond", $"Helgtider: {first.Name.ToLower(Public.Words.Swedish)} {Public.Words.Day(first.Date)}", Lines(missing.Length, "saknar tider för helgdagar som kommer"), Helgrond.IndexModel.MinutesPerLine * missing.Length);
        }
    }

    private static IEnumerable<EditorTask> LinkTasks(int open)
    {
        if (open > 0)
        {
            yield return new("/admin/lankar", open == 1 ? "1 länk att titta på" : $"{open} länkar att titta på", "Borta, flyttade eller ändrade", 3 * open);
        }
    }

    private static string Lines(int count, string what) => count == 1 ? $"1 linje {what}" : $"{count} linjer {what}";

    public sealed record EditorTask(string Address, string What, string Why, int Minutes);
}
