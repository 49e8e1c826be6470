using System.Buffers;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>A document with its points.</summary>
internal readonly record struct Ranked(int Document, double Score);

/// <summary>Points are gathered from needs, audiences, texts, names and numbers; then each document is raised or lowered by how it fits the person.</summary>
internal sealed class DocumentRanker(SearchIndex index, SearchParts parts)
{
    public List<Ranked> Rank(QueryReading reading, Intent intent)
    {
        var fit = new PersonFit(index, reading, intent, parts);
        var points = ArrayPool<Points>.Shared.Rent(index.Documents.Count);
        Array.Clear(points, 0, index.Documents.Count);
        try
        {
            foreach (var contribution in new Contributions(index, parts).Of(reading, intent))
            {
                points[contribution.Document].Add(contribution);
            }

            var ranked = new List<Ranked>();
            var best = 0.0;
            for (var document = 0; document < index.Documents.Count; document++)
            {
                if (points[document].Total is > 0 and var total)
                {
                    var score = total * fit.Factor(document, null);
                    best = Math.Max(best, score);
                    ranked.Add(new Ranked(document, score));
                }
            }

            ranked.RemoveAll(r => r.Score < best * RankingWeights.ResultFloor);
            ranked.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document));
            return ranked;
        }
        finally
        {
            ArrayPool<Points>.Shared.Return(points);
        }
    }

    /// <summary>Why a document got what it got, the weightiest first.</summary>
    public IReadOnlyList<HitReason> Explain(int document, QueryReading reading, Intent intent)
    {
        var reasons = new Contributions(index, parts).Of(reading, intent).Where(c => c.Document == document)
            .Select(c => new HitReason(c.Kind, c.Subject, c.Points)).OrderByDescending(r => r.Effect).ToList();
        new PersonFit(index, reading, intent, parts).Factor(document, reasons);
        return reasons;
    }

    /// <summary>What a document has gathered. The needs are kept apart: the best counts whole, the others in part.</summary>
    private struct Points
    {
        private float bestNeed;
        private float needs;
        private float others;

        public readonly double Total => bestNeed + ((needs - bestNeed) * RankingWeights.FurtherNeed) + others;

        public void Add(Contribution contribution)
        {
            var added = (float)contribution.Points;
            if (contribution.Kind == ReasonKind.Need)
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
