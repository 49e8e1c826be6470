using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Core.Search.Evaluation;

/// <summary>How well search answers a list of judged queries.</summary>
public sealed record SearchEvaluation
{
    /// <summary>A right answer further down than this is as good as none.</summary>
    private const int Deepest = 10;

    public required int Queries { get; init; }

    /// <summary>Part of the queries with a right answer first.</summary>
    public required double First { get; init; }

    /// <summary>Part of the queries with a right answer among the first three.</summary>
    public required double FirstThree { get; init; }

    /// <summary>Mean reciprocal rank: 1 when all are first, 0.5 when all are second.</summary>
    public required double MeanReciprocalRank { get; init; }

    /// <summary>Part of the queries that got no result at all.</summary>
    public required double Nothing { get; init; }

    /// <summary>Part of the cries for help that were heard as the right one.</summary>
    public required double CrisisRecall { get; init; }

    /// <summary>Part of the queries that are none, that were taken for a cry for help.</summary>
    public required double FalseAlarms { get; init; }

    /// <summary>Every query, in the order of the list, with how it went: two builds can be compared row by row.</summary>
    public required IReadOnlyList<EvaluatedRow> Rows { get; init; }

    /// <summary>Everything that was not as it should be.</summary>
    public required IReadOnlyList<SearchMiss> Misses { get; init; }

    public static SearchEvaluation Of(CatalogSearch search, IReadOnlyCollection<JudgedQuery> queries)
    {
        int first = 0, three = 0, nothing = 0, heard = 0, falselyHeard = 0;
        var reciprocal = 0.0;
        var misses = new List<SearchMiss>();
        var rows = new List<EvaluatedRow>();
        foreach (var query in queries)
        {
            var answer = search.Search(new SearchQuery(query.Text));
            var rank = answer.Hits.Take(Deepest).ToList().FindIndex(h => query.Right.Contains(NameOf(h))) + 1;
            first += rank == 1 ? 1 : 0;
            three += rank is >= 1 and <= 3 ? 1 : 0;
            nothing += answer.Hits.Count == 0 ? 1 : 0;
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
            var crisis = answer.Crisis?.Kind;
            var crisisIsRight = query.EitherCrisis || crisis == query.Crisis;
            heard += query.Crisis is not null && crisisIsRight ? 1 : 0;
            falselyHeard += query is { Crisis: null, EitherCrisis: false } && crisis is not null ? 1 : 0;
            rows.Add(new EvaluatedRow(query.Text, rank, crisisIsRight));
            if (rank != 1 || !crisisIsRight)
            {
                misses.Add(new SearchMiss(query, rank, [.. answer.Hits.Take(3).Select(NameOf)], crisis, !crisisIsRight));
            }
        }

        var all = Math.Max(1, queries.Count);
        return new SearchEvaluation
        {
            Queries = queries.Count,
            First = (double)first / all,
            FirstThree = (double)three / all,
            MeanReciprocalRank = reciprocal / all,
            Nothing = (double)nothing / all,
            CrisisRecall = Part(heard, queries.Count(q => q.Crisis is not null), 1),
            FalseAlarms = Part(falselyHeard, queries.Count(q => q is { Crisis: null, EitherCrisis: false }), 0),
            Rows = rows,
            Misses = misses,
        };
    }

    /// <summary>Wilson's interval: where the true part lies in 95 cases of 100, when this part of so many was right.</summary>
    public static (double From, double To) Interval(double part, int of)
    {
        const double Z = 1.96;
        if (of == 0)
        {
            return (0, 1);
        }

        var middle = part + (Z * Z / (2 * of));
        var half = Z * Math.Sqrt((part * (1 - part) / of) + (Z * Z / (4.0 * of * of)));
        var whole = 1 + (Z * Z / of);
        return (Math.Max(0, (middle - half) / whole), Math.Min(1, (middle + half) / whole));
    }

    private static double Part(int part, int whole, double whenNone) => whole == 0 ? whenNone : (double)part / whole;

    private static string NameOf(SearchHit hit) => hit.Type switch
    {
        HitType.Guide => $"guide:{hit.Slug}",
        HitType.Municipality => $"kommun:{hit.Slug}",
        _ => hit.Slug,
    };
}

/// <param name="Rank">Place of the first right answer; 0 when it is not among the first ten.</param>
/// <param name="Shown">What stood first instead.</param>
public sealed record SearchMiss(JudgedQuery Query, int Rank, IReadOnlyList<string> Shown, CrisisKind? Crisis, bool CrisisIsWrong);

/// <param name="Rank">Place of the first right answer; 0 when it is not among the first ten.</param>
public sealed record EvaluatedRow(string Text, int Rank, bool CrisisIsRight);
