using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.Catalog;

namespace StodlinjeKatalog.Web.Verbs;

internal static class BackupVerb
{
    public static readonly Verb Verb = new(
        "backup",
        "<mapp>",
        "Tar en säkerhetskopia av båda databaserna, också medan webbplatsen är i gång.",
        RunAsync);

    private static async Task RunAsync(VerbRun run)
    {
        if (run.CatalogIsMissing)
        {
            throw new VerbRefusedException($"Databasen finns inte: {SqliteFiles.PathOf(run.Get<DatabaseConnections>().Catalog)}. Kontrollera ConnectionStrings__Catalog.");
        }

        var manifest = DatabaseBackup.Create(run.Folder(0), run.Get<DatabaseConnections>().Files, run.Get<TimeProvider>().GetUtcNow());
        foreach (var file in manifest.Files)
        {
            await run.Output.WriteLineAsync($"{file.Name}: {file.Bytes} byte, {file.Rows.Values.Sum()} rader, hel.");
        }
    }
}
