using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Public;

/// <summary>Somebody to call when nothing else was found: for children first, then for adults, then where life is at stake.</summary>
public static class RoundTheClock
{
    private static readonly string[] Slugs = ["bris-for-barn", "hjalplinjen", "sjalvmordslinjen"];

    public static IReadOnlyList<Helpline> Of(CatalogSnapshot catalog) => [.. Slugs.Select(catalog.Helpline).OfType<Helpline>()];
}
