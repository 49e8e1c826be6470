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

    private readonly TemporaryFolder folder = SampleData.Create();
    private readonly string connection;
    private readonly CatalogLoader loader;

    private EditedCatalog()
    {
        connection = SqliteFiles.Complete("Data Source=catalog.db", folder.Path);
        loader = new(new(connection), new(this), Current, new(folder.File("last-good.json")), new() { DataDirectory = folder.Path }, TimeProvider.System, NullLogger<CatalogLoader>.Instance);
        Editing = new(this, loader, TimeProvider.System);
    }

    public CurrentCatalog Current { get; } = new(new(CatalogContent.Empty, DateTimeOffset.UnixEpoch));

    public HelplineEditing Editing { get; }

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

    public async Task<HelplineEntry> EntryAsync()
    {
        await using var db = CreateDbContext();
        return await db.Helplines.AsNoTracking().SingleAsync(h => h.Slug == Line);
    }

    public async Task<IReadOnlyList<Revision>> RevisionsAsync()
    {
        await using var db = CreateDbContext();
        return await db.Revisions.AsNoTracking().Where(r => r.Slug == Line).OrderBy(r => r.Id).ToListAsync();
    }

    public static Helpline WithNumber(Helpline line, string shown, string dial) =>
        line with { Channels = [line.Channels[0] with { Value = shown, Dial = dial }, .. line.Channels.Skip(1)] };

    public void Dispose()
    {
        loader.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
