using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;

namespace StodlinjeKatalog.Web.Verbs;

internal static class ExportVerb
{
    public static readonly Verb Verb = new(
        "export",
        "<mapp>",
        "Skriver hela katalogen som datafiler. Samma katalog ger alltid samma filer.",
        RunAsync);

    private static async Task RunAsync(VerbRun run)
    {
        var folder = run.Folder(0);
        await using var db = await run.OpenCatalogAsync(create: false);
        var content = (await StoredCatalog.LoadAsync(db)).Content;
        var strangers = DataFolder.Strangers(content, folder);
        if (strangers.Count > 0)
        {
            throw new VerbRefusedException(
                string.Join('\n', strangers.Select(s => $"  {s}")) + "\nMappen har filer som katalogen inte känner till. Flytta dem, eller välj en tom mapp. Inget är skrivet.");
        }

        DataFolder.Write(content, folder);
        await run.Output.WriteLineAsync($"Skrev {DataFolder.FilesOf(content).Count()} filer i {folder}.");
    }
}
