namespace StodlinjeKatalog.Web.Verbs;

internal static class CheckVerb
{
    public static readonly Verb Verb = new(
        "check",
        "<mapp>",
        "Kontrollerar datafiler och skriver varje fel med fil och rad.",
        RunAsync);

    private static async Task RunAsync(VerbRun run)
    {
        var reading = ReadData.From(run);
        foreach (var warning in reading.Warnings)
        {
            await run.Output.WriteLineAsync($"{warning.File}:{warning.Line}: varning: {warning.Message}");
        }

        foreach (var fault in reading.Faults)
        {
            await run.Output.WriteLineAsync(fault.ToString());
        }

        if (!reading.IsSound)
        {
            throw new VerbRefusedException($"{reading.Faults.Count} fel, {reading.Warnings.Count} varningar.");
        }

        var content = reading.Content;
        await run.Output.WriteLineAsync(
            $"Inga fel, {reading.Warnings.Count} varningar. {content.Helplines.Count} stödlinjer, {content.Needs.Count} behov, {content.Audiences.Count} målgrupper, "
            + $"{content.Guides.Count} guider, {content.LanguageDoors.Count} språk, {content.Municipalities.Count} kommuner, {content.Regions.Count} regioner.");
    }
}
