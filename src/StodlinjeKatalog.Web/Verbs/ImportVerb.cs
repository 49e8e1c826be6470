using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Verbs;

internal static class ImportVerb
{
    private const string DryRun = "--dry-run";

    public static readonly Verb Verb = new(
        "import",
        $"<mapp> [{DryRun}]",
        "Läser in datafiler i katalogen: allt eller inget. Tar aldrig bort något.",
        RunAsync)
    {
        Flags = [DryRun],
    };

    private static async Task RunAsync(VerbRun run)
    {
        var reading = ReadData.From(run);
        if (!reading.IsSound)
        {
            throw new VerbRefusedException(string.Join('\n', reading.Faults.Select(f => f.ToString())) + $"\n{reading.Faults.Count} fel. Inget är inläst.");
        }

        if (run.Has(DryRun) && run.CatalogIsMissing)
        {
            await run.Output.WriteLineAsync("Provkörning: databasen finns inte än, så allt i mappen är nytt. Inget är inläst.");
            return;
        }

        await using var db = await run.OpenCatalogAsync(create: true);
        var time = run.Get<TimeProvider>();
        var author = new RevisionAuthor(CatalogImport.Editor, $"Inläst från mappen {Path.GetFileName(run.Folder(0).TrimEnd(Path.DirectorySeparatorChar))}");
        var report = await CatalogImport.RunAsync(
            db, reading.Content, author, time.GetUtcNow().UtcDateTime, SwedishTime.DateOf(time.GetUtcNow()), run.Has(DryRun));
        if (report.IsRefused)
        {
            throw new VerbRefusedException(string.Join('\n', report.Refusals) + "\nInget är inläst: det som kommer in stämmer inte med det som redan finns.");
        }

        foreach (var kind in report.Kinds)
        {
            await run.Output.WriteLineAsync($"{SwedishName(kind.Kind),-12} {kind.Added.Count,4} nya {kind.Changed.Count,4} ändrade {kind.Unchanged.Count,4} oförändrade");
            await WriteSlugsAsync(run, "ny", kind.Added);
            await WriteSlugsAsync(run, "ändrad", kind.Changed);
            await WriteSlugsAsync(run, "finns bara i katalogen", kind.Kept);
        }

        await run.Output.WriteLineAsync(
            run.Has(DryRun) ? "Provkörning: inget är inläst."
            : report.ChangesNothing ? "Inget behövde ändras."
            : "Klart.");
    }

    private static async Task WriteSlugsAsync(VerbRun run, string label, IReadOnlyList<string> slugs)
    {
        foreach (var slug in slugs)
        {
            await run.Output.WriteLineAsync($"  {label}: {slug}");
        }
    }

    private static string SwedishName(CatalogKind kind) => kind switch
    {
        CatalogKind.Entrance => "ingångar",
        CatalogKind.Need => "behov",
        CatalogKind.Audience => "målgrupper",
        CatalogKind.Helpline => "stödlinjer",
        CatalogKind.Guide => "guider",
        CatalogKind.LanguageDoor => "språk",
        CatalogKind.Region => "regioner",
        CatalogKind.Municipality => "kommuner",
        CatalogKind.Sentences => "meningar",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
