using System.Globalization;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Web.Verbs;

/// <summary>Lets search learn from the sentences of a data folder, and keeps it in a file. The build does so, so that a start need not.</summary>
internal static class TrainVerb
{
    public static readonly Verb Verb = new(
        "train",
        "<mapp> <fil>",
        "Lär sökningen av meningarna i en datamapp, och sparar det i en fil.",
        RunAsync)
    {
        Operands = 2,
    };

    private static async Task RunAsync(VerbRun run)
    {
        var folder = run.Folder(0);
        var now = run.Get<TimeProvider>().GetUtcNow();
        var reading = DataFolder.Read(folder, SwedishTime.DateOf(now));
        if (!reading.IsSound)
        {
            throw new VerbRefusedException($"Datamappen har fel. Kör check {folder}");
        }

        var catalog = new CatalogSnapshot(reading.Content, now);
        var sentences = catalog.Content.Sentences.SelectMany(s => s.Sentences).ToList();
        if (Teacher.Teach(new CatalogSearch(catalog), sentences) is not { } model)
        {
            throw new VerbRefusedException($"Det finns inga meningar i {folder}.");
        }

        LearnedFile.Write(model, run.Folder(1));
        await run.Output.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("sv-SE"), $"{sentences.Count} meningar, {model.FeatureCount} drag, {model.Hash()[..16]}"));
    }
}
