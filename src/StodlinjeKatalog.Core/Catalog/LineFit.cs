using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>How well another line can stand in for one that did not answer.</summary>
internal sealed class LineFit
{
    private const string EmergencyNumber = "112";
    private const int Oldest = 130;

    private readonly CatalogSnapshot catalog;
    private readonly Helpline helpline;
    private readonly (int Min, int Max) ages;
    private readonly ChannelKind[] ways;

    private readonly bool anyLanguage;

    /// <param name="anyLanguage">A line that speaks no language of this one's counts too: somebody who may be hard to understand is more than nobody.</param>
    public LineFit(CatalogSnapshot catalog, Helpline helpline, bool anyLanguage = false)
    {
        this.anyLanguage = anyLanguage;
        this.catalog = catalog;
        this.helpline = helpline;
        ages = AgesOf(helpline);
        ways = [.. helpline.Channels.Select(c => c.Kind).Where(HelplineHours.IsTalking).Distinct()];
    }

    /// <summary>Somebody under 18 may be the one who asks.</summary>
    public bool MayBeAChild => ages.Min < 18;

    public bool IsForChildren(Helpline other) => AgesOf(other).Min < 18;

    /// <summary>The same person may turn to it: not the line itself, not 112 (which is offered apart), right age, group, language and part of the country.</summary>
    public bool MayReplace(Helpline other) =>
        other.Slug != helpline.Slug
        && !other.Channels.All(c => c.Dial == EmergencyNumber)
        && AgesMeet(other)
        && !IsForAnotherGroup(other)
        && (anyLanguage || other.Languages.Count == 0 || helpline.Languages.Count == 0 || other.Languages.Any(helpline.Languages.Contains))
        && (other.Region is null || other.Region == helpline.Region);

    /// <summary>A need in common that is the main one of at least one of them: a line on dementia for relatives is no help with an eating disorder.</summary>
    public bool SharesNeed(Helpline other) => SharesMainNeed(other) || (other.Needs.Count > 0 && helpline.Needs.Contains(other.Needs[0]));

    public bool SharesMainNeed(Helpline other) => helpline.Needs.Count > 0 && other.Needs.Contains(helpline.Needs[0]);

    /// <summary>Needs in common count the more, the higher they stand with both.</summary>
    public double NeedRank(Helpline other)
    {
        var rank = 0d;
        for (var i = 0; i < helpline.Needs.Count; i++)
        {
            for (var j = 0; j < other.Needs.Count; j++)
            {
                rank += helpline.Needs[i] == other.Needs[j] ? 1d / ((1 + i) * (1 + j)) : 0;
            }
        }

        return rank;
    }

    /// <summary>0 when it is first of all for a group that this line is not for, 1 for an age that fits, 2 for anyone or a shared group, 3 for the same group first.</summary>
    public int AudienceRank(Helpline other)
    {
        if (other.Audiences.Count == 0)
        {
            return 2;
        }

        if (helpline.Audiences.Count > 0 && other.Audiences[0] == helpline.Audiences[0])
        {
            return 3;
        }

        if (helpline.Audiences.Contains(other.Audiences[0]))
        {
            return 2;
        }

        return IsAgeGroup(other.Audiences[0]) ? 1 : 0;
    }

    /// <summary>Children or the young are those that the line is for before all others.</summary>
    public bool IsForTheYoungFirst => helpline.Audiences.Count > 0 && catalog.Audience(helpline.Audiences[0]) is { AgeMax: not null } && MayBeAChild;

    /// <summary>The way that this line has first ranks highest, then its others.</summary>
    public int WayRank(ChannelKind kind)
    {
        var place = Array.IndexOf(ways, kind);
        return place < 0 ? 0 : ways.Length - place;
    }

    /// <summary>It answers to what the first entrance gathers: talking with somebody, whatever it is.</summary>
    public bool ListensToAnything(Helpline other) => GeneralRank(other) > 0;

    public int GeneralRank(Helpline other)
    {
        var entrance = catalog.Entrances.FirstOrDefault()?.Slug;
        return other.Needs.Count(need => catalog.Need(need)?.Entrances.FirstOrDefault() == entrance);
    }

    /// <summary>The way speaks a language that this line has; nothing is known against it otherwise.</summary>
    public bool IsUnderstood(HelplineHours line, int channel) =>
        anyLanguage || line.Channels[channel].Channel.Language is not { } language || helpline.Languages.Contains(language);

    public Suggestion Suggest(HelplineHours line, int channel, SwedishMoment moment, DateTimeOffset? opensAt)
    {
        var other = line.Helpline;
        return new Suggestion(
            other,
            channel,
            line.Channels[channel].StatusAt(moment),
            opensAt,
            [.. helpline.Needs.Where(other.Needs.Contains)],
            [.. helpline.Audiences.Where(other.Audiences.Contains)],
            WayRank(other.Channels[channel].Kind) > 0);
    }

    private bool AgesMeet(Helpline other)
    {
        var (min, max) = AgesOf(other);
        return min <= ages.Max && max >= ages.Min;
    }

    /// <summary>Each is first of all for a group that the other is not for, as lines for women and for men.</summary>
    private bool IsForAnotherGroup(Helpline other) =>
        helpline.Audiences.Count > 0 && other.Audiences.Count > 0
        && !IsAgeGroup(helpline.Audiences[0]) && !IsAgeGroup(other.Audiences[0])
        && !helpline.Audiences.Contains(other.Audiences[0]) && !other.Audiences.Contains(helpline.Audiences[0]);

    private bool IsAgeGroup(string audience) => catalog.Audience(audience) is { AgeMin: not null } or { AgeMax: not null };

    /// <summary>The line's own ages, or those that all its audiences imply together.</summary>
    private (int Min, int Max) AgesOf(Helpline line)
    {
        var audiences = line.Audiences.Select(catalog.Audience).ToArray();
        var implied = audiences.Length > 0 && audiences.All(a => a is { AgeMin: not null } or { AgeMax: not null });
        return (
            line.AgeMin ?? (implied ? audiences.Min(a => a!.AgeMin ?? 0) : 0),
            line.AgeMax ?? (implied ? audiences.Max(a => a!.AgeMax ?? Oldest) : Oldest));
    }
}
