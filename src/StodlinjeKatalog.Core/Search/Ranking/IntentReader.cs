using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>From what was read to what is meant: needs, audiences, ways and named lines, with strengths.</summary>
internal sealed class IntentReader(SearchIndex index, SearchParts parts)
{
    private const int MostNeeds = 8;
    private const double Sure = 0.8;
    private const double Likely = 0.5;

    public Intent Read(QueryReading reading, IReadOnlyCollection<PartId> without)
    {
        var signals = Signals(reading);
        var audiences = AudienceScores(reading);
        foreach (var part in without)
        {
            signals.RemoveWhere(s => s.Kind.ToString() == part.Kind.ToString() && s.Name == part.Slug);
            var audience = part.Kind == PartKind.Audience ? index.Audiences.ToList().FindIndex(a => a.Slug == part.Slug) : -1;
            if (audience >= 0)
            {
                audiences[audience] = 0;
            }
        }

        var needs = NeedScores(reading, without, out var crisisNeed);
        AddHelper(needs, audiences, without);
        return new Intent
        {
            Needs = needs,
            CrisisNeed = crisisNeed,
            Audiences = audiences,
            Signals = signals,
            Named = Named(reading),
            Numbered = Numbered(reading),
        };
    }

    private List<NeedScore> NeedScores(QueryReading reading, IReadOnlyCollection<PartId> without, out int crisisNeed)
    {
        crisisNeed = -1;
        if (!parts.HasFlag(SearchParts.Needs) || index.Needs.Count == 0)
        {
            return [];
        }

        var ledger = new NeedLedger(index.Needs.Count);
        if (parts.HasFlag(SearchParts.Phrases))
        {
            AddPhrases(reading, ledger);
        }

        AddWords(reading, ledger);
        if (index.NeedIndex(Bridges.OwnViolence) is >= 0 and var own && reading.Phrases.Any(p => p.Quality > 0.6 && p.SaysActor && p.Phrase.Targets.Exists(t => t.Kind == TargetKind.Need && t.Index == own)))
        {
            foreach (var slug in Bridges.OfViolence.Where(slug => index.NeedIndex(slug) >= 0))
            {
                ledger.Multiply(index.NeedIndex(slug), RankingWeights.VictimWhenActor);
            }
        }

        if (reading.Crisis is { } crisis && index.NeedIndex(CrisisNeed(crisis.Kind, reading, ledger)) is >= 0 and var need)
        {
            ledger.Raise(need, RankingWeights.Crisis, crisis.Last, crisis.Because);
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

        return ledger.Strongest(MostNeeds, RankingWeights.NeedFloor);
    }

    /// <summary>Violence has several needs: the one that the words already point to, else the one for whose hand it is.</summary>
    private string CrisisNeed(CrisisKind kind, QueryReading reading, NeedLedger ledger)
    {
        if (kind != CrisisKind.Violence)
        {
            return kind == CrisisKind.Suicide ? "sjalvmordstankar" : "forgiftning";
        }

        var likeliest = Bridges.OfViolence.MaxBy(slug => index.NeedIndex(slug) is >= 0 and var i ? ledger.ScoreOf(i) : -1)!;
        var crisis = reading.Crisis!.Value;
        var byParent = reading.Words.Skip(crisis.First).Take(crisis.Last - crisis.First + 1).Any(w => w.Word.Key == "#parent");
        return index.NeedIndex(likeliest) is >= 0 and var found && ledger.ScoreOf(found) > 0 ? likeliest : byParent ? "otrygg-hemma" : "vald-i-nara-relation";
    }

    private static void AddPhrases(QueryReading reading, NeedLedger ledger)
    {
        var found = reading.Phrases.Where(p => p.Phrase.Targets.Exists(t => t.Kind == TargetKind.Need)).OrderByDescending(p => p.Strength);
        var used = new Dictionary<int, List<FoundPhrase>>();
        foreach (var phrase in found)
        {
            foreach (var target in phrase.Phrase.Targets.Where(t => t.Kind == TargetKind.Need))
            {
                if (!used.TryGetValue(target.Index, out var earlier))
                {
                    used[target.Index] = earlier = [];
                }

                var inside = earlier.Exists(e => e.First <= phrase.First && e.Last >= phrase.Last);
                if (inside)
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
        var signals = reading.PlacesOfSignals;
        foreach (var word in reading.Words)
        {
            if (word.Word.IsWeak || signals.Contains(word.Place))
            {
                continue;
            }

            best.Clear();
            foreach (var guess in word.Guesses)
            {
                foreach (var (need, weight) in index.Evidence.Of(guess.Term))
                {
                    var here = weight * guess.Likeness * (word.Word.IsKin ? RankingWeights.KinEvidence : RankingWeights.WordEvidence);
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

    private void AddBridges(QueryReading reading, NeedLedger ledger)
    {
        foreach (var score in ledger.Strongest(3, RankingWeights.NeedFloor))
        {
            var slug = index.Needs[score.Need].Slug;
            if (!Bridges.CanBeOthers(slug) || reading.WhoseTroubleAt(ledger.PlaceOf(score.Need)) is not { } kin)
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

    private double[] AudienceScores(QueryReading reading)
    {
        var scores = new double[index.Audiences.Count];
        if (!parts.HasFlag(SearchParts.Audiences))
        {
            return scores;
        }

        foreach (var phrase in reading.Phrases.Where(p => p.SameKin && !reading.IsSomebodyElses(p.First)))
        {
            foreach (var target in phrase.Phrase.Targets.Where(t => t.Kind == TargetKind.Audience))
            {
                scores[target.Index] = Math.Min(1, scores[target.Index] + (phrase.Quality * target.Weight * 0.7));
            }
        }

        if (reading.Age is { OwnAge: true } age)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                if (index.Audiences[i] is { AgeMin: not null } or { AgeMax: not null })
                {
                    scores[i] = age.Years >= (index.Audiences[i].AgeMin ?? 0) && age.Years <= (index.Audiences[i].AgeMax ?? int.MaxValue) ? 1 : 0;
                }
            }
        }

        return scores;
    }

    /// <summary>Who asks for somebody else is close to them, and a parent when it is a child.</summary>
    private void AddHelper(List<NeedScore> needs, double[] audiences, IReadOnlyCollection<PartId> without)
    {
        if (needs.Count == 0 || needs[0].Whose is not { } kin)
        {
            return;
        }

        Raise("narstaende", kin is "#child" ? Likely : Sure);
        Raise("foralder", kin is "#child" or "#grandchild" ? Sure : 0);

        void Raise(string slug, double to)
        {
            if (index.AudienceIndex(slug) is >= 0 and var i && !without.Contains(new PartId(PartKind.Audience, slug)))
            {
                audiences[i] = Math.Max(audiences[i], to);
            }
        }
    }

    private HashSet<(TargetKind Kind, string Name)> Signals(QueryReading reading)
    {
        var signals = new HashSet<(TargetKind Kind, string Name)>();
        if (parts.HasFlag(SearchParts.Signals))
        {
            foreach (var phrase in reading.Phrases)
            {
                foreach (var target in phrase.Phrase.Targets)
                {
                    if (target.Kind is TargetKind.Channel or TargetKind.Language or TargetKind.Time or TargetKind.Trace or TargetKind.Cost && phrase.Quality > 0.6)
                    {
                        signals.Add((target.Kind, index.SignalNames[target.Index]));
                    }
                }
            }
        }

        return signals;
    }

    private Dictionary<int, double> Named(QueryReading reading)
    {
        var named = new Dictionary<int, double>();
        if (!parts.HasFlag(SearchParts.Names))
        {
            return named;
        }

        foreach (var phrase in reading.Phrases)
        {
            foreach (var target in phrase.Phrase.Targets.Where(t => t.Kind is TargetKind.Helpline or TargetKind.Guide))
            {
                // A name is a name when it is most of what was typed; "no friends" does not call for Friends.
                var covered = Math.Min(1, (double)phrase.Phrase.Terms.Length / Math.Max(1, reading.ContentWords));
                var worth = phrase.Strength * (0.25 + (0.75 * covered * covered)) * (target.Weight < 1 && IsTopic(phrase.Phrase) ? RankingWeights.NamedByTopic : 1) * (target.Kind == TargetKind.Guide ? RankingWeights.NamedGuide : 1);
                named[target.Index] = Math.Max(named.GetValueOrDefault(target.Index), worth);
            }
        }

        return named;
    }

    /// <summary>A search word of a line that is also a word for a need names the trouble and not the line.</summary>
    private bool IsTopic(Phrase phrase)
    {
        if (phrase.Targets.Exists(t => t.Kind is TargetKind.Need or TargetKind.Audience))
        {
            return true;
        }

        return phrase.Terms.Length == 1 && index.IsTopic(phrase.Terms[0]);
    }

    private Dictionary<int, (string, bool)> Numbered(QueryReading reading)
    {
        var numbered = new Dictionary<int, (string, bool)>();
        if (!parts.HasFlag(SearchParts.Names))
        {
            return numbered;
        }

        foreach (var typed in reading.Numbers)
        {
            foreach (var (number, document, isOld) in index.Numbers)
            {
                if (NumberReader.Means(typed, number))
                {
                    numbered.TryAdd(document, (number, isOld));
                }
            }
        }

        return numbered;
    }
}
