using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.Tests.Files;

namespace StodlinjeKatalog.Core.Tests.Helplines;

/// <summary>A real database with a few lines in it, and the snapshot that the public reads.</summary>
internal sealed class EditedCatalog : IDisposable, IDbContextFactory<CatalogDbContext>
{
    public const string Line = "lugna-linjen";

    /// <summary>A public line, a closed one that leads to the first, and one that has never been public.</summary>
    public const string OtherLine = "andra-linjen";
    public const string ClosedLine = "gamla-linjen";
    public const string NeverPublic = "nya-linjen";

    private readonly TemporaryFolder folder = SampleData.Create();
    private readonly string connection;
    private readonly CatalogLoader loader;

    private EditedCatalog()
    {
        folder.Write($"stodlinjer/{OtherLine}.md", Open("Andra linjen", "08-702 16 80", "+4687021680"));
        folder.Write($"stodlinjer/{NeverPublic}.md", Open("Nya linjen", "08-702 16 81", "+4687021681").Replace("status: publicerad", "status: utkast", StringComparison.Ordinal));
        connection = SqliteFiles.Complete("Data Source=catalog.db", folder.Path);
        loader = new(new(connection), new(this), Current, new(folder.File("last-good.json")), new() { DataDirectory = folder.Path }, TimeProvider.System, NullLogger<CatalogLoader>.Instance);
        Editing = new(this, loader, TimeProvider.System);
        Documents = new(this, loader, TimeProvider.System);
    }

    public CurrentCatalog Current { get; } = new(new(CatalogContent.Empty, DateTimeOffset.UnixEpoch));

    public HelplineEditing Editing { get; }

    public CatalogEditing Documents { get; }

    public Helpline Public => Current.Snapshot.Helpline(Line)!;

    public static async Task<EditedCatalog> CreateAsync()
    {
        var catalog = new EditedCatalog();
        await catalog.loader.StartAsync(default);
        Assert.True(catalog.loader.Health.IsSound, catalog.loader.Health.ToString());
        return catalog;
    }

    /// <summary>What the job does each second.</summary>
    public Task WatchAsync() => loader.WatchAsync(default);

    public static RevisionAuthor By(string editor, string? reason = null) => new(editor, reason);

    public CatalogDbContext CreateDbContext() => new(new DbContextOptionsBuilder<CatalogDbContext>().UseSqlite(connection).AddInterceptors(new SqlitePragmaInterceptor()).Options);

    public async Task<HelplineEntry> EntryAsync(string slug = Line)
    {
        await using var db = CreateDbContext();
        return await db.Helplines.AsNoTracking().SingleAsync(h => h.Slug == slug);
    }

    public async Task<IReadOnlyList<Revision>> RevisionsAsync(string slug = Line)
    {
        await using var db = CreateDbContext();
        return await db.Revisions.AsNoTracking().Where(r => r.Slug == slug).OrderBy(r => r.Id).ToListAsync();
    }

    public static Helpline WithNumber(Helpline line, string shown, string dial) =>
        line with { Channels = [line.Channels[0] with { Value = shown, Dial = dial }, .. line.Channels.Skip(1)] };

    private static string Open(string name, string shown, string dial) => SampleData.OpenLine
        .Replace("Lugna linjen", name, StringComparison.Ordinal)
        .Replace("0771-22 22 33", "0771-22 22 4" + dial[^1], StringComparison.Ordinal)
        .Replace("+46771222233", "+4677122224" + dial[^1], StringComparison.Ordinal)
        .Replace("020-22 22 33", shown, StringComparison.Ordinal)
        .Replace("+4620222233", dial, StringComparison.Ordinal)
        .Replace("tidigare_adresser: [lugn]\n", "", StringComparison.Ordinal);

    public void Dispose()
    {
        loader.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
