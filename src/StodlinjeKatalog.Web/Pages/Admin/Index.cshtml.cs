using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Links;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>What needs a human today, in order of harm. Each task is one tap from where it is settled.</summary>
public sealed class IndexModel(IDbContextFactory<CatalogDbContext> contexts, FeedbackBox box, LinkBook links, CurrentCatalog catalog, TimeProvider clock) : PageModel
{
    private const int MinutesPerCheck = 5;

    public IReadOnlyList<TaskGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var today = SwedishTime.DateOf(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync();
        var published = await db.Helplines.AsNoTracking().Where(h => h.Status == HelplineStatus.Published).ToListAsync();
        var names = published.ToDictionary(e => e.Slug, e => e.Name, StringComparer.Ordinal);
        var feedback = await box.OpenAsync();
        TaskGroup[] groups =
        [
            new("nummer", "Nummer som inte fungerar", WrongNumbers(feedback, names)),
            new("reda-ut", "Uppgifter som inte stämmer överens", OpenQuestions(published)),
            new("kontroll", "Linjer att kontrollera", Checks(published, today)),
            new("utkast", "Utkast som väntar", [.. (await WaitingDraft.AllAsync(db)).OrderBy(d => d.NeedsAnotherThan(Me)).Select(Draft)]),
            new("helger", "Helger som kommer", Holidays(published, today)),
            new("synpunkter", "Synpunkter", Letters(feedback.Count(f => f.Kind != FeedbackKind.WrongNumber))),
            new("lankar", "Länkar", Links((await links.AllAsync(catalog.Snapshot)).Count(l => l.NeedsEditor))),
        ];
        Groups = [.. groups.Where(g => g.Tasks.Count > 0)];
    }

    private string Me => EditorClaims.NameOf(User);

    /// <summary>One task for each line, however many have written; without a line it is read in the inbox.</summary>
    private static IReadOnlyList<EditorTask> WrongNumbers(IEnumerable<Feedback> feedback, Dictionary<string, string> names) =>
    [
        .. feedback.Where(f => f.Kind == FeedbackKind.WrongNumber).GroupBy(f => f.Helpline).OrderByDescending(same => same.Count())
            .Select(same => new EditorTask(
                same.Key is null ? "/admin/synpunkter" : $"/admin/stodlinjer/{same.Key}#vagar",
                "Numret fungerar inte" + (same.Key is null ? "" : ": " + names.GetValueOrDefault(same.Key, same.Key)),
                same.Count() == 1 ? "En person har försökt" : $"{same.Count()} har försökt",
                5)),
    ];

    private static IReadOnlyList<EditorTask> OpenQuestions(IEnumerable<HelplineEntry> published) =>
    [
        .. published.Where(e => e.Current.OpenQuestions.Count > 0)
            .Select(e => (Entry: e, Question: e.Current.OpenQuestions.MinBy(Lightness)!))
            .OrderBy(q => Lightness(q.Question)).ThenBy(q => q.Entry.Current.ReviewIntervalDays).ThenBy(q => q.Entry.Name, StringComparer.CurrentCulture)
            .Select(q => new EditorTask($"/admin/stodlinjer/{q.Entry.Slug}#Form_OpenQuestions", q.Entry.Name, q.Question.TrimEnd('.'), 10)),
    ];

    /// <summary>A doubt about a number can do most harm, then one about when somebody is there. Then the lines that are to be checked most often.</summary>
    private static int Lightness(string question) =>
        question.Contains("nummer", StringComparison.OrdinalIgnoreCase) ? 0
        : question.Contains("tider", StringComparison.OrdinalIgnoreCase) || question.Contains("öppet", StringComparison.OrdinalIgnoreCase) ? 1 : 2;

    private static IReadOnlyList<EditorTask> Checks(IEnumerable<HelplineEntry> published, DateOnly today)
    {
        var due = published.Count(e => e.DueOn is null || e.DueOn <= today);
        var why = due * MinutesPerCheck <= 60 ? "Aldrig kontrollerade, eller över tiden" : $"Aldrig kontrollerade, eller över tiden. {60 / MinutesPerCheck} hinner du på en timme";
        return due == 0 ? [] : [new("/admin/granskning", Lines(due, "ska kontrolleras"), why, $"{MinutesPerCheck} min för varje")];
    }

    private EditorTask Draft(WaitingDraft draft) => new(
        $"/admin/stodlinjer/{draft.Slug}/publicera",
        draft.Name,
        draft.NeedsAnotherThan(Me) ? "Du ändrade vart besökare leds. En annan redaktör publicerar"
            : draft.ChangesDestinations ? $"{draft.Editor} ändrar vart besökare leds. Läs mot källan"
            : $"{draft.Editor} sparade {AdminWords.When(draft.At)}. Läs och publicera, eller kasta",
        5);

    /// <summary>Red days and eves ahead, when published lines would be shown as unknown then.</summary>
    private static IReadOnlyList<EditorTask> Holidays(IEnumerable<HelplineEntry> published, DateOnly today)
    {
        var days = HolidayRound.Ahead(today);
        var missing = published.Select(e => HolidayRound.MissingIn(e.Current, days)).Where(m => m.Count > 0).ToArray();
        if (missing.Length == 0)
        {
            return [];
        }

        var first = missing.SelectMany(m => m).MinBy(h => h.Date)!;
        return [new("/admin/helgrond", $"{first.Name} {Words.Day(first.Date)}", Lines(missing.Length, "saknar tider för helgdagar som kommer"), $"{Helgrond.IndexModel.MinutesPerLine} min för varje")];
    }

    private static IReadOnlyList<EditorTask> Letters(int count) =>
        count == 0 ? [] : [new("/admin/synpunkter", count == 1 ? "1 synpunkt att läsa" : $"{count} synpunkter att läsa", "Besökare har skrivit", 2 * count)];

    private static IReadOnlyList<EditorTask> Links(int open) =>
        open == 0 ? [] : [new("/admin/lankar", open == 1 ? "1 länk att titta på" : $"{open} länkar att titta på", "Borta, flyttade eller ändrade", 3 * open)];

    private static string Lines(int count, string what) => count == 1 ? $"1 linje {what}" : $"{count} linjer {what}";
}
