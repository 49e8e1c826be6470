using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>A list of cards. <paramref name="HeadingLevel"/> is that of each card's name, so that the page's outline holds.</summary>
/// <param name="Paging">When there are more lines than are shown here.</param>
public sealed record HelplineListView(IReadOnlyList<Helpline> Helplines, int HeadingLevel = 2, Paging? Paging = null)
{
    /// <summary>How many were found; null for lines offered beside what was asked for.</summary>
    public int? Total => IsOffered ? null : Paging?.Total ?? Helplines.Count;
    public bool IsOffered { get; init; }
}

public sealed record HelplineCardView(Helpline Helpline, int HeadingLevel = 2)
{
    private const int MostWays = 3;

    /// <summary>The ways that fit on a card: one's own language first, talking before writing.</summary>
    public IReadOnlyList<ContactChannel> Ways { get; } =
        [.. Helpline.Channels.Where(c => c.Language is null || c.Language == Helpline.Languages.FirstOrDefault()).OrderBy(c => c.Kind switch
        {
            ChannelKind.Phone => 0,
            ChannelKind.Chat => 1,
            ChannelKind.Sms => 2,
            ChannelKind.Video => 3,
            _ => 4,
        }).DistinctBy(c => (c.Kind, c.Value)).Take(MostWays)];

    /// <summary>The first of the ways on which somebody is there now; the first of all when there is none.</summary>
    public ContactChannel OpenWay(CurrentStatuses now)
    {
        var status = now.Of(Helpline);
        return Ways.FirstOrDefault(way => status is { } line && line.Channels[Helpline.IndexOf(way)].IsOpen) ?? Ways[0];
    }

    public bool HasMoreWays => Ways.Count < Helpline.Channels.DistinctBy(c => (c.Kind, c.Value)).Count();
}
