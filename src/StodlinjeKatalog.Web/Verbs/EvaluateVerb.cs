using System.Globalization;
using StodlinjeKatalog.Core.Search.Evaluation;

namespace StodlinjeKatalog.Web.Verbs;

/// <summary>How well search answers a list of judged queries, and what it misses. With --ablation: what each part of the ranking buys.</summary>
internal static class EvaluateVerb
{
    private const string AblationFlag = "--ablation";
    private const string SaveOption = "--save";
    private const string AgainstOption = "--against";

    public static readonly Verb Verb = new(
        "evaluate",
        "<fil.tsv> [--ablation] [--save <rader.tsv>] [--against <rader.tsv>]",
        "Mäter sökningen mot en lista med frågor och rätta svar, och visar missarna.",
        RunAsync)
    {
        Flags = [AblationFlag],
        Options = [SaveOption, AgainstOption],
    };

    private static async Task RunAsync(VerbRun run)
    {
        var queries = Read(run.Folder(0));
        var catalog = await SearchedCatalog.ReadAsync(run);
        if (run.Has(AblationFlag))
        {
            foreach (var line in Ablation.Table(catalog, queries))
            {
                await run.Output.WriteLineAsync(line);
            }

            return;
        }

        var measured = SearchEvaluation.Of(SearchedCatalog.TaughtWithout(catalog, queries.Select(q => q.Text)), queries);
        foreach (var miss in measured.Misses)
        {
            await run.Output.WriteLineAsync(Line(miss));
        }

        var (cries, others) = (queries.Count(q => q.Crisis is not null), queries.Count(q => q is { Crisis: null, EitherCrisis: false }));
        await run.Output.WriteLineAsync(
            $"{measured.Queries} frågor. Rätt först {Part(measured.First, measured.Queries)}, bland de tre första {Part(measured.FirstThree, measured.Queries)}, MRR {Part(measured.MeanReciprocalRank)}, inget svar {Part(measured.Nothing)}. "
            + $"Kris hörd {Part(measured.CrisisRecall, cries)}, falskt larm {Part(measured.FalseAlarms, others)}.");
        if (run.Option(AgainstOption) is { } earlier)
        {
            await CompareAsync(run, measured.Rows, ReadRows(run.FileOf(earlier)));
        }

        if (run.Option(SaveOption) is { } file)
        {
            await File.WriteAllLinesAsync(run.FileOf(file), measured.Rows.Select(r => $"{r.Text}\t{r.Rank}\t{r.CrisisIsRight}"));
        }
    }

    /// <summary>Row by row against what another build answered: what became right, and what became wrong.</summary>
    private static async Task CompareAsync(VerbRun run, IReadOnlyList<EvaluatedRow> rows, Dictionary<string, EvaluatedRow> earlier)
    {
        var both = rows.Where(r => earlier.ContainsKey(r.Text)).Select(r => (Now: r, Was: earlier[r.Text])).ToList();
        foreach (var (now, was) in both.Where(b => (b.Now.Rank == 1) != (b.Was.Rank == 1) || b.Now.CrisisIsRight != b.Was.CrisisIsRight))
        {
            await run.Output.WriteLineAsync($"{now.Text}\tplats {was.Rank} → {now.Rank}{(now.CrisisIsRight == was.CrisisIsRight ? "" : now.CrisisIsRight ? ", krisen blev rätt" : ", krisen blev fel")}");
        }

        await run.Output.WriteLineAsync(
            $"Mot förra: {both.Count} frågor är desamma. Först: {both.Count(b => b.Now.Rank == 1 && b.Was.Rank != 1)} blev rätt, {both.Count(b => b.Now.Rank != 1 && b.Was.Rank == 1)} blev fel. "
            + $"Kris: {both.Count(b => b.Now.CrisisIsRight && !b.Was.CrisisIsRight)} blev rätt, {both.Count(b => !b.Now.CrisisIsRight && b.Was.CrisisIsRight)} blev fel.");
    }

    private static Dictionary<string, EvaluatedRow> ReadRows(string file)
    {
        try
        {
            return File.ReadLines(file).Select(l => l.Split('\t')).Where(c => c.Length == 3)
                .Select(c => new EvaluatedRow(c[0], int.Parse(c[1], CultureInfo.InvariantCulture), bool.Parse(c[2]))).DistinctBy(r => r.Text).ToDictionary(r => r.Text, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new VerbRefusedException($"Filen går inte att läsa: {file}. Den ska vara skriven med {SaveOption}.");
        }
    }

    private static IReadOnlyList<JudgedQuery> Read(string file)
    {
        try
        {
            return JudgedQuery.ReadAll(File.ReadLines(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VerbRefusedException($"Filen går inte att läsa: {file}");
        }
        catch (FormatException e)
        {
            throw new VerbRefusedException($"{file}:{e.Message}");
        }
    }

    private static string Line(SearchMiss miss)
    {
        var rank = miss.Rank switch
        {
            0 => "saknas",
            1 => "först",
            _ => $"plats {miss.Rank}",
        };
        var crisis = miss.CrisisIsWrong ? $"; kris {Name(miss.Crisis)}, ska vara {Name(miss.Query.Crisis)}" : "";
        return $"{miss.Query.Text}\t{rank}{crisis}\tvisar {string.Join(", ", miss.Shown)}";
    }

    private static string Name<T>(T? kind)
        where T : struct => kind?.ToString()?.ToLowerInvariant() ?? "ingen";

    private static string Part(double part, int of) => SearchEvaluation.Interval(part, of) is var (from, to) ? $"{Part(part)} ({Part(from)}–{Part(to)})" : "";

    private static string Part(double part) => part.ToString("0.000", CultureInfo.GetCultureInfo("sv-SE"));
}
