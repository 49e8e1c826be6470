using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>What the words say of needs, whose they are, and whether one of them is a cry for help.</summary>
internal sealed class NeedReader(SearchIndex index, SearchParts parts, LearnedNeeds? learned)
{
    private const int MostNeeds = 8;

    /// <summary>How well a phrase for one's own violence must be met to lower the victims' needs, and to make a cry the actor's.</summary>
    private const double LikelyActor = 0.6;
    private const double SureActor = 0.9;

    /// <summary>A word that four kinds of violence share tells them not apart.</summary>
    private const double LeastForItsKind = 0.15;

    /// <summary>"Vårdar mamma och är helt slut": who cares for a parent is no child.</summary>
    private const double CarerBesideChild = 0.8;

    private readonly NeedShifts shifts = new(index);

    public (List<NeedScore> Needs, CrisisDetector.FoundCrisis? Crisis, int CrisisNeed, LearnedNeeds.Heard? Heard) Read(QueryReading reading, IReadOnlyCollection<PartId> without)
    {
        if (!parts.Has(SearchParts.Needs) || index.Needs.Count == 0)
        {
            return ([], reading.Crisis.Found, -1, null);
        }

        var ledger = Gather(reading);
        var heard = learned?.Hear(reading, LearnedNeeds.EvidenceOf(index, reading, ledger));
        if (heard is not null)
        {
            learned!.AddTo(ledger, heard);
        }

        var actor = index.NeedIndex(Bridges.OwnViolence) is >= 0 and var own
            ? reading.Phrases.Where(p => p.SaysActor && p.Phrase.PointsTo(TargetKind.Need, own)).Select(p => p.Quality).DefaultIfEmpty().Max()
            : 0;
        if (actor > LikelyActor)
        {
            foreach (var slug in Bridges.OfViolence.Where(slug => index.NeedIndex(slug) >= 0))
            {
                ledger.Multiply(index.NeedIndex(slug), RankingWeights.VictimWhenActor);
            }
        }

        shifts.BeforeCrisis(reading, ledger);
        if (reading.Crisis.Found is null && reading.Crisis.Denied.Contains(CrisisKind.Suicide) && index.NeedIndex(Bridges.OfLife) is >= 0 and var life)
        {
            ledger.Multiply(life, RankingWeights.DeniedLife);
        }

        var crisisNeed = -1;
        var crisis = Crisis(reading, ledger, heard);
        if (actor > SureActor && crisis is { Kind: CrisisKind.Violence })
        {
            crisis = crisis.Value with { Cry = Cry.ViolenceActor };
        }

        if (crisis is { } found && index.NeedIndex(CrisisNeed(found, reading, ledger)) is >= 0 and var need)
        {
            ledger.Raise(need, RankingWeights.Crisis, found.Last, found.Because);
            crisisNeed = need;
        }

        if (parts.Has(SearchParts.Relation))
        {
            AddBridges(reading, ledger);
            shifts.LowerCarers(ledger);
        }

        foreach (var part in without.Where(p => p.Kind == PartKind.Need))
        {
            ledger.Clear(index.NeedIndex(part.Slug));
        }

        return (ledger.Strongest(MostNeeds, RankingWeights.NeedFloor), crisis, crisisNeed, heard);
    }

    /// <summary>What the learner sees of a query.</summary>
    public Evidence EvidenceOf(QueryReading reading) => LearnedNeeds.EvidenceOf(index, reading, Gather(reading));

    /// <summary>What the phrases and words give each need.</summary>
    private NeedLedger Gather(QueryReading reading)
    {
        var ledger = new NeedLedger(index.Needs.Count);
        if (parts.Has(SearchParts.Phrases))
        {
            AddPhrases(reading, ledger);
        }

        AddWords(reading, ledger);
        return ledger;
    }

    /// <summary>Plain words ring alone; other patterns are weighed with what was learned, which may ring alone too. While nothing is learned every pattern rings, and the needs' own words.</summary>
    private CrisisDetector.FoundCrisis? Crisis(QueryReading reading, NeedLedger ledger, LearnedNeeds.Heard? heard)
    {
        if (heard is null)
        {
            return reading.Crisis.Found ?? CrisisByNeed.Find(index, reading, ledger);
        }

        if (reading.Crisis.Found is { } found && (found.IsPlain || heard.AnyCry >= RankingWeights.CryBesidePattern))
        {
            return found with { Cry = heard.CryOf(found.Kind) };
        }

        return heard.AnyCry >= RankingWeights.CryIsHeard
            ? new CrisisDetector.FoundCrisis(heard.Kind, 0, reading.Words.Count - 1, "") { Cry = heard.CryOf(heard.Kind) }
            : null;
    }

    /// <summary>Violence has several needs: the one that the words already point to, else the one for whose hand it is.</summary>
    private string CrisisNeed(CrisisDetector.FoundCrisis crisis, QueryReading reading, NeedLedger ledger)
    {
        if (crisis.Kind != CrisisKind.Violence)
        {
            return crisis.Kind == CrisisKind.Suicide ? Bridges.OfLife : "forgiftning";
        }

        if (crisis.Cry == Cry.ViolenceActor)
        {
            return Bridges.OwnViolence;
        }

        var likeliest = Bridges.OfViolence.MaxBy(slug => index.NeedIndex(slug) is >= 0 and var i ? ledger.ScoreOf(i) : -1)!;
        if (index.NeedIndex(likeliest) is >= 0 and var violence && index.NeedIndex(Bridges.Crime) is >= 0 and var crime && ledger.ScoreOf(crime) > ledger.ScoreOf(violence) && likeliest != "sexuella-overgrepp"
            && !reading.Words.Exists(w => w.Word.Key is "#partner" or "#parent"))
        {
            return Bridges.Crime;
        }

        var byParent = reading.Words.Skip(crisis.First).Take(crisis.Last - crisis.First + 1).Any(w => w.Word.Key == "#parent");
        return index.NeedIndex(likeliest) is >= 0 and var found && ledger.ScoreOf(found) > LeastForItsKind ? likeliest : byParent ? "otrygg-hemma" : "vald-i-nara-relation";
    }

    private static void AddPhrases(QueryReading reading, NeedLedger ledger)
    {
        var found = reading.Phrases;
        var strongestFirst = new List<(double Strength, int Place)>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Phrase.Has(TargetKind.Need))
            {
                strongestFirst.Add((-found[i].Strength, i));
            }
        }

        strongestFirst.Sort();
        var used = new List<(int Need, int First, int Last)>(strongestFirst.Count);
        foreach (var (_, place) in strongestFirst)
        {
            var phrase = found[place];
            foreach (var target in phrase.Phrase.Targets)
            {
                if (target.Kind != TargetKind.Need)
                {
                    continue;
                }

                var (isFurther, isWithin) = Earlier(used, target.Index, phrase);
                if (isWithin)
                {
                    continue;
                }

                var share = isFurther ? RankingWeights.FurtherPhrase : 1;
                used.Add((target.Index, phrase.First, phrase.Last));
                ledger.Add(target.Index, RankingWeights.Phrase * share * phrase.Strength * target.Weight, phrase.Last, phrase.Phrase.Text);
            }
        }
    }

    /// <summary>Whether a need has had phrases already, and whether one of them reaches over this one.</summary>
    private static (bool IsFurther, bool IsWithin) Earlier(List<(int Need, int First, int Last)> used, int need, in FoundPhrase phrase)
    {
        var isFurther = false;
        foreach (var earlier in used)
        {
            if (earlier.Need == need)
            {
                isFurther = true;
                if (earlier.First <= phrase.First && earlier.Last >= phrase.Last)
                {
                    return (true, true);
                }
            }
        }

        return (isFurther, false);
    }

    private void AddWords(QueryReading reading, NeedLedger ledger)
    {
        var best = new List<(int Need, double Weight, string Text)>();
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
                    KeepBest(best, need, weight * guess.Likeness * worth, guess.Meant ?? word.Word.Text);
                }
            }

            foreach (var (need, weight, text) in best)
            {
                ledger.Add(need, weight, word.Place, text);
            }
        }
    }

    private static void KeepBest(List<(int Need, double Weight, string Text)> best, int need, double weight, string text)
    {
        for (var i = 0; i < best.Count; i++)
        {
            if (best[i].Need == need)
            {
                best[i] = best[i].Weight < weight ? (need, weight, text) : best[i];
                return;
            }
        }

        best.Add((need, weight, text));
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
            if (Bridges.From(slug, kin) is var (to, share) && !(to == Bridges.ChildOf && index.NeedIndex(Bridges.Relative) is >= 0 and var carer && ledger.ScoreOf(carer) >= CarerBesideChild * score.Score) && index.NeedIndex(to) is >= 0 and var bridged)
            {
                ledger.Add(bridged, score.Score * share, -1, kin);
            }
        }
    }
}
