using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>A line to turn to instead, with the reasons why.</summary>
/// <param name="Channel">Index of the way that is meant.</param>
/// <param name="Status">That way's status now.</param>
/// <param name="OpensAt">When it opens, if it is not open now.</param>
/// <param name="SharedNeeds">Slugs of the needs that both lines answer to, the first line's most important first.</param>
/// <param name="SharedAudiences">Slugs of the audiences that both are for.</param>
/// <param name="SameWay">It is reached in a way that the first line has too.</param>
public sealed record Suggestion(
    Helpline Helpline,
    int Channel,
    OpenStatus Status,
    DateTimeOffset? OpensAt,
    IReadOnlyList<string> SharedNeeds,
    IReadOnlyList<string> SharedAudiences,
    bool SameWay)
{
    public ContactChannel Way => Helpline.Channels[Channel];
}

/// <summary>
/// "Kom du inte fram?": whom else to turn to when a line did not answer. Only lines that share a need, that the same person
/// may call (age, audience, language, part of the country), and where somebody is there for certain.
/// </summary>
/// <param name="OpenNow">At most three that are open now, the best first; round-the-clock lines are not among them.</param>
/// <param name="RoundTheClock">
/// At most three that never close: those with a need in common, filled up with those that listen to anything. In another
/// language only when none of them speaks one of the line's own.
/// </param>
/// <param name="OpensFirst">When nobody is open now: at most three, the one that opens first first.</param>
/// <param name="WriteAnytime">When nobody is open now: what can be written to at any time; the line itself first.</param>
/// <param name="DangerToLife">One of the line's needs is danger to life: 112 belongs in the list.</param>
public sealed record NextInLine(
    IReadOnlyList<Suggestion> OpenNow,
    IReadOnlyList<Suggestion> RoundTheClock,
    IReadOnlyList<Suggestion> OpensFirst,
    IReadOnlyList<Suggestion> WriteAnytime,
    bool DangerToLife)
{
    private const int Most = 3;
    private const int FewestRoundTheClock = 2;
    private const int MostOfEach = 2;

    public static NextInLine For(CatalogSnapshot catalog, Helpline helpline, SwedishMoment moment)
    {
        var fit = new LineFit(catalog, helpline);
        var near = catalog.Hours.Lines
            .Where(line => fit.MayReplace(line.Helpline) && fit.SharesNeed(line.Helpline))
            .ToArray();

        var roundTheClock = RoundTheClockOf(catalog, fit, moment);
        if (roundTheClock.Count == 0)
        {
            roundTheClock = RoundTheClockOf(catalog, new LineFit(catalog, helpline, anyLanguage: true), moment);
        }

        var openNow = TakeForAllAges(
            near.Select(line => OpenNowOf(line, fit, moment)).OfType<Suggestion>()
                .Where(s => s.Status.State == OpenState.Open)
                .OrderByDescending(s => fit.SharesMainNeed(s.Helpline))
                .ThenByDescending(s => fit.WayRank(s.Way.Kind))
                .ThenByDescending(s => fit.AudienceRank(s.Helpline))
                .ThenByDescending(s => fit.NeedRank(s.Helpline))
                .ThenByDescending(s => s.Status.ChangesAt ?? DateTimeOffset.MaxValue),
            fit);
        return new NextInLine(
            openNow,
            roundTheClock,
            openNow.Count > 0 ? [] : OpensFirstOf(near, fit, moment),
            openNow.Count > 0 ? [] : WriteAnytimeOf(catalog, helpline, near, fit, moment),
            helpline.Needs.Any(need => catalog.Need(need) is { DangerToLife: true }));
    }

    /// <summary>
    /// For the end of a list on which nobody is there for certain: at most four lines that are, those that share a need with
    /// the list's first line before those that never close. Empty when somebody on the list is there.
    /// </summary>
    public static IReadOnlyList<Helpline> AfterList(CatalogSnapshot catalog, IReadOnlyList<Helpline> list, SwedishMoment moment)
    {
        if (list.Count == 0 || list.Any(line => catalog.IsThere(line, moment)))
        {
            return [];
        }

        var next = For(catalog, list[0], moment);
        return [.. next.OpenNow.Take(MostOfEach).Concat(next.RoundTheClock.Take(MostOfEach)).Select(s => s.Helpline)];
    }

    /// <summary>The line's best way that is open now: one that the first line has too, if there is one.</summary>
    private static Suggestion? OpenNowOf(HelplineHours line, LineFit fit, SwedishMoment moment)
    {
        var best = -1;
        for (var i = 0; i < line.Channels.Count; i++)
        {
            if (HelplineHours.IsTalking(line.Channels[i].Channel.Kind) && fit.IsUnderstood(line, i)
                && line.Channels[i].Channel.BelongsTo is null && line.Channels[i].StateAt(moment) is OpenState.Always or OpenState.Open
                && (best < 0 || fit.WayRank(line.Channels[i].Channel.Kind) > fit.WayRank(line.Channels[best].Channel.Kind)))
            {
                best = i;
            }
        }

        return best < 0 ? null : fit.Suggest(line, best, moment, opensAt: null);
    }

    private static IReadOnlyList<Suggestion> RoundTheClockOf(CatalogSnapshot catalog, LineFit fit, SwedishMoment moment)
    {
        var always = catalog.Hours.Lines
            .Where(line => fit.MayReplace(line.Helpline) && (fit.AudienceRank(line.Helpline) > 0 || fit.SharesMainNeed(line.Helpline)))
            .Select(line => OpenNowOf(line, fit, moment)).OfType<Suggestion>()
            .Where(s => s.Status.State == OpenState.Always)
            .ToArray();
        var sharing = TakeForAllAges(
            always.Where(s => fit.SharesNeed(s.Helpline))
                .OrderByDescending(s => fit.SharesMainNeed(s.Helpline))
                .ThenByDescending(s => fit.NeedRank(s.Helpline))
                .ThenByDescending(s => fit.AudienceRank(s.Helpline)),
            fit);
        var general = always.Where(s => !fit.SharesNeed(s.Helpline) && fit.ListensToAnything(s.Helpline))
            .OrderByDescending(s => fit.GeneralRank(s.Helpline)).ToArray();
        // Where a child may be the one who asks, somebody who knows children is among them: first from a line for the young, last otherwise.
        var forChildren = fit.MayBeAChild && (fit.IsForTheYoungFirst || !sharing.Exists(s => fit.IsForChildren(s.Helpline)))
            ? general.Where(s => s.Helpline.IsForChildrenOnly).Take(1).ToArray()
            : [];
        var others = general.Except(forChildren).Take(FewestRoundTheClock - sharing.Count - forChildren.Length);
        return fit.IsForTheYoungFirst
            ? [.. forChildren.Concat(sharing).Concat(others).Take(Most)]
            : [.. sharing.Concat(others).Take(Most - forChildren.Length), .. forChildren];
    }

    private static List<Suggestion> OpensFirstOf(IEnumerable<HelplineHours> near, LineFit fit, SwedishMoment moment) =>
        TakeForAllAges(
            near.Select(line => line.OpensFrom(moment) is { } opens && opens.At > moment.Instant && fit.IsUnderstood(line, opens.Channel)
                    ? fit.Suggest(line, opens.Channel, moment, opens.At)
                    : null)
                .OfType<Suggestion>()
                .OrderBy(s => s.OpensAt)
                .ThenByDescending(s => fit.NeedRank(s.Helpline)),
            fit);

    private static List<Suggestion> WriteAnytimeOf(
        CatalogSnapshot catalog, Helpline helpline, IEnumerable<HelplineHours> near, LineFit fit, SwedishMoment moment)
    {
        var own = catalog.Hours.Of(helpline.Slug);
        return TakeForAllAges(
            near.OrderByDescending(line => fit.NeedRank(line.Helpline)).Prepend(own).OfType<HelplineHours>()
                .Select(line => (Line: line, Way: Written(line)))
                .Where(pair => pair.Way >= 0)
                .Select(pair => fit.Suggest(pair.Line, pair.Way, moment, opensAt: null)),
            fit);
    }

    private static int Written(HelplineHours line)
    {
        for (var i = 0; i < line.Channels.Count; i++)
        {
            if (line.Channels[i].Channel.IsWrittenAnytime)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// The first few; where a child may be the one who asks and none of them is for children, the last place goes to a line that is. The
    /// right lines are never left out because a child may not call them.
    /// </summary>
    private static List<Suggestion> TakeForAllAges(IEnumerable<Suggestion> ranked, LineFit fit)
    {
        var all = ranked.ToArray();
        var taken = all.Take(Most).ToList();
        if (!fit.MayBeAChild || taken.Exists(s => fit.IsForChildren(s.Helpline)))
        {
            return taken;
        }

        return Array.Find(all, s => fit.IsForChildren(s.Helpline)) is { } forChildren ? [.. taken.Take(Most - 1), forChildren] : taken;
    }
}
