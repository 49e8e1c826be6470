using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Benchmarks.Search;

/// <summary>The shipped catalogue, and larger ones made from it: other names, needs and audiences dealt out, texts of the shipped words.</summary>
public static class SyntheticCatalog
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    public static CatalogSnapshot Shipped() => new(Content(), DateTimeOffset.UnixEpoch);

    /// <param name="lines">How many lines; the same number gives the same catalogue.</param>
    public static CatalogSnapshot Of(int lines)
    {
        var content = Content();
        var models = content.Helplines.Where(h => h.Status == HelplineStatus.Published).ToArray();
        var words = models.SelectMany(h => h.Description.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToArray();
        var random = new Random(4);
        var made = Enumerable.Range(0, lines).Select(i =>
        {
            var model = models[i % models.Length];
            return model with
            {
                Slug = $"linje-{i}",
                Name = $"{Pick()}{i}linjen",
                ShortName = null,
                Description = string.Join(' ', Enumerable.Range(0, 80).Select(_ => Pick())),
                Needs = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => content.Needs[random.Next(content.Needs.Count)].Slug).Distinct()],
                Audiences = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => content.Audiences[random.Next(content.Audiences.Count)].Slug).Distinct()],
                SearchWords = [$"{Pick()} {i}", $"{Pick()}{i}"],
                FormerSlugs = [],
            };
        }).ToArray();
        return new CatalogSnapshot(content with { Helplines = made }, DateTimeOffset.UnixEpoch);

        string Pick() => words[random.Next(words.Length)];
    }

    private static CatalogContent Content() => DataFolder.Read(Path.Combine(AppContext.BaseDirectory, "data"), Day).Content;
}
