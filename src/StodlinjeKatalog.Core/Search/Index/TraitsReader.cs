using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>Reads the traits of each document of a catalogue.</summary>
internal sealed class TraitsReader
{
    private const int MostAudiences = 5;
    private const int OldestYoung = 30;
    private const double AvailabilityOfGuide = 0.5;

    private readonly CatalogSnapshot catalog;
    private readonly IReadOnlyDictionary<string, int> needs;
    private readonly IReadOnlyDictionary<string, int> audiences;
    private readonly Dictionary<string, int> languages = new(StringComparer.Ordinal);
    private readonly Availability availability;
    private readonly bool someOverdue;

    public TraitsReader(CatalogSnapshot catalog, IReadOnlyDictionary<string, int> needs, IReadOnlyDictionary<string, int> audiences)
    {
        this.catalog = catalog;
        this.needs = needs;
        this.audiences = audiences;
        availability = new Availability(DateOnly.FromDateTime(catalog.BuiltAt.UtcDateTime));

        // Where all are past their review, or none is, it tells nothing apart.
        someOverdue = catalog.Helplines.Any(catalog.IsOverdue);
    }

    public Combinations Audiences { get; } = new();
    public Combinations Languages { get; } = new();

    public int LanguageIndex(string code) => languages.GetValueOrDefault(code, -1);

    public Traits Of(Document document)
    {
        var firstNeed = (short)(document.Needs is [var first, ..] ? needs.GetValueOrDefault(first, -1) : -1);
        var spoken = Languages.IdOf([.. document.Languages.Select(Indexed)]);
        if (document.Helpline is not { } line)
        {
            return new Traits(Audiences.IdOf([]), spoken, 0, firstNeed, 0, short.MaxValue, TraitFlags.Guide | TraitFlags.TakesRelatives, AvailabilityOfGuide, 1);
        }

        var whom = KnownAudiences(line);
        var (share, atNight) = availability.Of(line);
        return new Traits(
            Audiences.IdOf(whom),
            spoken,
            ChannelsOf(line),
            firstNeed,
            (short)(line.AgeMin ?? 0),
            (short)(line.AgeMax ?? short.MaxValue),
            FlagsOf(line, isForAnyone: whom.Length == 0, atNight),
            share,
            StandingOf(line, whom.Length));
    }

    private int Indexed(string language)
    {
        if (!languages.TryGetValue(language, out var index))
        {
            languages[language] = index = languages.Count;
        }

        return index;
    }

    private int[] KnownAudiences(Helpline line)
    {
        var known = new List<int>(line.Audiences.Count);
        foreach (var slug in line.Audiences)
        {
            if (audiences.TryGetValue(slug, out var index))
            {
                known.Add(index);
            }
        }

        return [.. known];
    }

    private static int ChannelsOf(Helpline line)
    {
        var mask = 0;
        foreach (var channel in line.Channels)
        {
            mask |= 1 << (int)channel.Kind;
        }

        return mask;
    }

    private static TraitFlags FlagsOf(Helpline line, bool isForAnyone, bool atNight)
    {
        // Nobody much over 25 is meant.
        var youngOnly = line.AgeMax <= OldestYoung || (line.Audiences is ["barn" or "ung", ..] && line.Audiences.All(a => a is "barn" or "ung" or "kvinna" or "man" or "hbtqi"));
        return (youngOnly ? TraitFlags.YoungOnly : 0)
            | (line.IsForHelpersOnly ? TraitFlags.HelpersOnly : 0)
            | (line.Region?.StartsWith("Hela landet", StringComparison.Ordinal) == false ? TraitFlags.Regional : 0)
            | (atNight ? TraitFlags.OpenAtNight : 0)
            | (line.Needs is [Ranking.Bridges.OfLife, ..] ? TraitFlags.LifeLine : 0)
            | (isForAnyone || line.Audiences.Contains("narstaende") ? TraitFlags.TakesRelatives : 0)
            | (line.Audiences is ["foralder" or "vuxen" or "yrkesverksam" or "aldre", ..] && !line.Audiences.Any(a => a is "barn" or "ung" or "narstaende") ? TraitFlags.GrownOnly : 0)
            | (line.Audiences.Contains("foralder") ? TraitFlags.TakesParents : 0);
    }

    private double StandingOf(Helpline line, int audienceCount)
    {
        var wellKnown = (line.Cost == Cost.Free ? 1 : 0) + (line.Anonymous == true ? 1 : 0) + (line.Sources.Count > 1 ? 1 : 0);
        var breadth = audienceCount == 0 ? MostAudiences : Math.Min(MostAudiences, audienceCount);
        return 1 + (someOverdue && !catalog.IsOverdue(line) ? RankingWeights.NotOverdue : 0) + (RankingWeights.WellKnown * wellKnown) + (RankingWeights.Breadth * breadth);
    }
}
