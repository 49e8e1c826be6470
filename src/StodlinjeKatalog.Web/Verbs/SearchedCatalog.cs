using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Verbs;

internal static class SearchedCatalog
{
    /// <summary>The catalogue that the site would search: the database's, or the shipped data when there is no database yet.</summary>
    public static async Task<CatalogSnapshot> ReadAsync(VerbRun run)
    {
        var now = run.Get<TimeProvider>().GetUtcNow();
        if (run.CatalogIsMissing)
        {
            var reading = DataFolder.Read(run.Get<CatalogOptions>().DataDirectory, SwedishTime.DateOf(now));
            return reading.IsSound
                ? new CatalogSnapshot(reading.Content, now)
                : throw new VerbRefusedException($"Datamappen har fel. Kör check {run.Get<CatalogOptions>().DataDirectory}");
        }

        await using var db = await run.OpenCatalogAsync(create: false);
        return new CatalogSnapshot((await StoredCatalog.LoadAsync(db)).Content, now);
    }
}
