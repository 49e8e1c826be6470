using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>
/// When the words lead nowhere, or say only how somebody wants to talk: the lines that answer to most of what makes people seek somebody,
/// best those that are there day and night.
/// </summary>
internal static class Fallback
{
    private const double Slight = 0.25;
    private const double Care = 0.6;
    private const double Enough = 0.45;
    private const double NamedEnough = 0.25;

    public static bool IsNeeded(Intent intent) =>
        intent.Numbered.Count == 0 && (intent.Needs.Count == 0 || intent.Needs[0].Score < Enough) && !intent.Named.Values.Any(v => v > NamedEnough);

    public static Intent Widen(SearchIndex index, Intent intent)
    {
        var needs = intent.Needs.ToList();
        if (intent.Signals.Any(s => s.Kind == TargetKind.Language))
        {
            // Who asks for nothing but a language is best helped by those who have interpreters for it.
            needs.RemoveAll(n => n.Need == index.NeedIndex(Bridges.Care));
            needs.Insert(0, new NeedScore(index.NeedIndex(Bridges.Care), Care, null, ""));
            needs.RemoveAll(n => n.Need < 0);
        }

        foreach (var slug in Bridges.ToTalkAbout)
        {
            if (index.NeedIndex(slug) is >= 0 and var i)
            {
                var at = needs.FindIndex(n => n.Need == i);
                if (at < 0)
                {
                    needs.Add(new NeedScore(i, Slight, null, ""));
                }
                else if (needs[at].Score < Slight)
                {
                    needs[at] = needs[at] with { Score = Slight };
                }
            }
        }

        return intent with { Needs = needs, IsWide = intent.Needs.Count == 0 || intent.Needs[0].Score < Slight };
    }
}
