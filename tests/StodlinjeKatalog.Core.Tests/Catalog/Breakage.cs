using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>Something that befalls a database, and how it is undone.</summary>
internal sealed class Breakage : IDisposable
{
    private readonly Action mend;
    private bool mended;

    private Breakage(Action mend)
    {
        this.mend = mend;
    }

    public static async Task<Breakage> MakeAsync(StoredSite site, string how)
    {
        if (how == "locked")
        {
            // Another process in exclusive mode: nobody else may even read.
            SqliteConnection.ClearAllPools();
            var owner = new SqliteConnection($"Data Source={site.Database};Pooling=False");
            owner.Open();
            Execute(owner, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE Helplines SET Version = Version; COMMIT");
            return new(owner.Dispose);
        }

        var whole = site.Database + ".whole";
        SqliteConnection.ClearAllPools();
        File.Copy(site.Database, whole);
        switch (how)
        {
            case "deleted":
                File.Delete(site.Database);
                break;
            case "noise":
                var noise = new byte[64 * 1024];
                new Random(1).NextBytes(noise);
                await File.WriteAllBytesAsync(site.Database, noise);
                break;
            case "truncated":
                await using (var file = File.OpenWrite(site.Database))
                {
                    file.SetLength(6000);
                }

                break;
            case "emptied":
                await File.WriteAllBytesAsync(site.Database, []);
                break;
            case "rows gone":
                await ExecuteAsync(site, "DELETE FROM Helplines; DELETE FROM Documents; DELETE FROM Revisions");
                break;
            case "newer":
                await ExecuteAsync(site, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0'); INSERT INTO Revisions (At, Editor, Kind, Slug, Action) VALUES ('2999-01-01', 'x', 'Helpline', 'x', 'Imported')");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(how));
        }

        return new(() =>
        {
            SqliteConnection.ClearAllPools();
            File.Move(whole, site.Database, overwrite: true);
        });
    }

    public void Mend()
    {
        if (!mended)
        {
            mended = true;
            mend();
        }
    }

    public void Dispose() => Mend();

    private static async Task ExecuteAsync(StoredSite site, string sql)
    {
        await using var db = site.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
