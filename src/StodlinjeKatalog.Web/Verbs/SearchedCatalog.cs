using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Web.Jobs;

namespace StodlinjeKatalog.Web.Verbs;

internal static class SearchedCatalog
{
    /// <summary>Search as the site answers: with what was learned from all sentences of the catalogue.</summary>
    public static CatalogSearch Taught(VerbRun run, CatalogSnapshot catalog)
    {
        var name = Teacher.NameOf(catalog);
        LearnedModel?[] kept = [LearnedFile.Read(TeachingJob.Shipped), LearnedFile.Read(run.Get<CatalogOptions>().LearnedFile!)];
        return kept.FirstOrDefault(m => m?.TaughtBy == name) is { } model ? new CatalogSearch(catalog).TaughtBy(model) : TaughtWithout(catalog, []);
    }

    /// <summary>Search with what was learned from all sentences but those that it is to be measured by.</summary>
    public static CatalogSearch TaughtWithout(CatalogSnapshot catalog, IEnumerable<string> left)
    {
        var asked = left.Select(SentenceRules.Same).ToHashSet(StringComparer.Ordinal);
        var rules = new CatalogSearch(catalog);
        return Teacher.Teach(rules, catalog.Content.Sentences.SelectMany(s => s.Sentences).Where(s => !asked.Contains(SentenceRules.Same(s.Text)))) is { } model ? rules.TaughtBy(model) : rules;
    }

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
