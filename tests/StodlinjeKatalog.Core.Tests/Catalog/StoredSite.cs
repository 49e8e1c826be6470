using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.Tests.Files;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>A folder with data files and a real database, and what a running site has of them. <see cref="Restart"/> begins anew.</summary>
internal sealed class StoredSite : IDisposable, IDbContextFactory<CatalogDbContext>
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder data = SampleData.Create();
    private string connection;
    private readonly TimeProvider clock;

    public StoredSite(TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        connection = "";
        Restart();
    }

    public CurrentCatalog Current { get; private set; } = null!;

    public CatalogLoader Loader { get; private set; } = null!;

    public TemporaryFolder Data => data;

    public string Folder => folder.Path;

    public string Database => folder.File("catalog.db");

    public string LastGood => folder.File("catalog.last-good.json");

    public IEnumerable<string> PublicNames => Current.Snapshot.Helplines.Select(h => h.Name);

    public static async Task<StoredSite> StartAsync(TimeProvider? clock = null)
    {
        var site = new StoredSite(clock);
        await site.Loader.StartAsync(default);
        Assert.True(site.Loader.Health.IsSound, site.Loader.Health.ToString());
        return site;
    }

    /// <summary>A new process, as far as the catalogue is concerned.</summary>
    /// <param name="readOnly">The process may not write where the database lies. (File permissions say nothing to root, who runs tests too.)</param>
    /// <param name="leastFreeMegabytes">See <see cref="CatalogOptions"/>; more than any disk has is a full one.</param>
    public void Restart(bool readOnly = false, int leastFreeMegabytes = 0)
    {
        connection = SqliteFiles.Complete($"Data Source=catalog.db;Default Timeout=1{(readOnly ? ";Mode=ReadOnly" : "")}", folder.Path);
        Loader?.Dispose();
        SqliteConnection.ClearAllPools();
        Current = new(new(CatalogContent.Empty, DateTimeOffset.UnixEpoch));
        Loader = new(new(connection), new(this), Current, new(LastGood), new() { DataDirectory = data.Path, LeastFreeMegabytes = leastFreeMegabytes }, clock, NullLogger<CatalogLoader>.Instance);
    }

    public async Task RestartAndStartAsync()
    {
        Restart();
        await Loader.StartAsync(default);
    }

    public CatalogDbContext CreateDbContext() =>
        new(new DbContextOptionsBuilder<CatalogDbContext>().UseSqlite(connection).AddInterceptors(new SqlitePragmaInterceptor()).Options);

    /// <summary>Imports what the data folder holds now, as another process would.</summary>
    public async Task<ImportReport> ImportAsync(bool dryRun = false)
    {
        var reading = DataFolder.Read(data.Path, Today);
        Assert.Empty(reading.Faults);
        await using var db = CreateDbContext();
        return await CatalogImport.RunAsync(db, reading.Content, new RevisionAuthor(CatalogImport.Editor, "test"), Now, Today, dryRun);
    }

    /// <summary>Gives the sample's open line another name, in its data file.</summary>
    public void Rename(string name) =>
        data.Write("stodlinjer/lugna-linjen.md", SampleData.OpenLine.Replace("Lugna linjen", name, StringComparison.Ordinal));

    public async Task<CatalogContent> StoredAsync()
    {
        await using var db = CreateDbContext();
        return (await StoredCatalog.LoadAsync(db)).Content;
    }

    public async Task<IReadOnlyList<Revision>> RevisionsAsync()
    {
        await using var db = CreateDbContext();
        return await db.Revisions.AsNoTracking().OrderBy(r => r.Id).ToListAsync();
    }

    public void Dispose()
    {
        Loader.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
        data.Dispose();
    }
}
