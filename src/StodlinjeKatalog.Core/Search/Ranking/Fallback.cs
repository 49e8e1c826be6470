namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>
/// When the words lead nowhere, or say only how somebody wants to talk: the lines that answer to most of what makes people seek somebody,
/// best those that are there day and night.
/// </summary>
internal static class Fallback
{
    private const string GeneralEntrance = "prata-med-nagon";
    private const double Slight = 0.12;
    private const double Enough = 0.25;

    public static bool IsNeeded(Intent intent) =>
        intent.Numbered.Count == 0 && (intent.Needs.Count == 0 || intent.Needs[0].Score < Enough) && !intent.Named.Values.Any(v => v > Enough);

    public static Intent Widen(SearchIndex index, Intent intent)
    {
        var needs = intent.Needs.ToList();
        for (var i = 0; i < index.Needs.Count; i++)
        {
            if (index.Needs[i].Entrances.Count > 0 && index.Needs[i].Entrances[0] == GeneralEntrance && !needs.Exists(n => n.Need == i))
            {
                needs.Add(new NeedScore(i, Slight, null, ""));
            }
        }

        return intent with { Needs = needs, IsWide = true };
    }
}
