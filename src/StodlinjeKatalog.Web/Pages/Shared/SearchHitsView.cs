using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Core.Search;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>Results of all kinds in one list, in their order.</summary>
public sealed record SearchHitsView(IReadOnlyList<SearchHitView> Hits, int Total, Paging Paging)
{
    public IReadOnlyList<Helpline> Helplines => [.. Hits.Select(h => h.Helpline).OfType<Helpline>()];

    public static SearchHitsView Of(SearchAnswer answer, CatalogSnapshot catalog, Paging paging) =>
        new([.. paging.Of(answer.Hits).Select(hit => SearchHitView.Of(hit, catalog)).OfType<SearchHitView>()], answer.Total, paging);
}

/// <summary>One of the three is there.</summary>
public sealed record SearchHitView(Helpline? Helpline, Guide? Guide, Municipality? Municipality, string? OldNumber)
{
    public static SearchHitView? Of(SearchHit hit, CatalogSnapshot catalog)
    {
        var view = new SearchHitView(
            hit.Type == HitType.Helpline ? catalog.Helpline(hit.Slug) : null,
            hit.Type == HitType.Guide ? catalog.Guide(hit.Slug) : null,
            hit.Type == HitType.Municipality ? catalog.Municipality(hit.Slug) : null,
            hit.OldNumber);
        return view is { Helpline: null, Guide: null, Municipality: null } ? null : view;
    }
}
