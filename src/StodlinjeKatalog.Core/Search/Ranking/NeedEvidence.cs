using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>
/// What a single word says of needs, learnt from the phrases that hold it: "casino" stands only among words for gambling and says much;
/// "mår" stands among many and says little. It carries whole sentences that no phrase foresaw.
/// </summary>
internal sealed class NeedEvidence
{
    private const double Least = 0.01;

    private readonly Dictionary<int, (int Need, double Weight)[]> byTerm = [];

    public NeedEvidence(PhraseIndex phrases, Vocabulary vocabulary, int needCount)
    {
        var byKey = new Dictionary<int, double[]>();
        var ownCounts = new Dictionary<int, double[]>();
        foreach (var phrase in phrases.All)
        {
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
                        var count = target.Weight / Math.Pow(phrase.Terms.Length, RankingWeights.EvidenceShared);
                        Row(ownCounts, term)[target.Index] += count;
                        Row(byKey, vocabulary.KeyOf(term))[target.Index] += count;
                    }
                }
            }
        }

        foreach (var (term, own) in ownCounts)
        {
            var forms = byKey[vocabulary.KeyOf(term)];
            byTerm[term] = Weigh([.. own.Select((count, need) => count + (RankingWeights.EvidenceOtherForms * (forms[need] - count)))]);
        }

        // A form that no phrase has ("ångesten") says what the others say.
        foreach (var (key, counts) in byKey)
        {
            foreach (var term in vocabulary.TermsOf(key).Where(t => !byTerm.ContainsKey(t)))
            {
                byTerm[term] = Weigh(counts);
            }
        }

        double[] Row(Dictionary<int, double[]> rows, int id)
        {
            if (!rows.TryGetValue(id, out var row))
            {
                rows[id] = row = new double[needCount];
            }

            return row;
        }
    }

    public ReadOnlySpan<(int Need, double Weight)> Of(int term) => byTerm.TryGetValue(term, out var found) ? found : [];

    private static (int Need, double Weight)[] Weigh(double[] row)
    {
        var total = 0.0;
        foreach (var count in row)
        {
            total += count;
        }

        var disorder = 0.0;
        foreach (var count in row)
        {
            disorder -= count > 0 ? count / total * Math.Log(count / total) : 0;
        }

        var certainty = total / (total + RankingWeights.EvidenceDoubt) * (1 - (disorder / Math.Log(row.Length + 1)));
        var weights = new List<(int, double)>(2);
        for (var need = 0; need < row.Length; need++)
        {
            if (certainty * row[need] / total > Least)
            {
                weights.Add((need, certainty * row[need] / total));
            }
        }

        return [.. weights];
    }
}
