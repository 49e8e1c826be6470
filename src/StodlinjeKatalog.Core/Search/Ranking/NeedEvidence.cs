using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>
/// What a single word says of needs, learnt from the phrases that hold it: "casino" stands only among words for gambling and says much;
/// "mår" stands among many and says little. It carries whole sentences that no phrase foresaw.
/// </summary>
internal sealed class NeedEvidence
{
    private const double Least = 0.01;

    private readonly int needCount;
    private (int Need, double Weight)[] weights;
    private int count;
    private readonly (int From, int Count)[] byTerm;

    public NeedEvidence(PhraseIndex phrases, Vocabulary vocabulary, int needCount)
    {
        this.needCount = needCount;
        byTerm = new (int, int)[vocabulary.TermCount];
        var own = new Rows(vocabulary.TermCount, needCount);
        var ofKey = new Rows(vocabulary.KeyCount, needCount);
        Count(phrases, vocabulary, own, ofKey);

        weights = new (int, double)[byTerm.Length];
        var row = new double[needCount];
        for (var key = 0; key < vocabulary.KeyCount; key++)
        {
            if (!ofKey.Has(key))
            {
                continue;
            }

            var forms = ofKey.Of(key);
            (int From, int Count)? others = null;
            for (var term = vocabulary.FirstTerm(key); term >= 0; term = vocabulary.NextTerm(term))
            {
                if (own.Has(term))
                {
                    var counts = own.Of(term);
                    for (var need = 0; need < needCount; need++)
                    {
                        row[need] = counts[need] + (RankingWeights.EvidenceOtherForms * (forms[need] - counts[need]));
                    }

                    byTerm[term] = Weigh(row);
                }
                else
                {
                    // A form that no phrase has ("ångesten") says what the others say.
                    byTerm[term] = others ??= Weigh(forms);
                }
            }
        }

        Array.Resize(ref weights, count);
    }

    public ReadOnlySpan<(int Need, double Weight)> Of(int term) => weights.AsSpan(byTerm[term].From, byTerm[term].Count);

    private static void Count(PhraseIndex phrases, Vocabulary vocabulary, Rows own, Rows ofKey)
    {
        foreach (var phrase in phrases.All)
        {
            if (!phrase.Has(TargetKind.Need))
            {
                continue;
            }

            var share = Math.Pow(phrase.Terms.Length, RankingWeights.EvidenceShared);
            foreach (var target in phrase.Targets)
            {
                if (target.Kind != TargetKind.Need)
                {
                    continue;
                }

                foreach (var term in phrase.Terms)
                {
                    if (phrase.Terms.Length == 1 || !vocabulary.IsWeak(term))
                    {
                        own.Of(term)[target.Index] += target.Weight / share;
                        ofKey.Of(vocabulary.KeyOf(term))[target.Index] += target.Weight / share;
                    }
                }
            }
        }
    }

    private (int From, int Count) Weigh(ReadOnlySpan<double> row)
    {
        var total = 0.0;
        foreach (var times in row)
        {
            total += times;
        }

        var disorder = 0.0;
        foreach (var times in row)
        {
            disorder -= times > 0 ? times / total * Math.Log(times / total) : 0;
        }

        var certainty = total / (total + RankingWeights.EvidenceDoubt) * (1 - (disorder / Math.Log(needCount + 1)));
        var from = count;
        for (var need = 0; need < row.Length; need++)
        {
            if (certainty * row[need] / total > Least)
            {
                if (count == weights.Length)
                {
                    Array.Resize(ref weights, Math.Max(16, count * 2));
                }

                weights[count++] = (need, certainty * row[need] / total);
            }
        }

        return (from, count - from);
    }

    /// <summary>A row of counts for each of those that have any.</summary>
    private sealed class Rows(int most, int width)
    {
        private readonly int[] rowOf = new int[most];
        private double[] counts = new double[width * 1024];
        private int rows;

        public bool Has(int id) => rowOf[id] > 0;

        public Span<double> Of(int id)
        {
            if (rowOf[id] == 0)
            {
                rowOf[id] = ++rows;
                if (rows * width > counts.Length)
                {
                    Array.Resize(ref counts, counts.Length * 2);
                }
            }

            return counts.AsSpan((rowOf[id] - 1) * width, width);
        }
    }
}
