using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>What is told to the person: how the words were understood, and what to choose between when they may mean several things.</summary>
internal static class Understanding
{
    private const int MostNeeds = 3;
    private const int MostChoices = 3;
    private const int ShortQuery = 3;
    private const double Sure = 0.45;
    private const double NearTop = 0.5;
    private const double SureAudience = 0.6;
    private const int Adult = 18;

    /// <summary>That somebody is grown up is nothing to tell them.</summary>
    private const string Anyone = "vuxen";

    public static IReadOnlyList<UnderstoodPart> Parts(SearchIndex index, QueryReading reading, Intent intent, IReadOnlyList<PartId> without)
    {
        var parts = new List<UnderstoodPart>();
        foreach (var need in intent.Needs)
        {
            // A need that stands in for what was not said is not told as if it had been.
            if (need.Because.Length > 0 && need.Score >= Sure && need.Score >= NearTop * intent.Needs[0].Score && parts.Count < MostNeeds)
            {
                parts.Add(new UnderstoodPart(new(PartKind.Need, index.Needs[need.Need].Slug), index.Needs[need.Need].Name));
            }
        }

        for (var i = 0; i < intent.Audiences.Length; i++)
        {
            if (intent.Audiences[i] >= SureAudience && index.Audiences[i].Slug != Anyone)
            {
                parts.Add(new UnderstoodPart(new(PartKind.Audience, index.Audiences[i].Slug), index.Audiences[i].Name));
            }
        }

        foreach (var (kind, name) in intent.Signals)
        {
            if (Enum.TryParse<PartKind>(kind.ToString(), out var partKind))
            {
                parts.Add(new UnderstoodPart(new(partKind, name), name));
            }
        }

        foreach (var m in reading.Municipalities)
        {
            parts.Add(new UnderstoodPart(new(PartKind.Municipality, index.Municipalities[m].Slug), index.Municipalities[m].Name));
        }

        parts.RemoveAll(p => without.Contains(p.Id));
        for (var i = parts.Count - 1; i > 0; i--)
        {
            // A need and an audience may share a name ("Utsatt för brott"): it is said once.
            if (parts.FindIndex(p => p.Name == parts[i].Name) < i)
            {
                parts.RemoveAt(i);
            }
        }

        return parts;
    }

    /// <summary>The cry for help with whom it is about, so that the page can put the right numbers first.</summary>
    public static CrisisSign? Crisis(SearchIndex index, QueryReading reading, Intent intent)
    {
        if (intent.Crisis is not { } found)
        {
            return null;
        }

        var child = Strength("barn");
        var saysChild = reading.Age is { OwnAge: true } age ? age.Years < Adult : child >= SureAudience && child > Math.Max(Strength("vuxen"), Strength("foralder"));
        return new CrisisSign(found.Kind, found.Because) {
            IsChild = saysChild,
            IsForOther = found.Cry is { } cry ? cry is Cry.SuicideOther or Cry.ViolenceOther : reading.WhoseTroubleAt(found.Last) is not null,
            Cry = found.Cry,
            Language = intent.Heard?.Language,
        };

        double Strength(string slug) => index.AudienceIndex(slug) is >= 0 and var i ? intent.Audiences[i] : 0;
    }

    /// <summary>A short query whose own words point as much to one need as to another.</summary>
    public static IReadOnlyList<Need> Choices(SearchIndex index, QueryReading reading, Intent intent)
    {
        if (intent.Needs.Count < 2 || reading.ContentWords > ShortQuery || intent.IsWide)
        {
            return [];
        }

        // What a cry for help added is set aside: "övergrepp" is still one of several things.
        var said = intent.Needs.Where(n => n.Whose is null && n.Because.Length > 0)
            .Select(n => (n.Need, Score: n.Need == intent.CrisisNeed && n.Said == n.Score ? n.Said - RankingWeights.Crisis : n.Said))
            .OrderByDescending(n => n.Score).ToList();
        var near = said.Where(n => n.Score >= Sure && n.Score >= RankingWeights.ChoiceNearness * said[0].Score).Take(MostChoices).ToList();
        return near.Count < 2 ? [] : [.. near.Select(n => index.Needs[n.Need])];
    }
}
