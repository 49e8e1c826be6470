using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>The first lines of a need inside another text, and the way to all of them.</summary>
public sealed record NeedLinesView(Need Need, IReadOnlyList<Helpline> All, int HeadingLevel)
{
    private const int MostShown = 4;

    public HelplineListView First { get; } = new([.. All.Take(MostShown)], HeadingLevel);
}
