using Microsoft.Data.Sqlite;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Tests.Catalog;

namespace StodlinjeKatalog.Core.Tests.Data;

public sealed class DatabaseBackupTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_backup_taken_while_the_site_runs_brings_everything_back()
    {
        using var site = await StoredSite.StartAsync();
        var manifest = DatabaseBackup.Create(Backup(site), Files(site), Now);
        var atBackup = await site.RevisionsAsync();
        site.Rename("Ändrad efter kopian");
        await site.ImportAsync();
        await site.Loader.WatchAsync(default);

        var kept = DatabaseBackup.Restore(Backup(site), DatabaseBackup.Verify(Backup(site)), Files(site), Now);
        await site.Loader.WatchAsync(default);

        Assert.Equal(["Lugna linjen"], site.PublicNames);
        Assert.True(site.Loader.Health.IsSound);
        Assert.Equal(atBackup.Select(r => r.Id), (await site.RevisionsAsync()).Select(r => r.Id));
        Assert.Equal(atBackup.Count, manifest.Files.Single().Rows["Revisions"]);
        Assert.Null(SqliteCopy.FaultOf(site.Database));
        Assert.Equal(atBackup.Count + 1, SqliteCopy.RowCounts(Path.Combine(kept!, "catalog.db"))["Revisions"]);
    }

    [Fact]
    public async Task Neither_a_copy_nor_what_is_restored_from_it_is_open_to_others_on_the_machine()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Others = UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        using var site = await StoredSite.StartAsync();
        DatabaseBackup.Create(Backup(site), Files(site), Now);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(Backup(site), "catalog.db")) & Others);

        SqliteFiles.ForgetConnections();
        Array.ForEach(["", "-wal", "-shm"], side => File.Delete(site.Database + side));
        DatabaseBackup.Restore(Backup(site), DatabaseBackup.Verify(Backup(site)), Files(site), Now);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(site.Database) & Others);
    }

    [Fact]
    public async Task A_backup_is_one_consistent_moment_although_others_write()
    {
        using var site = await StoredSite.StartAsync();
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                site.Rename($"Linjen nummer {i}");
                await site.ImportAsync();
            }
        });
        for (var i = 0; i < 10; i++)
        {
            DatabaseBackup.Create(Backup(site) + i, Files(site), Now);
        }

        await stop.CancelAsync();
        await writer;

        for (var i = 0; i < 10; i++)
        {
            // Line and newest revision are written in one transaction: in a torn copy they would differ.
            DatabaseBackup.Verify(Backup(site) + i);
            using var copy = new SqliteConnection($"Data Source={Path.Combine(Backup(site) + i, "catalog.db")};Mode=ReadOnly;Pooling=False");
            copy.Open();
            using var command = copy.CreateCommand();
            command.CommandText = "SELECT (SELECT After FROM Revisions WHERE Kind = 'Helpline' AND Slug = 'lugna-linjen' ORDER BY Id DESC LIMIT 1) = (SELECT Current FROM Helplines WHERE Slug = 'lugna-linjen')";
            Assert.Equal(1L, command.ExecuteScalar());
        }
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("noise")]
    public async Task A_lost_database_is_brought_back_and_what_was_left_is_kept(string how)
    {
        using var site = await StoredSite.StartAsync();
        DatabaseBackup.Create(Backup(site), Files(site), Now);
        site.Restart();
        var noise = Enumerable.Repeat((byte)7, 9000).ToArray();
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(site.Database + suffix);
        }

        if (how == "noise")
        {
            await File.WriteAllBytesAsync(site.Database, noise);
            await File.WriteAllBytesAsync(site.Database + "-wal", noise);
        }

        await site.Loader.StartAsync(default);
        Assert.Equal(CatalogSource.LastGood, site.Loader.Health.Source);
        var kept = DatabaseBackup.Restore(Backup(site), DatabaseBackup.Verify(Backup(site)), Files(site), Now);
        await site.Loader.WatchAsync(default);

        Assert.True(site.Loader.Health.IsSound, site.Loader.Health.ToString());
        Assert.Equal(how == "noise", kept is not null);
        if (kept is not null)
        {
            Assert.Equal(noise, await File.ReadAllBytesAsync(Path.Combine(kept, "catalog.db")));
        }
    }

    [Theory]
    [InlineData("changed", "har ändrats")]
    [InlineData("file gone", "saknas")]
    [InlineData("manifest gone", "ingen hel säkerhetskopia")]
    [InlineData("manifest broken", "ingen hel säkerhetskopia")]
    public async Task A_backup_that_is_not_whole_is_refused(string how, string says)
    {
        using var site = await StoredSite.StartAsync();
        DatabaseBackup.Create(Backup(site), Files(site), Now);
        var copy = Path.Combine(Backup(site), "catalog.db");
        var manifest = Path.Combine(Backup(site), BackupManifest.FileName);
        switch (how)
        {
            case "changed":
                var bytes = await File.ReadAllBytesAsync(copy);
                bytes[^100] ^= 1;
                await File.WriteAllBytesAsync(copy, bytes);
                break;
            case "file gone":
                File.Delete(copy);
                break;
            case "manifest gone":
                File.Delete(manifest);
                break;
            default:
                await File.WriteAllTextAsync(manifest, "{");
                break;
        }

        var refused = Assert.Throws<BackupRefusedException>(() => DatabaseBackup.Verify(Backup(site)));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_a_backup_is_not_overwritten()
    {
        using var site = await StoredSite.StartAsync();
        DatabaseBackup.Create(Backup(site), Files(site), Now);

        Assert.Throws<BackupRefusedException>(() => DatabaseBackup.Create(Backup(site), Files(site), Now));
    }

    [Fact]
    public async Task A_broken_database_gives_no_backup()
    {
        using var site = await StoredSite.StartAsync();
        site.Restart();
        await using (var file = File.OpenWrite(site.Database))
        {
            file.Seek(8192, SeekOrigin.Begin);
            file.Write(new byte[40_000]);
        }

        Assert.Throws<BackupRefusedException>(() => DatabaseBackup.Create(Backup(site), Files(site), Now));
        Assert.False(File.Exists(Path.Combine(Backup(site), BackupManifest.FileName)));
    }

    [Fact]
    public async Task Old_backups_are_pruned_and_nothing_else()
    {
        using var site = await StoredSite.StartAsync();
        for (var day = 0; day < 5; day++)
        {
            var at = Now.AddDays(day);
            DatabaseBackup.Create(Path.Combine(Backup(site), DatabaseBackup.FolderNameAt(at)), Files(site), at);
        }

        Directory.CreateDirectory(Path.Combine(Backup(site), "fotografier"));
        Directory.CreateDirectory(Path.Combine(Backup(site), "20200101-000000"));

        DatabaseBackup.Prune(Backup(site), keep: 2);

        Assert.Equal(
            ["20200101-000000", "20261124-120000", "20261125-120000", "fotografier"],
            Directory.EnumerateDirectories(Backup(site)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static string Backup(StoredSite site) => Path.Combine(site.Folder, "backup");

    private static IReadOnlyList<DatabaseFile> Files(StoredSite site) => [new("catalog.db", site.Database)];
}
