using System.Globalization;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Search;

namespace StodlinjeKatalog.Web.Statistics;

/// <summary>
/// Counts in memory which needs searches were understood to be about, and how many got the lines that always help for want of anything
/// better. A search adds one to a number and is forgotten; a job writes the numbers now and then.
/// </summary>
public sealed class SearchCounts(TimeProvider clock)
{
    /// <summary>Stands where a need's slug does for searches that nothing was found for. No slug can be empty.</summary>
    public const string AlwaysHelp = "";

    private readonly Lock counting = new();
    private Dictionary<(string Week, string What), long> counts = [];

    public void Add(SearchAnswer answer)
    {
        var week = WeekOf(SwedishTime.DateOf(clock.GetUtcNow()));
        lock (counting)
        {
            foreach (var part in answer.Understood)
            {
                if (part.Id.Kind == PartKind.Need)
                {
                    AddOne(week, part.Id.Slug, 1);
                }
            }

            if (answer.IsFallback || answer.Instead.Count > 0)
            {
                AddOne(week, AlwaysHelp, 1);
            }
        }
    }

    /// <summary>All that has been counted since the last time; then it begins at nothing again.</summary>
    public IReadOnlyDictionary<(string Week, string What), long> Take()
    {
        lock (counting)
        {
            var taken = counts;
            counts = [];
            return taken;
        }
    }

    /// <summary>What could not be written is counted still.</summary>
    public void GiveBack(IReadOnlyDictionary<(string Week, string What), long> taken)
    {
        lock (counting)
        {
            foreach (var ((week, what), count) in taken)
            {
                AddOne(week, what, count);
            }
        }
    }

    public static string WeekOf(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    private void AddOne(string week, string what, long count) => counts[(week, what)] = counts.GetValueOrDefault((week, what)) + count;
}
