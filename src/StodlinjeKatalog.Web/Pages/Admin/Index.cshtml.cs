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
    private const int HolidayWindowDays = 14;

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

    /// <summary>Red days and eves ahead when published lines have hours, but no source says what then holds.</summary>
    private static IEnumerable<EditorTask> HolidayTasks(HelplineEntry[] published, DateOnly today)
    {
        var unstated = published.Count(e => e.Current.Channels.Any(c => c.Hours is not null && !c.IsWrittenAnytime && c.HolidayHours == HolidayHours.Unstated));
        return unstated == 0
            ? []
            : SwedishHolidays.InYear(today.Year).Concat(SwedishHolidays.InYear(today.Year + 1))
                .Where(h => h.Date >= today && h.Date <= today.AddDays(HolidayWindowDays) && SwedishHolidays.MayChangeHours(h)).Take(1)
                .Select(h => new EditorTask("/admin/stodlinjer", $"{h.Name} {Public.Words.Day(h.Date)}", $"{unstated} linjer saknar tider för helgdagar", 3 * unstated));
    }

    private static IEnumerable<EditorTask> LinkTasks(int open)
    {
        if (open > 0)
        {
            yield return new("/admin/lankar", open == 1 ? "1 länk att titta på" : $"{open} länkar att titta på", "Borta, flyttade eller ändrade", 3 * open);
        }
    }

    public sealed record EditorTask(string Address, string What, string Why, int Minutes);
}
