using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>From what was read to what is meant: needs, audiences, ways and named lines, with strengths.</summary>
internal sealed class IntentReader(SearchIndex index, SearchParts parts, LearnedNeeds? learned)
{
    private const int Adult = 18;
    private const string Finnish = "fi";
    private const double Sure = 0.8;
    private const double Likely = 0.5;

    /// <summary>No slip and no other form: "droger" is not Spanish "drogas".</summary>
    private const double VeryWords = 0.999;

    /// <summary>"Kille" does not call Killar.se; "killar" does.</summary>
    private const double OwnName = 0.95;

    /// <summary>Languages that are typed by those who also read Swedish; who writes in another one is answered best in it.</summary>
    private static readonly HashSet<string> SharedLanguages = new(StringComparer.Ordinal) { "sv", "en", "fi", "de", "no", "da" };

    private readonly NeedReader needReader = new(index, parts, learned);
    private readonly AudienceReader audienceReader = new(index, parts);

    public Intent Read(QueryReading reading, IReadOnlyCollection<PartId> without)
    {
        var signals = Signals(reading);
        var audiences = audienceReader.Read(reading);
        foreach (var part in without)
        {
            signals.RemoveWhere(s => s.Kind.ToString() == part.Kind.ToString() && s.Name == part.Slug);
            var audience = part.Kind == PartKind.Audience ? index.Audiences.ToList().FindIndex(a => a.Slug == part.Slug) : -1;
            if (audience >= 0)
            {
                audiences[audience] = 0;
            }
        }

        var (needs, crisis, crisisNeed, heard) = needReader.Read(reading, without);
        AddCareForLanguage(needs, signals);
        AddTalkForDeaf(needs, audiences);
        AddTalkForYoung(needs, reading);
        if (crisis is null)
        {
            AddMotherTongue(needs, reading, signals, audiences);
        }

        AddHelper(needs, audiences, without);
        ForgetTheOther(needs, reading, audiences);
        return new Intent
        {
            Needs = needs,
            Crisis = crisis,
            CrisisNeed = crisisNeed,
            Heard = heard,
            Audiences = audiences,
            Signals = signals,
            Named = Named(reading),
            Numbered = Numbered(reading),
        };
    }

    /// <summary>What the learner sees of a query.</summary>
    public Evidence EvidenceOf(QueryReading reading) => needReader.EvidenceOf(reading);

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

    /// <summary>"English please help": who says little more than a language is best helped where there are interpreters.</summary>
    private void AddCareForLanguage(List<NeedScore> needs, HashSet<(TargetKind Kind, string Name)> signals)
    {
        var care = index.NeedIndex(Bridges.Care);
        if (care < 0 || needs.Count == 0 || !Bridges.IsGeneral(index.Needs[needs[0].Need].Slug) || !signals.Any(s => s.Kind == TargetKind.Language && s.Name is not ("sv" or "fi" or "swl")))
        {
            return;
        }

        needs.RemoveAll(n => n.Need == care);
        needs.Insert(1, new NeedScore(care, needs[0].Score * RankingWeights.CareForLanguage, null, ""));
    }

    /// <summary>Who is deaf and says little more needs those who can be talked with without hearing.</summary>
    private void AddTalkForDeaf(List<NeedScore> needs, double[] audiences)
    {
        var talk = index.NeedIndex(Bridges.ToTalkAbout[0]);
        if (talk >= 0 && needs.Count > 0 && index.AudienceIndex("dov") is >= 0 and var deaf && audiences[deaf] >= Likely
            && Bridges.IsGeneral(index.Needs[needs[0].Need].Slug) && !needs.Exists(n => n.Need == talk))
        {
            needs.Insert(1, new NeedScore(talk, needs[0].Score * RankingWeights.CareForLanguage, null, ""));
        }
    }

    /// <summary>Those who listen to children listen to grief and illness too, though their lists of needs do not say so.</summary>
    private void AddTalkForYoung(List<NeedScore> needs, QueryReading reading)
    {
        if (reading.Age is not { OwnAge: true, Years: < Adult } || needs.Count == 0 || index.Needs[needs[0].Need].Slug is not (Bridges.Grief or "livsfragor-och-tro" or "sjukdom" or "relationer"))
        {
            return;
        }

        var need = index.NeedIndex("nedstamdhet");
        var talk = new NeedScore(need, needs[0].Score * RankingWeights.CareForLanguage, null, "");
        if (need >= 0 && needs.FindIndex(n => n.Need == need) is var at && (at < 0 || needs[at].Score < talk.Score))
        {
            needs.RemoveAll(n => n.Need == need);
            needs.Insert(1, talk);
        }
    }

    /// <summary>Who writes in Finnish of what anybody can listen to is best heard in Finnish.</summary>
    private void AddMotherTongue(List<NeedScore> needs, QueryReading reading, HashSet<(TargetKind Kind, string Name)> signals, double[] audiences)
    {
        var slug = needs.Count > 0 ? index.Needs[needs[0].Need].Slug : "";
        if (!Bridges.IsGeneral(slug) && slug is not (Bridges.Grief or "relationer"))
        {
            return;
        }

        UInt128 finnish = 0;
        UInt128 other = 0;
        foreach (var phrase in reading.Phrases.Where(p => p.Quality >= OwnName))
        {
            var places = (UInt128.One << phrase.First) | (UInt128.One << phrase.Last);
            finnish |= phrase.Phrase.Language == Finnish ? places : 0;
            other |= phrase.Phrase.Language == Finnish ? 0 : places;
        }

        if (UInt128.PopCount(finnish) >= 2 && UInt128.PopCount(finnish) > UInt128.PopCount(other))
        {
            signals.Add((TargetKind.Language, Finnish));
            if (index.AudienceIndex("finsksprakig") is >= 0 and var speakers)
            {
                audiences[speakers] = Math.Max(audiences[speakers], Sure);
            }
        }
    }

    /// <summary>"En äldre man skriver till mig": grown up is who does it, not who asks.</summary>
    private void ForgetTheOther(List<NeedScore> needs, QueryReading reading, double[] audiences)
    {
        if (needs.Count == 0 || needs[0].Score < Sure || index.Needs[needs[0].Need].Slug != Bridges.ByStrangersOnline || reading.Age is { OwnAge: true })
        {
            return;
        }

        foreach (var slug in (string[])["aldre", "vuxen"])
        {
            if (index.AudienceIndex(slug) is >= 0 and var i)
            {
                audiences[i] = 0;
            }
        }
    }

    private HashSet<(TargetKind Kind, string Name)> Signals(QueryReading reading)
    {
        var signals = new HashSet<(TargetKind Kind, string Name)>();
        if (parts.Has(SearchParts.Signals))
        {
            foreach (var phrase in reading.Phrases)
            {
                if (phrase.Quality >= VeryWords && !SharedLanguages.Contains(phrase.Phrase.Language))
                {
                    signals.Add((TargetKind.Language, phrase.Phrase.Language));
                }

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
        if (!parts.Has(SearchParts.Names))
        {
            return named;
        }

        var contentWords = Math.Max(1, reading.ContentWords);
        foreach (var phrase in reading.Phrases)
        {
            if (!phrase.Phrase.Has(TargetKind.Helpline) && !phrase.Phrase.Has(TargetKind.Guide))
            {
                continue;
            }

            // A name is a name when it is most of what was typed; "no friends" does not call for Friends.
            var covered = Math.Min(1, (double)phrase.Phrase.Terms.Length / contentWords);
            var called = phrase.Strength * (0.25 + (0.75 * covered * covered));
            foreach (var target in phrase.Phrase.Targets)
            {
                if (target.Kind is TargetKind.Helpline or TargetKind.Guide)
                {
                    var worth = called * ((target.Weight < 1 || phrase.Quality < OwnName) && IsTopic(phrase.Phrase) ? RankingWeights.NamedByTopic : 1) * (target.Kind == TargetKind.Guide ? RankingWeights.NamedGuide : 1);
                    named[target.Index] = Math.Max(named.GetValueOrDefault(target.Index), worth);
                }
            }
        }

        return named;
    }

    /// <summary>A search word of a line that is also a word for a need names the trouble and not the line.</summary>
    private bool IsTopic(Phrase phrase) =>
        phrase.Has(TargetKind.Need) || phrase.Has(TargetKind.Audience) || (phrase.Terms.Length == 1 && index.IsTopic(phrase.Terms[0]));

    private Dictionary<int, (string, bool)> Numbered(QueryReading reading)
    {
        var numbered = new Dictionary<int, (string, bool)>();
        if (!parts.Has(SearchParts.Names))
        {
            return numbered;
        }

        foreach (var typed in reading.Numbers)
        {
            foreach (var (number, document, isOld) in index.Numbers.Meant(typed))
            {
                numbered.TryAdd(document, (number, isOld));
            }
        }

        return numbered;
    }
}
