using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Admin.Helgrond;

/// <summary>Red days and eves ahead, and the lines that nobody knows the hours of then. A line is filled in for all its days at once.</summary>
public sealed class IndexModel(IDbContextFactory<CatalogDbContext> contexts, TimeProvider clock) : PageModel
{
    public const int MinutesPerLine = 3;
    private const int Furthest = 366;

    public static readonly IReadOnlyList<(int Days, string Label)> Windows =
        [(HolidayRound.WindowDays, "Två veckor"), (8 * 7, "Åtta veckor"), (26 * 7, "Ett halvår")];

    /// <summary>How many days ahead.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Dagar { get; set; }

    /// <summary>Only the lines that lack hours for this date.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Dag { get; set; }

    public int Window => WindowOf(Dagar);
    public IReadOnlyList<Day> Days { get; private set; } = [];
    public IReadOnlyList<Row> Lines { get; private set; } = [];
    public IReadOnlyList<Row> Filled { get; private set; } = [];

    /// <summary>The first one after the window.</summary>
    public SwedishHoliday? Next { get; private set; }
    public DateOnly Today => SwedishTime.DateOf(clock.GetUtcNow());

    public static int WindowOf(int? days) => Math.Clamp(days ?? HolidayRound.WindowDays, 1, Furthest);

    public async Task OnGetAsync()
    {
        var ahead = HolidayRound.Ahead(Today, Window);
        Next = HolidayRound.Ahead(Today, Furthest).FirstOrDefault(h => h.Date > Today.AddDays(Window));
        await using var db = await contexts.CreateDbContextAsync();
        var published = await db.Helplines.AsNoTracking().Where(h => h.Status == HelplineStatus.Published).ToListAsync();
        Row[] rows = [.. published.OrderBy(e => e.Name, StringComparer.Create(Words.Swedish, ignoreCase: true)).Select(e => RowOf(e.Current, ahead))];
        Days = [.. ahead.Select(day => new Day(day, rows.Count(r => r.Missing.Contains(day))))];
        Lines = [.. rows.Where(r => r.Missing.Count > 0 && (Dag is null || r.Missing.Any(d => d.Date == Dag)))];
        Filled = [.. rows.Where(r => r.Missing.Count == 0 && r.Filled.Count > 0)];
    }

    private static Row RowOf(Helpline line, IReadOnlyList<SwedishHoliday> ahead) => new(
        line.Slug,
        line.Name,
        line.Website,
        HolidayRound.MissingIn(line, ahead),
        [.. ahead.Where(day => line.Channels.Any(c => HolidayRound.AnswerOf(c, day) == HolidayAnswer.Filled))]);

    public sealed record Day(SwedishHoliday Holiday, int Missing);

    public sealed record Row(string Slug, string Name, string? Website, IReadOnlyList<SwedishHoliday> Missing, IReadOnlyList<SwedishHoliday> Filled);
}
