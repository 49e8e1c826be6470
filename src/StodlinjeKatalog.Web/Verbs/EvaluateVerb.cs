using System.Globalization;
using StodlinjeKatalog.Core.Search.Evaluation;

namespace StodlinjeKatalog.Web.Verbs;

/// <summary>How well search answers a list of judged queries, and what it misses. With --ablation: what each part of the ranking buys.</summary>
internal static class EvaluateVerb
{
    private const string AblationFlag = "--ablation";

    public static readonly Verb Verb = new(
        "evaluate",
        "<fil.tsv> [--ablation]",
        "Mäter sökningen mot en lista med frågor och rätta svar, och visar missarna.",
        RunAsync)
    {
        Flags = [AblationFlag],
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

        await run.Output.WriteLineAsync(
            $"{measured.Queries} frågor. Rätt först {Part(measured.First)}, bland de tre första {Part(measured.FirstThree)}, MRR {Part(measured.MeanReciprocalRank)}, inget svar {Part(measured.Nothing)}. "
            + $"Kris hörd {Part(measured.CrisisRecall)}, falskt larm {Part(measured.FalseAlarms)}.");
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

    private static string Part(double part) => part.ToString("0.000", CultureInfo.GetCultureInfo("sv-SE"));
}
