using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>
/// What a single word says of needs, learnt from the phrases that hold it: "casino" stands only among words for gambling and says much;
/// "mår" stands among many and says little. It carries whole sentences that no phrase foresaw.
/// </summary>
internal sealed class NeedEvidence
{
    private const double Doubt = 0.6;
    private const double SharedByLength = 0.7;

    private readonly Dictionary<int, (int Need, double Weight)[]> byKey = [];

    public NeedEvidence(PhraseIndex phrases, Vocabulary vocabulary, int needCount)
    {
        var counts = new Dictionary<int, double[]>();
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
                    var key = vocabulary.KeyOf(term);
                    if (phrase.Terms.Length > 1 && vocabulary.IsWeak(term))
                    {
                        continue;
                    }

                    if (!counts.TryGetValue(key, out var row))
                    {
                        counts[key] = row = new double[needCount];
                    }

                    row[target.Index] += target.Weight / Math.Pow(phrase.Terms.Length, SharedByLength);
                }
            }
        }

        foreach (var (key, row) in counts)
        {
            byKey[key] = Weigh(row);
        }
    }

    public ReadOnlySpan<(int Need, double Weight)> Of(int key) => byKey.TryGetValue(key, out var found) ? found : [];

    private static (int Need, double Weight)[] Weigh(double[] row)
    {
        var total = row.Sum();
        var disorder = row.Where(c => c > 0).Sum(c => -c / total * Math.Log(c / total));
        var certainty = total / (total + Doubt) * (1 - (disorder / Math.Log(row.Length + 1)));
        return [.. row.Select((c, need) => (need, Weight: certainty * c / total)).Where(e => e.Weight > 0.01)];
    }
}
