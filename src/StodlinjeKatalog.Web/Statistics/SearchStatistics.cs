using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Statistics;

/// <summary>The counts week by week, in editors.db.</summary>
public sealed class SearchStatistics(EditorsDbContext database, SearchCounts counts)
{
    /// <summary>Adds what has been counted to what is kept: all of it or, when it cannot be written, nothing.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken = default)
    {
        var taken = counts.Take();
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            var weeks = taken.Keys.Select(k => k.Week).Distinct().ToArray();
            var kept = await database.SearchCounts.Where(c => weeks.Contains(c.Week)).ToDictionaryAsync(c => (c.Week, c.What), cancellationToken);
            foreach (var ((week, what), count) in taken)
            {
                if (kept.TryGetValue((week, what), out var row))
                {
                    row.Count += count;
                }
                else
                {
                    database.SearchCounts.Add(new() { Week = week, What = what, Count = count });
                }
            }

            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch
        {
            counts.GiveBack(taken);
            throw;
        }
    }

    /// <summary>The newest weeks that anything was counted in, newest first.</summary>
    public async Task<ILookup<string, SearchCount>> WeeksAsync(int most)
    {
        var weeks = await database.SearchCounts.Select(c => c.Week).Distinct().OrderByDescending(w => w).Take(most).ToListAsync();
        return (await database.SearchCounts.AsNoTracking().Where(c => weeks.Contains(c.Week)).ToListAsync()).OrderByDescending(c => c.Week, StringComparer.Ordinal).ToLookup(c => c.Week);
    }
}
