using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.Catalog;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Statistics;

/// <summary>The counts week by week, in editors.db.</summary>
public sealed class SearchStatistics(DatabaseConnections connections, SearchCounts counts)
{
    // Plain SQL, for it runs in a site that no editor visits: EF's model of editors.db is not built for it.
    private const string AddCount = """
        INSERT INTO "SearchCounts" ("Week", "What", "Count") VALUES (@week, @what, @count)
        ON CONFLICT ("Week", "What") DO UPDATE SET "Count" = "SearchCounts"."Count" + excluded."Count"
        """;

    /// <summary>Adds what has been counted to what is kept: all of it or, when it cannot be written, nothing.</summary>
    public void Write()
    {
        var taken = counts.Take();
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            using var connection = SqliteFiles.Open(connections.Editors);
            using var transaction = connection.BeginTransaction();
            foreach (var ((week, what), count) in taken)
            {
                using var command = connection.CreateCommand();
                command.CommandText = AddCount;
                command.Parameters.AddWithValue("@week", week);
                command.Parameters.AddWithValue("@what", what);
                command.Parameters.AddWithValue("@count", count);
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }
        catch
        {
            counts.GiveBack(taken);
            throw;
        }
    }

    /// <summary>The newest weeks that anything was counted in, newest first.</summary>
    public static async Task<ILookup<string, SearchCount>> WeeksAsync(EditorsDbContext database, int most)
    {
        var weeks = await database.SearchCounts.Select(c => c.Week).Distinct().OrderByDescending(w => w).Take(most).ToListAsync();
        return (await database.SearchCounts.AsNoTracking().Where(c => weeks.Contains(c.Week)).ToListAsync()).OrderByDescending(c => c.Week, StringComparer.Ordinal).ToLookup(c => c.Week);
    }
}
