using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>How a document fits the person who asks: age, whom it is for, how it is reached, in what language, and whether somebody is there.</summary>
internal sealed class PersonFit
{
    private const int Adult = 18;
    private static readonly string[] Grown = ["vuxen", "foralder", "aldre", "yrkesverksam"];

    private const double Sure = 0.6;
    private const double Said = 0.5;
    private const int MostAudiences = 5;
    private const double SexIsSaid = 0.4;

    private readonly SearchIndex index;
    private readonly Intent intent;
    private readonly SearchParts parts;
    private readonly int? age;
    private readonly double young;
    private readonly double grown;
    private readonly HashSet<string> atHome;
    private readonly HashSet<string> nextDoor;
    private readonly double woman;
    private readonly double man;
    private readonly int channels;
    private readonly HashSet<string> languages;
    private readonly bool inCrisis;
    private readonly Func<Document, double>? isThere;

    public PersonFit(SearchIndex index, QueryReading reading, Intent intent, SearchParts parts)
    {
        this.index = index;
        this.intent = intent;
        this.parts = parts;
        age = reading.Age is { OwnAge: true } own ? own.Years : null;
        young = Math.Max(Audience("barn"), Audience("ung"));
        grown = Grown.Max(Audience);
        (atHome, nextDoor) = Doors();
        woman = Audience("kvinna");
        man = Audience("man");
        channels = intent.Signals.Where(s => s.Kind == TargetKind.Channel).Aggregate(0, (mask, s) => mask | (1 << (int)Enum.Parse<ChannelKind>(s.Name, ignoreCase: true)));
        languages = [.. intent.Signals.Where(s => s.Kind == TargetKind.Language).Select(s => s.Name)];
        inCrisis = reading.Crisis is not null;
        isThere = AskedTime(reading.IsThereNow);
    }

    /// <summary>The product of all that raises or lowers; each part of it is told to <paramref name="reasons"/> when somebody wants to know.</summary>
    public double Factor(int document, List<HitReason>? reasons)
    {
        var doc = index.Documents[document];
        var factor = 1.0;
        if (doc.Helpline is null)
        {
            Apply(channels != 0 ? RankingWeights.LacksChannel : 1, ReasonKind.Channel, "");
            Apply(intent.IsWide ? RankingWeights.GuideAsFallback : inCrisis ? RankingWeights.GuideInCrisis : RankingWeights.Guide, ReasonKind.Niche, "guide");
            return factor;
        }

        if (parts.HasFlag(SearchParts.Audiences))
        {
            Apply(AgeFactor(doc), ReasonKind.Age, age?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
            Apply(AudienceFactor(doc, out var subject), intent.Audiences.Max() > 0 ? ReasonKind.Audience : ReasonKind.Niche, subject);
        }

        factor *= 1 + (RankingWeights.WellKnown * doc.WellKnown) + (RankingWeights.Breadth * (doc.IsForAnyone ? MostAudiences : Math.Min(MostAudiences, doc.AudienceSlugs.Count)));
        if (channels != 0)
        {
            Apply((doc.Channels & channels) != 0 ? RankingWeights.HasChannel : RankingWeights.LacksChannel, ReasonKind.Channel, "");
        }

        if (languages.Count > 0)
        {
            Apply(doc.Languages.Any(languages.Contains) ? RankingWeights.SpeaksLanguage : RankingWeights.LacksLanguage, ReasonKind.Language, "");
        }

        if (parts.HasFlag(SearchParts.Availability))
        {
            var asked = isThere?.Invoke(doc);
            Apply(1 + (asked is { } there ? RankingWeights.AvailabilityWhenAsked * there : RankingWeights.Availability * doc.Availability), ReasonKind.Availability, "");
        }

        return factor;

        void Apply(double by, ReasonKind kind, string subject)
        {
            factor *= by;
            if (by != 1)
            {
                reasons?.Add(new HitReason(kind, subject, by, IsFactor: true));
            }
        }
    }

    /// <summary>Those whose doors the strongest need stands behind: a line for the young is not out of the way when the need is theirs.</summary>
    private (HashSet<string> Home, HashSet<string> NextDoor) Doors()
    {
        var entrances = intent.Needs.Count == 0 ? [] : index.Needs[intent.Needs[0].Need].Entrances;
        return (With([.. entrances.Take(1)]), With([.. entrances.Skip(1)]));

        static HashSet<string> With(IReadOnlyCollection<string> entrances) => [.. entrances.Concat(entrances.Contains("ung") ? ["barn"] : [])];
    }

    /// <summary>Who is there at the time that the words ask for; null when they ask for none.</summary>
    private Func<Document, double>? AskedTime(Func<Helpline, bool>? now) =>
        intent.Signals.Contains((TargetKind.Time, "always")) ? document => document.Availability >= 1 ? 1 : 0
        : intent.Signals.Contains((TargetKind.Time, "night")) ? document => document.OpenAtNight ? 1 : 0
        : now is not null && intent.Signals.Contains((TargetKind.Time, "now")) ? document => document.Helpline is { } line && now(line) ? 1 : 0
        : null;

    private double Audience(string slug)
    {
        for (var i = 0; i < index.Audiences.Count; i++)
        {
            if (index.Audiences[i].Slug == slug)
            {
                return intent.Audiences[i];
            }
        }

        return 0;
    }

    private double AgeFactor(Document doc)
    {
        var forYoungOnly = doc.AgeMax < Adult || (doc.AudienceSlugs.Count > 0 && doc.AudienceSlugs.All(a => a is "barn" or "ung"));
        if (age is { } years)
        {
            if (years < doc.AgeMin || years > doc.AgeMax)
            {
                return RankingWeights.WrongAge;
            }

            return years > 30 && forYoungOnly ? RankingWeights.WrongAge : 1;
        }

        if (young >= Sure && grown < young && doc.AgeMin >= Adult)
        {
            return RankingWeights.LikelyWrongAge;
        }

        return grown >= Sure && young < grown && forYoungOnly ? RankingWeights.LikelyWrongAge : 1;
    }

    private double AudienceFactor(Document doc, out string subject)
    {
        var best = 1.0;
        var said = 0.0;
        subject = doc.FirstAudience < 0 ? "" : index.Audiences[doc.FirstAudience].Slug;
        if ((subject == "kvinna" && man > woman + SexIsSaid) || (subject == "man" && woman > man + SexIsSaid))
        {
            return RankingWeights.OtherSex;
        }

        for (var i = 0; i < intent.Audiences.Length; i++)
        {
            if (intent.Audiences[i] > 0 && (doc.Audiences & (1UL << i)) != 0)
            {
                said = Math.Max(said, intent.Audiences[i]);
                var place = RankingWeights.AudiencePlace[Math.Min(doc.AudienceSlugs.IndexOf(index.Audiences[i].Slug), RankingWeights.AudiencePlace.Length - 1)];
                var raised = 1 + (intent.Audiences[i] * place * RankingWeights.AudienceFitsMore.GetValueOrDefault(index.Audiences[i].Slug, RankingWeights.AudienceFits));
                if (raised > best)
                {
                    best = raised;
                    subject = index.Audiences[i].Slug;
                }
            }
        }

        if (doc.FirstAudience < 0)
        {
            return 1;
        }

        // Half said ("min kille" may be fifteen or fifty) is half out of the way.
        var outOfTheWay = 1 - Math.Min(1, said / Said);
        var niche = RankingWeights.Niche.GetValueOrDefault(index.Audiences[doc.FirstAudience].Slug, 1);
        niche = atHome.Contains(subject) ? 1 : nextDoor.Contains(subject) ? Math.Sqrt(niche) : niche;
        return best * Math.Pow(niche, outOfTheWay);
    }
}
