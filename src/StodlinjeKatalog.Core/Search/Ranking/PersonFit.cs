using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>How a document fits the person who asks: age, whom it is for, how it is reached, in what language, and whether somebody is there.</summary>
internal sealed class PersonFit
{
    private const int Adult = 18;
    private const int Teen = 13;
    private static readonly string[] Grown = ["vuxen", "foralder", "aldre", "yrkesverksam"];

    private const double Sure = 0.6;
    private const double CalledByName = 0.6;
    private const double HalfSure = 0.45;
    private const double Said = 0.5;
    private const int OldestYoung = 30;
    private const double SexIsSaid = 0.4;

    private readonly SearchIndex index;
    private readonly Intent intent;
    private readonly SearchParts parts;
    private readonly int? age;
    private readonly bool isOfSelf;
    private readonly double young;
    private readonly double grown;
    private readonly double[] niches;
    private readonly bool isYoungNeed;
    private readonly int womanIndex;
    private readonly int manIndex;
    private readonly double woman;
    private readonly double man;
    private readonly int channels;
    private readonly double[]? byLanguages;
    private readonly double[] byAudiences;
    private readonly bool inCrisis;
    private readonly bool isOfOtherThanLife;
    private readonly Func<int, double>? isThere;

    public PersonFit(SearchIndex index, QueryReading reading, Intent intent, SearchParts parts)
    {
        this.index = index;
        this.intent = intent;
        this.parts = parts;
        age = reading.Age is { OwnAge: true } own ? own.Years : null;
        isOfSelf = reading.Words.Exists(w => w.Word.Text is "jag" or "mig") && !reading.Words.Exists(w => w.Word.Key is "#child" or "#grandchild" or "#pupil");
        young = Math.Max(Audience("barn"), Audience("ung"));
        grown = Grown.Max(Audience);
        niches = Niches();
        isYoungNeed = age is null && grown < Said && intent.Needs is [{ Whose: null } top, ..] && index.Needs[top.Need].Entrances is ["ung", ..];
        womanIndex = index.AudienceIndex("kvinna");
        manIndex = index.AudienceIndex("man");
        woman = Audience("kvinna");
        man = Audience("man");
        channels = intent.Signals.Count == 0 ? 0 : intent.Signals.Where(s => s.Kind == TargetKind.Channel).Aggregate(0, (mask, s) => mask | (1 << (int)Enum.Parse<ChannelKind>(s.Name, ignoreCase: true)));
        byLanguages = LanguageFactors();
        byAudiences = new double[index.AudienceLists.Count];
        inCrisis = intent.Crisis is not null;
        isOfOtherThanLife = !inCrisis && !intent.IsWide && intent.Needs.Count > 0 && index.Needs[intent.Needs[0].Need].Slug != Bridges.OfLife;
        isThere = AskedTime(reading.IsThereNow);
    }

    public int Documents => index.Documents.Length;

    /// <summary>The product of all that raises or lowers; each part of it is told to <paramref name="reasons"/> when somebody wants to know.</summary>
    public double Factor(int document, List<HitReason>? reasons)
    {
        ref readonly var traits = ref index.Traits[document];
        var factor = traits.Standing;
        if (traits.Is(TraitFlags.Guide))
        {
            Apply(channels != 0 ? RankingWeights.LacksChannel : 1, ReasonKind.Channel, "");
            Apply(intent.IsWide ? RankingWeights.GuideAsFallback : inCrisis ? RankingWeights.GuideInCrisis : RankingWeights.Guide, ReasonKind.Niche, "guide");
            Apply(byLanguages is not null ? RankingWeights.LacksLanguage : 1, ReasonKind.Language, "");
            return factor;
        }

        if (parts.Has(SearchParts.Audiences))
        {
            Apply(AgeFactor(traits), ReasonKind.Age, age?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
            var by = byAudiences[traits.Audiences];
            if (by == 0)
            {
                byAudiences[traits.Audiences] = by = AudienceFactor(index.AudienceLists[traits.Audiences], out _);
            }

            // Who calls a line by its name finds it, however few it is for.
            by = by < 1 && by != RankingWeights.OtherSex && intent.Named.GetValueOrDefault(document) > CalledByName ? 1 : by;
            Apply(by, by > 1 ? ReasonKind.Audience : ReasonKind.Niche, reasons is null ? "" : WhichAudience(traits));
        }

        if (channels != 0)
        {
            Apply((traits.Channels & channels) != 0 ? RankingWeights.HasChannel : RankingWeights.LacksChannel, ReasonKind.Channel, "");
        }

        if (isOfOtherThanLife && traits.Is(TraitFlags.LifeLine) && !intent.Named.ContainsKey(document))
        {
            Apply(RankingWeights.LifeLineBesideOthers, ReasonKind.Niche, Bridges.OfLife);
        }

        Apply(traits.Is(TraitFlags.Regional) ? RankingWeights.Regional : 1, ReasonKind.Niche, "region");
        if (byLanguages is not null)
        {
            Apply(byLanguages[traits.Languages], ReasonKind.Language, "");
        }

        if (parts.Has(SearchParts.Availability))
        {
            Apply(1 + (isThere is not null ? RankingWeights.AvailabilityWhenAsked * isThere(document) : RankingWeights.Availability * traits.Availability), ReasonKind.Availability, "");
        }

        return factor;

        void Apply(double by, ReasonKind kind, string subject)
        {
            factor *= by;
            if (reasons is not null && by != 1)
            {
                reasons.Add(new HitReason(kind, subject, by, IsFactor: true));
            }
        }
    }

    /// <summary>By list of languages; null when none is asked for that anybody speaks.</summary>
    private double[]? LanguageFactors()
    {
        if (intent.Signals.Count == 0 || intent.Signals.Where(s => s.Kind == TargetKind.Language).Select(s => index.LanguageIndex(s.Name)).Where(i => i >= 0).ToArray() is not { Length: > 0 } asked)
        {
            return null;
        }

        var factors = new double[index.LanguageLists.Count];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = index.LanguageLists[i].AsSpan().ContainsAny(asked) ? RankingWeights.SpeaksLanguage : RankingWeights.LacksLanguage;
        }

        return factors;
    }

    /// <summary>
    /// How far out of the way a line for each audience is when it is not said. Those whose doors the strongest need stands behind are
    /// not out of the way: a line for the young when the need is theirs.
    /// </summary>
    private double[] Niches()
    {
        var usual = index.AudienceWeights.Niches;
        if (intent.Needs.Count == 0 || index.Needs[intent.Needs[0].Need].Entrances is not [var home, ..] entrances)
        {
            return usual;
        }

        var niches = usual;
        for (var i = 0; i < usual.Length; i++)
        {
            var slug = index.Audiences[i].Slug;
            var door = slug == "barn" ? "ung" : slug;
            if (entrances.Contains(door))
            {
                niches = niches == usual ? [.. usual] : niches;
                niches[i] = home == door ? 1 : Math.Sqrt(usual[i]);
            }
        }

        return niches;
    }

    /// <summary>Who is there at the time that the words ask for; null when they ask for none.</summary>
    private Func<int, double>? AskedTime(Func<Helpline, bool>? now) =>
        intent.Signals.Count == 0 ? null
        : intent.Signals.Contains((TargetKind.Time, "always")) ? document => index.Traits[document].Availability >= 1 ? 1 : 0
        : intent.Signals.Contains((TargetKind.Time, "night")) ? document => index.Traits[document].Is(TraitFlags.OpenAtNight) ? 1 : 0
        : now is not null && intent.Signals.Contains((TargetKind.Time, "now")) ? document => index.Documents[document].Helpline is { } line && now(line) ? 1 : 0
        : null;

    private double Audience(string slug) => index.AudienceIndex(slug) is >= 0 and var i ? intent.Audiences[i] : 0;

    private double AgeFactor(in Traits doc)
    {
        if (age is { } years)
        {
            if (years < Adult && isOfSelf && doc.Is(TraitFlags.GrownOnly))
            {
                return RankingWeights.LikelyWrongAge;
            }

            if (years < Teen && doc.AgeMax < Adult)
            {
                return RankingWeights.ForChildrenAlone;
            }

            return years < doc.AgeMin || years > doc.AgeMax || (years > OldestYoung && doc.Is(TraitFlags.YoungOnly)) ? RankingWeights.WrongAge : 1;
        }

        // "Mobbad": those who are, and not those who see it.
        if ((isYoungNeed && doc.Is(TraitFlags.GrownOnly)) || (grown < young && ((young >= Sure && doc.AgeMin >= Adult) || (young >= HalfSure && isOfSelf && doc.Is(TraitFlags.GrownOnly)))))
        {
            return RankingWeights.LikelyWrongAge;
        }

        return grown >= Sure && young < grown && doc.Is(TraitFlags.YoungOnly) ? RankingWeights.LikelyWrongAge : 1;
    }

    /// <summary>Lines against violence are for women first, and that is no niche; lines for the young are for girls or for boys besides.</summary>
    private bool IsForUnsaidSex(int[] audiences) =>
        (woman < SexIsSaid && Array.IndexOf(audiences, womanIndex) > 0) || (man < SexIsSaid && Array.IndexOf(audiences, manIndex) > 0);

    private string WhichAudience(in Traits doc)
    {
        AudienceFactor(index.AudienceLists[doc.Audiences], out var subject);
        return subject < 0 ? "" : index.Audiences[subject].Slug;
    }

    private double AudienceFactor(int[] audiences, out int subject)
    {
        subject = -1;
        if (audiences is not [var first, ..])
        {
            return 1;
        }

        subject = first;
        if ((first == womanIndex && man > woman + SexIsSaid) || (first == manIndex && woman > man + SexIsSaid))
        {
            return RankingWeights.OtherSex;
        }

        var best = 1.0;
        var said = 0.0;
        for (var place = 0; place < audiences.Length; place++)
        {
            var audience = audiences[place];
            if (intent.Audiences[audience] <= 0)
            {
                continue;
            }

            said = Math.Max(said, index.Doors.Opens(audience, first) ? intent.Audiences[audience] : 0);
            var raised = 1 + (intent.Audiences[audience] * RankingWeights.AudiencePlace[Math.Min(place, RankingWeights.AudiencePlace.Length - 1)] * index.AudienceWeights.Fits[audience]);
            if (raised > best)
            {
                best = raised;
                subject = audience;
            }
        }

        // Half said ("min kille" may be fifteen or fifty) is half out of the way.
        var outOfTheWay = 1 - Math.Min(1, said / Said);
        best *= outOfTheWay <= 0 ? 1 : Math.Pow(niches[first], outOfTheWay);
        return IsForUnsaidSex(audiences) ? best * RankingWeights.SexUnsaid : best;
    }
}
