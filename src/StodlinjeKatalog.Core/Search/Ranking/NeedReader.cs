using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>What the words say of needs, whose they are, and whether one of them is a cry for help.</summary>
internal sealed class NeedReader(SearchIndex index, SearchParts parts)
{
    private const int MostNeeds = 8;
    private const int Adult = 18;
    private const double SureGrief = 0.6;

    public (List<NeedScore> Needs, CrisisDetector.FoundCrisis? Crisis, int CrisisNeed) Read(QueryReading reading, IReadOnlyCollection<PartId> without)
    {
        if (!parts.HasFlag(SearchParts.Needs) || index.Needs.Count == 0)
        {
            return ([], reading.Crisis.Found, -1);
        }

        var ledger = new NeedLedger(index.Needs.Count);
        if (parts.HasFlag(SearchParts.Phrases))
        {
            AddPhrases(reading, ledger);
        }

        AddWords(reading, ledger);
        if (index.NeedIndex(Bridges.OwnViolence) is >= 0 and var own && reading.Phrases.Exists(p => p.Quality > 0.6 && p.SaysActor && p.Phrase.PointsTo(TargetKind.Need, own)))
        {
            foreach (var slug in Bridges.OfViolence.Where(slug => index.NeedIndex(slug) >= 0))
            {
                ledger.Multiply(index.NeedIndex(slug), RankingWeights.VictimWhenActor);
            }
        }

        MoveHome(reading, ledger);
        MoveToWorried(reading, ledger);
        LowerTheLiving(ledger);
        AddCrime(reading, ledger);
        var crisisNeed = -1;
        var crisis = reading.Crisis.Found ?? CrisisByNeed.Find(index, reading, ledger);
        if (crisis is { } found && index.NeedIndex(CrisisNeed(found, reading, ledger)) is >= 0 and var need)
        {
            ledger.Raise(need, RankingWeights.Crisis, found.Last, found.Because);
            crisisNeed = need;
        }

        if (parts.HasFlag(SearchParts.Relation))
        {
            AddBridges(reading, ledger);
            LowerCarers(ledger);
        }

        foreach (var part in without.Where(p => p.Kind == PartKind.Need))
        {
            ledger.Clear(index.NeedIndex(part.Slug));
        }

        return (ledger.Strongest(MostNeeds, RankingWeights.NeedFloor), crisis, crisisNeed);
    }

    /// <summary>Violence has several needs: the one that the words already point to, else the one for whose hand it is.</summary>
    private string CrisisNeed(CrisisDetector.FoundCrisis crisis, QueryReading reading, NeedLedger ledger)
    {
        if (crisis.Kind != CrisisKind.Violence)
        {
            return crisis.Kind == CrisisKind.Suicide ? Bridges.OfLife : "forgiftning";
        }

        var likeliest = Bridges.OfViolence.MaxBy(slug => index.NeedIndex(slug) is >= 0 and var i ? ledger.ScoreOf(i) : -1)!;
        var byParent = reading.Words.Skip(crisis.First).Take(crisis.Last - crisis.First + 1).Any(w => w.Word.Key == "#parent");
        return index.NeedIndex(likeliest) is >= 0 and var found && ledger.ScoreOf(found) > 0 ? likeliest : byParent ? "otrygg-hemma" : "vald-i-nara-relation";
    }

    /// <summary>The hand of a parent or of a brother or sister is what it is to be unsafe at home, and not a partner's.</summary>
    private void MoveHome(QueryReading reading, NeedLedger ledger)
    {
        var (partner, home) = (index.NeedIndex(Bridges.ViolenceOfPartner), index.NeedIndex(Bridges.AtHome));
        if (partner < 0 || home < 0 || ledger.ScoreOf(partner) <= 0 || reading.Age is { OwnAge: true, Years: >= Adult } || !IsOfFamily(reading))
        {
            return;
        }

        ledger.Add(home, ledger.ScoreOf(partner) * RankingWeights.FamilyHand, -1, "");
        ledger.Multiply(partner, 1 - RankingWeights.FamilyHand);
    }

    /// <summary>"Grannens barn far illa": it is a grown-up who sees it that asks.</summary>
    private void MoveToWorried(QueryReading reading, NeedLedger ledger)
    {
        var (home, worry, partner) = (index.NeedIndex(Bridges.AtHome), index.NeedIndex(Bridges.ChildWorry), index.NeedIndex(Bridges.ViolenceOfPartner));
        if (home < 0 || worry < 0 || partner < 0 || reading.Words.Exists(w => w.Word.Key is "#parent" or "#sibling" or "#partner" || w.Word.Text is "mig"))
        {
            return;
        }

        var sees = reading.Words.Exists(w => w.Word.Key is "#neighbour" or "#pupil" || w.Word.Text is "misstänker" or "förskolan" or "dagmamman");
        var child = reading.Words.Exists(w => w.Word.Key is "#child" or "#grandchild" or "#pupil" || w.Word.Text is "barn" or "barnet" or "barnen" or "ungar" or "ungarna");
        if (child && sees && ledger.ScoreOf(partner) > 0)
        {
            ledger.Add(worry, ledger.ScoreOf(partner) * RankingWeights.OthersChild, -1, "");
            ledger.Multiply(partner, 1 - RankingWeights.OthersChild);
        }

        if ((!child && !sees) || ledger.ScoreOf(home) <= 0 || ledger.ScoreOf(worry) <= 0 || reading.Words.Exists(w => w.Word.Text is "jag"))
        {
            return;
        }

        ledger.Add(worry, ledger.ScoreOf(home) * RankingWeights.OthersChild, -1, "");
        ledger.Multiply(home, 1 - RankingWeights.OthersChild);
    }

    /// <summary>Those who help against pictures that are spread are there for children; for a grown-up it is a crime.</summary>
    private void AddCrime(QueryReading reading, NeedLedger ledger)
    {
        var (online, crime) = (index.NeedIndex(Bridges.ByStrangersOnline), index.NeedIndex(Bridges.Crime));
        if (online >= 0 && crime >= 0 && reading.Age is { OwnAge: true, Years: >= Adult } && ledger.ScoreOf(online) > 0)
        {
            ledger.Add(crime, ledger.ScoreOf(online), -1, "");
            ledger.Multiply(online, RankingWeights.OthersChild);
        }
    }

    private static bool IsOfFamily(QueryReading reading)
    {
        var family = reading.Age is { OwnAge: true };
        foreach (var word in reading.Words)
        {
            if (word.Word.Key is "#partner" or "#child" or "#grandchild" or "#colleague" or "#neighbour")
            {
                return false;
            }

            family |= word.Word.Key is "#parent" or "#sibling";
        }

        return family;
    }

    /// <summary>"Pappa gick bort i cancer": the grief is the matter, and not how it is to be near somebody ill.</summary>
    private void LowerTheLiving(NeedLedger ledger)
    {
        if (index.NeedIndex(Bridges.Grief) is not (>= 0 and var grief) || ledger.ScoreOf(grief) < SureGrief || ledger.Strongest(1, 0) is not [{ } strongest])
        {
            return;
        }

        if (ledger.ScoreOf(grief) >= RankingWeights.GriefBesideOthers * strongest.Score)
        {
            foreach (var need in Bridges.OfTheLiving.Select(index.NeedIndex).Where(n => n >= 0))
            {
                ledger.Multiply(need, RankingWeights.LivingBesideGrief);
            }
        }
    }

    private static void AddPhrases(QueryReading reading, NeedLedger ledger)
    {
        var found = reading.Phrases.FindAll(p => p.Phrase.Has(TargetKind.Need));
        var order = new (double Strength, int Place)[found.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = (-found[i].Strength, i);
        }

        Array.Sort(order);
        var used = new List<FoundPhrase>?[ledger.NeedCount];
        foreach (var (_, place) in order)
        {
            var phrase = found[place];
            foreach (var target in phrase.Phrase.Targets)
            {
                if (target.Kind != TargetKind.Need)
                {
                    continue;
                }

                var earlier = used[target.Index] ??= [];
                if (earlier.Exists(e => e.First <= phrase.First && e.Last >= phrase.Last))
                {
                    continue;
                }

                var share = earlier.Count == 0 ? 1 : RankingWeights.FurtherPhrase;
                earlier.Add(phrase);
                ledger.Add(target.Index, RankingWeights.Phrase * share * phrase.Strength * target.Weight, phrase.Last, phrase.Phrase.Text);
            }
        }
    }

    private void AddWords(QueryReading reading, NeedLedger ledger)
    {
        var best = new Dictionary<int, (double Weight, string Text)>();
        foreach (var word in reading.Words)
        {
            if (word.IsWeak || reading.IsSignal(word.Place))
            {
                continue;
            }

            best.Clear();
            var worth = WorthOf(word.Word);
            foreach (var guess in word.Guesses)
            {
                foreach (var (need, weight) in index.Evidence.Of(guess.Term))
                {
                    var here = weight * guess.Likeness * worth;
                    if (!best.TryGetValue(need, out var earlier) || earlier.Weight < here)
                    {
                        best[need] = (here, guess.Meant ?? word.Word.Text);
                    }
                }
            }

            foreach (var (need, (weight, text)) in best)
            {
                ledger.Add(need, weight, word.Place, text);
            }
        }
    }

    private static double WorthOf(Word word) =>
        word.IsKin ? RankingWeights.KinEvidence : RankingWeights.WordEvidence * (WordLists.IsCommon(word.Text) ? RankingWeights.CommonEvidence : 1);

    private void AddBridges(QueryReading reading, NeedLedger ledger)
    {
        foreach (var score in ledger.Strongest(3, RankingWeights.NeedFloor))
        {
            var slug = index.Needs[score.Need].Slug;
            if (!Bridges.CanBeOthers(slug) || reading.WhoseTroubleAt(ledger.PlaceOf(score.Need)) is not { } kin || Bridges.IsOwnThough(slug, kin))
            {
                continue;
            }

            ledger.SetWhose(score.Need, kin);
            if (Bridges.From(slug, kin) is var (to, share) && index.NeedIndex(to) is >= 0 and var bridged)
            {
                ledger.Add(bridged, score.Score * share, -1, kin);
            }
        }
    }

    /// <summary>"Orolig att min kompis blivit extrem" is about extremism; worry for a friend is how it is said.</summary>
    private void LowerCarers(NeedLedger ledger)
    {
        foreach (var carer in Bridges.Carers)
        {
            var at = index.NeedIndex(carer);
            if (at >= 0 && ledger.Strongest(4, 0).Exists(n => Bridges.IsSpecial(index.Needs[n.Need].Slug) && n.Score >= RankingWeights.SpecialAgainstCarer * ledger.ScoreOf(at)))
            {
                ledger.Multiply(at, RankingWeights.CarerBesideSpecial);
            }
        }
    }
}
