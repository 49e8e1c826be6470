using System.Collections.Frozen;
using System.Globalization;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>Everything the public reads: immutable, in memory, built once per change of the catalogue.</summary>
public sealed class CatalogSnapshot
{
    private static readonly StringComparer SwedishOrder = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    private readonly FrozenSet<string> overdue;
    private readonly FrozenDictionary<string, Helpline> helplinesBySlug;
    private readonly FrozenDictionary<string, string> slugByFormerSlug;
    private readonly FrozenDictionary<string, Need> needsBySlug;
    private readonly FrozenDictionary<string, Audience> audiencesBySlug;
    private readonly FrozenDictionary<string, Guide> guidesBySlug;
    private readonly FrozenDictionary<string, Municipality> municipalitiesBySlug;
    private readonly FrozenDictionary<string, LanguageDoor> doorsBySlug;
    private readonly FrozenDictionary<string, Region> regionsByCounty;

    public CatalogSnapshot(CatalogContent content, DateTimeOffset builtAt)
    {
        BuiltAt = builtAt;
        Content = content;
        Helplines = [.. SharedNumbers.WithHoursOfOwners([.. content.Helplines.Where(h => h.Status == HelplineStatus.Published)]).OrderBy(h => h.Name, SwedishOrder)];
        Hours = new StatusBoard(Helplines);
        Today = SwedishTime.DateOf(builtAt);
        overdue = Helplines.Where(h => Freshness.IsOverdue(h, Today)).Select(h => h.Slug).ToFrozenSet(StringComparer.Ordinal);
        ClosedHelplines = [.. content.Helplines.Where(h => h.Status == HelplineStatus.Closed).OrderBy(h => h.Name, SwedishOrder)];
        helplinesBySlug = Helplines.Concat(ClosedHelplines).ToFrozenDictionary(h => h.Slug, StringComparer.Ordinal);
        slugByFormerSlug = Helplines.Concat(ClosedHelplines)
            .SelectMany(h => h.FormerSlugs.Select(former => (former, h.Slug)))
            .Where(pair => !helplinesBySlug.ContainsKey(pair.former))
            .ToFrozenDictionary(pair => pair.former, pair => pair.Slug, StringComparer.Ordinal);
        needsBySlug = content.Needs.ToFrozenDictionary(n => n.Slug, StringComparer.Ordinal);
        audiencesBySlug = content.Audiences.ToFrozenDictionary(a => a.Slug, StringComparer.Ordinal);
        guidesBySlug = content.Guides.ToFrozenDictionary(g => g.Slug, StringComparer.Ordinal);
        municipalitiesBySlug = content.Municipalities.ToFrozenDictionary(m => m.Slug, StringComparer.Ordinal);
        doorsBySlug = content.LanguageDoors.ToFrozenDictionary(d => d.Slug, StringComparer.Ordinal);
        regionsByCounty = content.Regions.ToFrozenDictionary(r => r.CountyCode, StringComparer.Ordinal);
        MunicipalityFinder = new MunicipalityFinder(content.Municipalities);
    }

    public DateTimeOffset BuiltAt { get; }

    /// <summary>The Swedish date that the order of lines is for; a snapshot is built anew each day.</summary>
    public DateOnly Today { get; }

    public CatalogContent Content { get; }

    /// <summary>The published lines in Swedish order (A–Ö by name).</summary>
    public IReadOnlyList<Helpline> Helplines { get; }

    /// <summary>When the published lines are open, in the order of <see cref="Helplines"/>.</summary>
    public StatusBoard Hours { get; }

    /// <summary>Signposts: lines that are no more, with their successors.</summary>
    public IReadOnlyList<Helpline> ClosedHelplines { get; }

    public IReadOnlyList<Entrance> Entrances => Content.Entrances;
    public IReadOnlyList<Need> Needs => Content.Needs;
    public IReadOnlyList<Audience> Audiences => Content.Audiences;
    public IReadOnlyList<Guide> Guides => Content.Guides;
    public IReadOnlyList<Municipality> Municipalities => Content.Municipalities;
    public IReadOnlyList<Region> Regions => Content.Regions;
    public IReadOnlyList<LanguageDoor> LanguageDoors => Content.LanguageDoors;

    public MunicipalityFinder MunicipalityFinder { get; }

    /// <summary>A published line or a closed signpost; null for drafts, paused and unknown ones.</summary>
    public Helpline? Helpline(string slug) => helplinesBySlug.GetValueOrDefault(slug);

    /// <summary>The slug that an old address leads to; null when there is none.</summary>
    public string? CurrentSlugOf(string formerSlug) => slugByFormerSlug.GetValueOrDefault(formerSlug);

    public Need? Need(string slug) => needsBySlug.GetValueOrDefault(slug);

    public Audience? Audience(string slug) => audiencesBySlug.GetValueOrDefault(slug);

    public Guide? Guide(string slug) => guidesBySlug.GetValueOrDefault(slug);

    public Municipality? Municipality(string slug) => municipalitiesBySlug.GetValueOrDefault(slug);

    /// <summary>The region that a municipality lies in; each county has one.</summary>
    public Region? RegionOf(Municipality municipality) => regionsByCounty.GetValueOrDefault(municipality.CountyCode);

    public IEnumerable<Guide> GuidesAbout(Need need) => Guides.Where(g => g.Needs.Contains(need.Slug));

    public IEnumerable<Guide> GuidesThatName(Helpline helpline) => Guides.Where(g => g.Helplines.Contains(helpline.Slug));

    public LanguageDoor? LanguageDoor(string slug) => doorsBySlug.GetValueOrDefault(slug);

    /// <summary>
    /// Lines for a need: the confirmed before the unconfirmed, the whole country before a part of it, those who are there at the moment asked for
    /// before the rest (a line for the people around does not pass those for the person by being open), those that the need means most to first;
    /// among equals those for the person before those for the people around, and those that never close first. Those overdue stand below their equals.
    /// </summary>
    /// <param name="needSlug">Which need.</param>
    /// <param name="at">Null where the list is read at another time than it is made, as on paper: then nobody is there more than another.</param>
    public IEnumerable<Helpline> InNeed(string needSlug, SwedishMoment? at = null) =>
        Helplines.Select(h => (Helpline: h, Rank: h.Needs.ToList().IndexOf(needSlug))).Where(pair => pair.Rank >= 0)
            .OrderBy(pair => pair.Helpline.Unconfirmed).ThenBy(pair => pair.Helpline.Region is not null)
            .ThenByDescending(pair => !pair.Helpline.IsForHelpersOnly && IsThere(pair.Helpline, at)).ThenBy(pair => pair.Rank)
            .ThenBy(pair => IsOverdue(pair.Helpline))
            .ThenBy(pair => pair.Helpline.IsForHelpersOnly).ThenByDescending(pair => Hours.Of(pair.Helpline.Slug)!.Channels.Any(c => c.IsAlways))
            .Select(pair => pair.Helpline);

    /// <summary>Lines for an audience A–Ö: those who are there at the moment asked for before the rest, and those overdue after their equals.</summary>
    public IEnumerable<Helpline> ForAudience(string audienceSlug, SwedishMoment? at = null) =>
        Helplines.Where(h => h.Audiences.Contains(audienceSlug)).OrderByDescending(h => IsThere(h, at)).ThenBy(IsOverdue);

    /// <summary>Somebody is there for certain at the moment asked for; false without a moment.</summary>
    public bool IsThere(Helpline helpline, SwedishMoment? at) => at is { } moment && Hours.Of(helpline.Slug)?.StateAt(moment) is OpenState.Always or OpenState.Open;

    /// <summary>A published line past twice its review interval: see <see cref="Freshness"/>.</summary>
    public bool IsOverdue(Helpline helpline) => overdue.Contains(helpline.Slug);
}
