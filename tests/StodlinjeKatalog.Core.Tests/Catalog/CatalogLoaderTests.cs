using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>Whatever befalls the database, the public has the lines, the operator is told, and it heals by itself.</summary>
public sealed class CatalogLoaderTests
{
    private static readonly string[] TheLine = ["Lugna linjen"];

    [Fact]
    public async Task An_empty_folder_is_filled_from_the_shipped_data()
    {
        using var site = await StoredSite.StartAsync();

        Assert.Equal(TheLine, site.PublicNames);
        Assert.Equal(CatalogSource.Database, site.Loader.Health.Source);
        Assert.True(File.Exists(site.LastGood));
    }

    [Fact]
    public async Task A_machine_whose_clock_stands_in_1970_has_the_lines_too()
    {
        using var site = await StoredSite.StartAsync(new StoppedClock(DateTimeOffset.UnixEpoch));

        Assert.Equal(TheLine, site.PublicNames);
    }

    [Fact]
    public async Task A_start_never_overwrites_what_editors_have_changed()
    {
        using var site = await StoredSite.StartAsync();
        site.Rename("Lugnare linjen");
        await site.ImportAsync();
        site.Rename("Äldre namn i filerna");

        await site.RestartAndStartAsync();

        Assert.Equal(["Lugnare linjen"], site.PublicNames);
    }

    [Fact]
    public async Task Another_process_that_changes_the_database_is_noticed()
    {
        using var site = await StoredSite.StartAsync();
        site.Rename("Lugnare linjen");
        await site.ImportAsync();
        Assert.Equal(TheLine, site.PublicNames);

        await site.Loader.WatchAsync(default);

        Assert.Equal(["Lugnare linjen"], site.PublicNames);
    }

    [Fact]
    public async Task Nothing_changed_means_no_new_snapshot()
    {
        using var site = await StoredSite.StartAsync();
        var snapshot = site.Current.Snapshot;

        await site.Loader.WatchAsync(default);

        Assert.Same(snapshot, site.Current.Snapshot);
    }

    public static TheoryData<string, DatabaseTrouble> Breakages => new()
    {
        { "deleted", DatabaseTrouble.Missing },
        { "noise", DatabaseTrouble.Corrupt },
        { "truncated", DatabaseTrouble.Corrupt },
        { "emptied", DatabaseTrouble.Empty },
        { "rows gone", DatabaseTrouble.Empty },
        { "newer", DatabaseTrouble.SchemaIsNewer },
        { "locked", DatabaseTrouble.Locked },
    };

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task Broken_at_start_the_last_good_is_served_and_it_heals_when_the_database_is_back(string how, DatabaseTrouble trouble)
    {
        using var site = await StoredSite.StartAsync();
        site.Restart();
        using var breakage = await Breakage.MakeAsync(site, how);

        await site.Loader.StartAsync(default);

        Assert.Equal(TheLine, site.PublicNames);
        Assert.Equal((CatalogSource.LastGood, trouble), (site.Loader.Health.Source, site.Loader.Health.Trouble));
        breakage.Mend();
        await site.Loader.WatchAsync(default);
        Assert.True(site.Loader.Health.IsSound, site.Loader.Health.ToString());
        Assert.Equal(TheLine, site.PublicNames);
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task Broken_in_flight_the_public_notices_nothing_and_it_heals_when_the_database_is_back(string how, DatabaseTrouble trouble)
    {
        using var site = await StoredSite.StartAsync();
        var snapshot = site.Current.Snapshot;
        using var breakage = await Breakage.MakeAsync(site, how);

        await site.Loader.WatchAsync(default);
        await site.Loader.ReloadAsync();

        Assert.Same(snapshot, site.Current.Snapshot);
        Assert.Equal(trouble, site.Loader.Health.Trouble);
        breakage.Mend();
        await site.Loader.WatchAsync(default);
        Assert.True(site.Loader.Health.IsSound, site.Loader.Health.ToString());
        Assert.Equal(TheLine, site.PublicNames);
    }

    [Fact]
    public async Task A_database_replaced_by_another_is_read_and_the_old_one_is_not_written_to()
    {
        using var site = await StoredSite.StartAsync();
        using var other = await StoredSite.StartAsync();
        other.Rename("Lugnare linjen");
        await other.ImportAsync();
        other.Restart();
        var copy = site.Database + ".new";
        File.Copy(other.Database, copy);
        File.Move(copy, site.Database, overwrite: true);

        await site.Loader.WatchAsync(default);

        Assert.Equal(["Lugnare linjen"], site.PublicNames);
    }

    [Fact]
    public async Task A_database_moved_away_alone_loses_nothing()
    {
        using var site = await StoredSite.StartAsync();
        site.Rename("Lugnare linjen");
        await site.ImportAsync();
        await site.Loader.WatchAsync(default);
        var away = site.Database + ".away";

        // Its log stays behind while connections are open: it must be empty.
        File.Move(site.Database, away);
        File.Delete(site.Database + "-wal");
        File.Delete(site.Database + "-shm");
        await site.Loader.WatchAsync(default);
        Assert.Equal(DatabaseTrouble.Missing, site.Loader.Health.Trouble);
        File.Move(away, site.Database);
        await site.Loader.WatchAsync(default);

        Assert.Equal(["Lugnare linjen"], site.PublicNames);
        Assert.Equal("Lugnare linjen", (await site.StoredAsync()).Helplines.Single(h => h.Slug == "lugna-linjen").Name);
    }

    [Fact]
    public async Task An_edit_is_refused_rather_than_lost_when_the_file_is_gone()
    {
        using var site = await StoredSite.StartAsync();
        File.Delete(site.Database);

        await Assert.ThrowsAsync<SqliteException>(async () =>
        {
            await using var db = site.CreateDbContext();
            var entry = await db.Helplines.FirstAsync();
            entry.DropDraft(DateTime.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.False(File.Exists(site.Database));
    }

    [Fact]
    public async Task Without_database_and_last_good_the_shipped_data_is_served()
    {
        using var site = await StoredSite.StartAsync();
        site.Restart();
        File.Delete(site.LastGood);
        await File.WriteAllTextAsync(site.Database, "this is no database, only text that fills more than a header of one hundred bytes, which is what SQLite reads first");

        await site.Loader.StartAsync(default);

        Assert.Equal(TheLine, site.PublicNames);
        Assert.Equal((CatalogSource.ShippedData, DatabaseTrouble.Corrupt), (site.Loader.Health.Source, site.Loader.Health.Trouble));
    }

    [Fact]
    public async Task Faulty_data_is_never_served()
    {
        using var site = new StoredSite();
        site.Data.Write("stodlinjer/lugna-linjen.md", SampleLineWithWrongDigit());

        await site.Loader.StartAsync(default);

        Assert.Empty(site.PublicNames);
        Assert.Equal((CatalogSource.Nothing, DatabaseTrouble.Empty), (site.Loader.Health.Source, site.Loader.Health.Trouble));
    }

    private static string SampleLineWithWrongDigit() => Tests.Files.SampleData.OpenLine.Replace("020-22 22 33", "020-22 22 34", StringComparison.Ordinal);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
