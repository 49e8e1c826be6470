using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>The first lines of a need inside another text, and the way to all of them.</summary>
public sealed record NeedLinesView(Need Need, IReadOnlyList<Helpline> All, int HeadingLevel)
{
    private const int MostShown = 4;

    /// <summary>A guide is read by anybody: the lines for anybody come before those for some.</summary>
    public HelplineListView First { get; } = new([.. All.OrderBy(h => h.Audiences.Count > 0).Take(MostShown)], HeadingLevel);
}
