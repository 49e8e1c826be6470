using System.Globalization;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Web.Pages.Admin;

namespace StodlinjeKatalog.Web.Verbs;

/// <summary>For editors: why a search answers as it does, against the catalogue in the database, or the shipped data when there is none.</summary>
internal static class ExplainVerb
{
    public static readonly Verb Verb = new(
        "explain",
        "\"<sökord>\"",
        "Visar hur en sökning förstås och varför svaren står där de står.",
        RunAsync);

    private static async Task RunAsync(VerbRun run)
    {
        var search = SearchedCatalog.Taught(run, await SearchedCatalog.ReadAsync(run));
        foreach (var line in Lines(search.Explain(new SearchQuery(run.Operand(0)))))
        {
            await run.Output.WriteLineAsync(line);
        }
    }

    private static IEnumerable<string> Lines(SearchExplanation told)
    {
        yield return "Orden";
        foreach (var word in told.Words)
        {
            yield return $"  {word.Text}: " + (word.Guesses.Count == 0
                ? "känns inte igen"
                : string.Join(", ", word.Guesses.Select(g => $"{Recognised(g.How)}{(g.Meant == word.Text ? "" : $" {g.Meant}")} {Number(g.Likeness)}")));
        }

        foreach (var line in Learned(told.Learned))
        {
            yield return line;
        }

        yield return $"Kris: {(told.Answer.Crisis is { } crisis ? $"{crisis.Kind.ToString().ToLowerInvariant()}, {(crisis.Because.Length > 0 ? $"för mönstret \"{crisis.Because}\"" : "för det som är lärt")}" : "nej")}";
        yield return "Behov";
        foreach (var (need, score, because, whose) in told.Needs)
        {
            yield return $"  {Number(score)} {need}{(because.Length > 0 ? $", mest för \"{because}\"" : "")}{(whose is null ? "" : ", någon annans")}";
        }

        yield return $"Vi sökte på: {string.Join(" · ", told.Answer.Understood.Select(p => p.Name))}";
        if (told.Answer.NeedChoices.Count > 0)
        {
            yield return $"Frågar: {string.Join(" eller ", told.Answer.NeedChoices.Select(n => n.Name))}";
        }

        yield return told.Answer.IsFallback ? $"Svar: {told.Answer.Total}, inget handlar om just det" : $"Svar: {told.Answer.Total}";
        foreach (var (hit, place) in told.Hits.Select((h, i) => (h, i + 1)))
        {
            yield return $"  {place}. {hit.Slug} {Number(hit.Score)}";
            yield return $"     {string.Join(", ", hit.Reasons.Select(Reason))}";
        }
    }

    private static IEnumerable<string> Learned(WhyLearned? why)
    {
        if (why is null)
        {
            yield break;
        }

        yield return "Lärt av meningarna";
        yield return $"  behov: {string.Join(", ", why.Needs.Select(n => $"{n.Need} {Number(n.Likely)}"))}";
        yield return $"  rop på hjälp: {string.Join(", ", why.Cries.Select(c => $"{AdminWords.CryFor(c.Cry)} {Number(c.Likely)}"))}";
        yield return $"  avgörande ord: {(why.Words.Count == 0 ? "inget ensamt" : string.Join(", ", why.Words.Select(w => $"{w.Word} {Number(w.Weight)}")))}";
        foreach (var (sentence, likeness) in why.Nearest)
        {
            yield return $"  liknar {Number(likeness)}: {sentence.Text}";
        }
    }

    private static string Reason(HitReason reason)
    {
        var what = reason.Subject.Length > 0 ? $"{Words(reason.Kind)} {reason.Subject}" : Words(reason.Kind);
        return reason.IsFactor ? $"{what} ×{Number(reason.Effect)}" : $"{what} +{Number(reason.Effect)}";
    }

    private static string Recognised(string how) => how switch
    {
        "Exactly" => "ordet självt",
        "ByForm" => "en form av ordet",
        "Joined" => "ihopskrivet",
        "AsCompound" => "del av ordet",
        "AsSlip" => "felskrivet",
        _ => "samma början",
    };

    private static string Words(ReasonKind kind) => kind switch
    {
        ReasonKind.Need => "behov",
        ReasonKind.Audience => "målgrupp",
        ReasonKind.Name => "namn",
        ReasonKind.Number => "nummer",
        ReasonKind.OldNumber => "gammalt nummer",
        ReasonKind.Words => "ord i texten",
        ReasonKind.Age => "ålder",
        ReasonKind.Channel => "kontaktväg",
        ReasonKind.Language => "språk",
        ReasonKind.Availability => "svarar ofta",
        ReasonKind.Learned => "lärt av meningarna",
        _ => "särskild grupp",
    };

    private static string Number(double value) => value.ToString("0.00", CultureInfo.GetCultureInfo("sv-SE"));
}
