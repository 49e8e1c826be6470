using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>
/// The second ear for a cry for help: no pattern foresaw how it was said, but the words of one of the needs where life is in danger
/// speak loudly and clearly over all others. What denies a pattern ("min man tog livet av sig") denies this too.
/// </summary>
internal static class CrisisByNeed
{
    private static readonly (string Need, CrisisKind Kind, double Loud)[] Needs =
    [
        ("sjalvmordstankar", CrisisKind.Suicide, RankingWeights.SuicideIsSaid),
        ("vald-i-nara-relation", CrisisKind.Violence, RankingWeights.ViolenceIsSaid),
        ("sexuella-overgrepp", CrisisKind.Violence, RankingWeights.SexualViolenceIsSaid),
        ("forgiftning", CrisisKind.Poisoning, RankingWeights.PoisoningIsSaid),
    ];

    public static CrisisDetector.FoundCrisis? Find(SearchIndex index, QueryReading reading, NeedLedger ledger)
    {
        if (ledger.Strongest(2, 0) is not [var first, .. var others] || (others is [var second] && second.Score * RankingWeights.CrisisClearance > first.Score))
        {
            return null;
        }

        foreach (var (need, kind, loud) in Needs)
        {
            if (index.NeedIndex(need) == first.Need && first.Score >= loud && !reading.Crisis.Denied.Contains(kind))
            {
                var place = ledger.PlaceOf(first.Need);
                return new CrisisDetector.FoundCrisis(kind, place, place, first.Because);
            }
        }

        return null;
    }
}
