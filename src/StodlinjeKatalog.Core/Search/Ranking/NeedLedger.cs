namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>Adds up what speaks for each need and remembers what spoke loudest.</summary>
internal sealed class NeedLedger(int needCount)
{
    private readonly double[] scores = new double[needCount];
    private readonly double[] raised = new double[needCount];
    private readonly double[] said = new double[needCount];
    private readonly double[] loudest = new double[needCount];
    private readonly int[] places = new int[needCount];
    private readonly string[] because = new string[needCount];
    private readonly string?[] whose = new string?[needCount];

    public int NeedCount => scores.Length;

    public void Add(int need, double points, int last, string text)
    {
        scores[need] += points;
        if (points > loudest[need])
        {
            loudest[need] = points;
            because[need] = text;
            places[need] = last >= 0 ? last : places[need];
        }
    }

    /// <summary>Points beside what the words gave: they lift a need over the others and push none of those out.</summary>
    public void Raise(int need, double points, int last, string text)
    {
        raised[need] += points;
        if (scores[need] == 0)
        {
            Add(need, double.Epsilon, last, text);
        }
    }

    /// <summary>Where in the text the need was read; its last word.</summary>
    public int PlaceOf(int need) => places[need];

    public double ScoreOf(int need) => scores[need];

    public void Multiply(int need, double by) => scores[need] *= by;

    /// <summary>What was learned beside what the rules gave: <paramref name="share"/> of theirs, and <paramref name="points"/>.</summary>
    public void Mix(int need, double share, double points, string text)
    {
        said[need] = scores[need];
        scores[need] *= share;
        Add(need, points, -1, text);
    }

    public void SetWhose(int need, string kin) => whose[need] = kin;

    public void Clear(int need)
    {
        if (need >= 0)
        {
            scores[need] = raised[need] = 0;
        }
    }

    public List<NeedScore> Strongest(int most, double floor)
    {
        var top = Top();
        var strongest = new List<NeedScore>(most + 1);
        for (var need = 0; need < scores.Length; need++)
        {
            var score = scores[need] + raised[need];
            if (score <= 0 || score < floor * top)
            {
                continue;
            }

            var at = strongest.Count;
            while (at > 0 && strongest[at - 1].Score < score)
            {
                at--;
            }

            if (at < most)
            {
                strongest.Insert(at, new NeedScore(need, score, whose[need], because[need]) { Said = said[need] > 0 ? said[need] : score });
            }

            if (strongest.Count > most)
            {
                strongest.RemoveAt(most);
            }
        }

        return strongest;
    }

    private double Top()
    {
        var top = 0.0;
        foreach (var score in scores)
        {
            top = Math.Max(top, score);
        }

        return top;
    }
}
