using System.Buffers;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>Points are gathered from needs, audiences, texts, names and numbers; then each document is raised or lowered by how it fits the person.</summary>
internal sealed class DocumentRanker(SearchIndex index, SearchParts parts)
{
    private static readonly Comparison<Ranked> BestFirst = (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document);

    /// <param name="most">How many are put in order; nobody reads the rest.</param>
    /// <param name="passes">What the choices leave; null when nothing is chosen.</param>
    public RankedDocuments Rank(QueryReading reading, Intent intent, int most, Func<Document, bool>? passes)
    {
        var count = index.Documents.Length;
        var gathered = new Gathered(ArrayPool<Points>.Shared.Rent(count));
        var scores = ArrayPool<double>.Shared.Rent(count);
        Array.Clear(gathered.Points, 0, count);
        try
        {
            new Contributions(index, parts).AddAll(ref gathered, reading, intent);
            var best = Scores(gathered.Points, new PersonFit(index, reading, intent, parts), scores);
            return Choose(scores.AsSpan(0, count), best, most, passes);
        }
        finally
        {
            ArrayPool<Points>.Shared.Return(gathered.Points);
            ArrayPool<double>.Shared.Return(scores);
        }
    }

    /// <summary>Whether anything at all speaks for any document.</summary>
    public bool FindsAny(QueryReading reading, Intent intent)
    {
        var any = new Any(new bool[1]);
        new Contributions(index, parts).AddAll(ref any, reading, intent);
        return any.Found[0];
    }

    /// <summary>Why a document got what it got, the weightiest first.</summary>
    public IReadOnlyList<HitReason> Explain(int document, QueryReading reading, Intent intent)
    {
        var told = new Told(document, []);
        new Contributions(index, parts).AddAll(ref told, reading, intent);
        var reasons = told.Reasons.OrderByDescending(r => r.Effect).ToList();
        new PersonFit(index, reading, intent, parts).Factor(document, reasons);
        return reasons;
    }

    private static double Scores(Points[] points, PersonFit fit, double[] scores)
    {
        var best = 0.0;
        for (var document = 0; document < fit.Documents; document++)
        {
            var total = points[document].Total;
            scores[document] = total > 0 ? total * fit.Factor(document, null) : 0;
            best = Math.Max(best, scores[document]);
        }

        return best;
    }

    private RankedDocuments Choose(ReadOnlySpan<double> scores, double best, int most, Func<Document, bool>? passes)
    {
        var found = new FoundDocuments(index.Documents);
        var total = 0;
        var least = Math.Max(double.Epsilon, best * RankingWeights.ResultFloor);
        var shown = new List<Ranked>(Math.Min(CountFrom(least, scores), most * 2));
        var leastShown = least;
        for (var document = 0; document < scores.Length; document++)
        {
            if (scores[document] < least)
            {
                continue;
            }

            found.Add(document);
            if (passes is not null && !passes(index.Documents[document]))
            {
                continue;
            }

            total++;
            if (scores[document] < leastShown)
            {
                continue;
            }

            shown.Add(new Ranked(document, scores[document]));
            if (shown.Count == most * 2)
            {
                // Twice as many as are wanted: the worse half goes, and what is worse than it need not come in.
                shown.Sort(BestFirst);
                shown.RemoveRange(most, most);
                leastShown = shown[^1].Score;
            }
        }

        shown.Sort(BestFirst);
        if (shown.Count > most)
        {
            shown.RemoveRange(most, shown.Count - most);
        }

        return new RankedDocuments(shown, total, best, found);
    }

    private static int CountFrom(double least, ReadOnlySpan<double> scores)
    {
        var count = 0;
        foreach (var score in scores)
        {
            count += score >= least ? 1 : 0;
        }

        return count;
    }

    private readonly struct Gathered(Points[] points) : IPoints
    {
        public Points[] Points => points;

        public void Add(int document, double added, ReasonKind kind, string subject) => points[document].Add((float)added, kind == ReasonKind.Need);
    }

    private readonly struct Told(int document, List<HitReason> reasons) : IPoints
    {
        public List<HitReason> Reasons => reasons;

        public void Add(int about, double points, ReasonKind kind, string subject)
        {
            if (about == document)
            {
                reasons.Add(new HitReason(kind, subject, points));
            }
        }
    }

    private readonly struct Any(bool[] found) : IPoints
    {
        public bool[] Found => found;

        public void Add(int document, double points, ReasonKind kind, string subject) => found[0] |= points > 0;
    }

    /// <summary>What a document has gathered. The needs are kept apart: the best counts whole, the others in part.</summary>
    private struct Points
    {
        private float bestNeed;
        private float needs;
        private float others;

        public readonly double Total => bestNeed + ((needs - bestNeed) * RankingWeights.FurtherNeed) + others;

        public void Add(float added, bool isNeed)
        {
            if (isNeed)
            {
                needs += added;
                bestNeed = Math.Max(bestNeed, added);
            }
            else
            {
                others += added;
            }
        }
    }
}
