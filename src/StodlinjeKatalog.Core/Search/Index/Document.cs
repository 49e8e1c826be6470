using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>A line or a guide as the ranking sees it: who it is for and how it is reached, in bits that are quick to compare.</summary>
internal sealed record Document
{
    public Helpline? Helpline { get; private init; }
    public Guide? Guide { get; private init; }
    public string Slug { get; private init; } = "";
    public string Name { get; private init; } = "";
    /// <summary>Whom it is for, first and foremost the first; empty for anyone.</summary>
    public int[] AudienceIndexes { get; private init; } = [];
    public int AgeMin { get; private init; }
    public int AgeMax { get; private init; } = int.MaxValue;
    public int Channels { get; private init; }
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>0 when nobody is known to answer, 1 when somebody does day and night.</summary>
    public double Availability { get; private init; }
    public bool OpenAtNight { get; private init; }

    /// <summary>How much is known to speak for it: free of charge, anonymous, more than one source.</summary>
    public int WellKnown { get; private init; }

    /// <summary>Checked lately enough, in a catalogue where not all lines are. Where all are alike, it says nothing.</summary>
    public bool IsFresherThanOthers { get; private init; }
    public IReadOnlyList<string> Needs { get; private init; } = [];
    public IList<string> AudienceSlugs { get; private init; } = [];
    public IReadOnlyList<string> SearchWords { get; private init; } = [];

    public bool IsForAnyone => AudienceIndexes.Length == 0;

    /// <summary>Nobody much over 25 is meant.</summary>
    public bool IsForYoungOnly { get; private init; }

    /// <summary>For those around somebody, not for the one who has the trouble.</summary>
    public bool IsForHelpersOnly => Helpline is { IsForHelpersOnly: true };

    /// <summary>It meets people in a part of the country only.</summary>
    public bool IsRegional { get; private init; }

    public static Document Of(Helpline helpline, IReadOnlyDictionary<string, int> audienceIndex, Availability availability, bool isFresherThanOthers)
    {
        var (share, atNight) = availability.Of(helpline);
        return new Document
        {
            Helpline = helpline,
            Slug = helpline.Slug,
            Name = helpline.Name,
            AudienceIndexes = [.. helpline.Audiences.Where(audienceIndex.ContainsKey).Select(slug => audienceIndex[slug])],
            AgeMin = helpline.AgeMin ?? 0,
            AgeMax = helpline.AgeMax ?? int.MaxValue,
            Channels = helpline.Channels.Aggregate(0, (mask, channel) => mask | (1 << (int)channel.Kind)),
            Languages = [.. helpline.Languages.Concat(helpline.Channels.Select(c => c.Language).OfType<string>()).Distinct()],
            Availability = share,
            OpenAtNight = atNight,
            WellKnown = (helpline.Cost == Cost.Free ? 1 : 0) + (helpline.Anonymous == true ? 1 : 0) + (helpline.Sources.Count > 1 ? 1 : 0),
            IsFresherThanOthers = isFresherThanOthers,
            Needs = helpline.Needs,
            AudienceSlugs = [.. helpline.Audiences],
            IsForYoungOnly = helpline.IsForChildrenOnly || (helpline.Audiences.Count > 0 && helpline.Audiences.All(a => a is "barn" or "ung")),
            SearchWords = helpline.SearchWords,
            IsRegional = helpline.Region?.StartsWith("Hela landet", StringComparison.Ordinal) == false,
        };
    }

    public static Document Of(Guide guide) => new()
    {
        Guide = guide,
        Slug = guide.Slug,
        Name = guide.Title,
        Needs = guide.Needs,
        SearchWords = guide.SearchWords,
        Availability = 0.5,
    };
}
