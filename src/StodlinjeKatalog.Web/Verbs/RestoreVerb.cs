using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.Catalog;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Verbs;

internal static class RestoreVerb
{
    public static readonly Verb Verb = new(
        "restore",
        "<mapp>",
        "Prövar en säkerhetskopia och sätter den i databasernas ställe. Det gamla sparas bredvid.",
        RunAsync);

    private static async Task RunAsync(VerbRun run)
    {
        var folder = run.Folder(0);
        var databases = run.Get<DatabaseConnections>().Files;
        var manifest = DatabaseBackup.Verify(folder);
        if (manifest.Files.FirstOrDefault(file => databases.All(d => d.Name != file.Name)) is { } unknown)
        {
            throw new VerbRefusedException($"{unknown.Name} hör inte hit. En säkerhetskopia har {string.Join(" och ", databases.Select(d => d.Name))}.");
        }

        foreach (var file in manifest.Files)
        {
            await run.Output.WriteLineAsync($"{file.Name}: {await RehearseAsync(file.Name, Path.Combine(folder, file.Name), databases)}");
        }

        var kept = DatabaseBackup.Restore(folder, manifest, databases, run.Get<TimeProvider>().GetUtcNow());
        await run.Output.WriteLineAsync(kept is null ? "Återställt. Det fanns inget att spara undan." : $"Återställt. Det som fanns ligger i {kept}.");
        foreach (var missing in databases.Where(d => manifest.Files.All(file => file.Name != d.Name)))
        {
            await run.Output.WriteLineAsync($"{missing.Name} finns inte i säkerhetskopian och är som förut.");
        }
    }

    /// <summary>Uses a copy of the backup as the site would: it is brought to the newest shape and read through before anything is touched.</summary>
    private static async Task<string> RehearseAsync(string name, string backup, IReadOnlyList<DatabaseFile> databases)
    {
        var folder = Directory.CreateTempSubdirectory("stodlinjekatalogen-");
        try
        {
            var copy = Path.Combine(folder.FullName, name);
            File.Copy(backup, copy);
            var connection = new SqliteConnectionStringBuilder { DataSource = copy, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString();
            return name == databases[0].Name ? await RehearseCatalogAsync(connection) : await RehearseEditorsAsync(connection);
        }
        catch (DatabaseTroubleException e) when (e.Trouble == DatabaseTrouble.SchemaIsNewer)
        {
            throw new VerbRefusedException($"{name} kommer från en nyare version av programmet. Kör den versionen. Inget är ändrat.");
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is not null)
        {
            throw new VerbRefusedException($"{name} går inte att använda: {e.Message}. Inget är ändrat.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RehearseCatalogAsync(string connection)
    {
        await using var db = new CatalogDbContext(new DbContextOptionsBuilder<CatalogDbContext>().UseSqlite(connection).Options);
        await CatalogSchema.MigrateAsync(db, CancellationToken.None);
        var content = (await StoredCatalog.LoadAsync(db)).Content;
        if (content.Helplines.Count == 0)
        {
            throw new VerbRefusedException("Säkerhetskopian har inga stödlinjer. Inget är ändrat.");
        }

        return $"{content.Helplines.Count} stödlinjer, {await db.Revisions.CountAsync()} ändringar i historiken.";
    }

    private static async Task<string> RehearseEditorsAsync(string connection)
    {
        await using var db = new EditorsDbContext(new DbContextOptionsBuilder<EditorsDbContext>().UseSqlite(connection).Options);
        await CatalogSchema.MigrateAsync(db, CancellationToken.None);
        return $"{await db.Users.CountAsync()} redaktörer.";
    }
}
