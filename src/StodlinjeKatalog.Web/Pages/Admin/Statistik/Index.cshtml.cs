using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.Statistics;

namespace StodlinjeKatalog.Web.Pages.Admin.Statistik;

public sealed class IndexModel(SearchStatistics statistics, EditorsDbContext database, CurrentCatalog catalog) : PageModel
{
    /// <summary>A lower number says too much about few people.</summary>
    public const int FewestTold = 5;

    private const int MostWeeks = 12;

    public IReadOnlyList<string> Weeks { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        statistics.Write();
        var weeks = await SearchStatistics.WeeksAsync(database, MostWeeks);
        Weeks = [.. weeks.Select(w => w.Key)];
        Rows =
        [
            .. weeks.SelectMany(w => w).GroupBy(c => c.What)
                .OrderByDescending(row => row.Sum(c => c.Count)).ThenBy(row => row.Key, StringComparer.Ordinal)
                .Select(row => new Row(row.Key, NameOf(row.Key), [.. Weeks.Select(w => row.FirstOrDefault(c => c.Week == w)?.Count ?? 0)])),
        ];
    }

    public string Told(long count) => count == 0 ? "–" : count < FewestTold ? "några" : count.ToString("N0", Words.Swedish);

    private string? NameOf(string what) => what == SearchCounts.AlwaysHelp ? null : catalog.Snapshot.Need(what)?.Name ?? what;

    /// <param name="Name">Null for the searches that nothing was found for.</param>
    public sealed record Row(string What, string? Name, IReadOnlyList<long> Counts);
}
