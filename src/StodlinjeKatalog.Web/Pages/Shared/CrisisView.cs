using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>The calm panel above the results when the words are a cry for help: who is there for that, and for the age.</summary>
public sealed record CrisisView(CrisisSign Sign, IReadOnlyList<Helpline> Helplines)
{
    private static readonly string[] ForChildInSuicide = ["bris-for-barn", "sjalvmordslinjen"];
    private static readonly string[] ForSuicide = ["sjalvmordslinjen", "hjalplinjen"];
    private static readonly string[] ForChildInViolence = ["bris-for-barn"];
    private static readonly string[] ForViolence = ["kvinnofridslinjen", "stodlinjen-for-man"];
    private static readonly string[] ForPoisoning = ["giftinformationscentralen"];

    /// <summary>What data-crisis says.</summary>
    public string Mark => Sign.Kind.ToString().ToLowerInvariant();

    public static CrisisView Of(CrisisSign sign, CatalogSnapshot catalog) => new(sign, [.. SlugsFor(sign).Select(catalog.Helpline).OfType<Helpline>()]);

    private static string[] SlugsFor(CrisisSign sign) => (sign.Kind, sign.IsChild) switch
    {
        (CrisisKind.Suicide, true) => ForChildInSuicide,
        (CrisisKind.Suicide, false) => ForSuicide,
        (CrisisKind.Violence, true) => ForChildInViolence,
        (CrisisKind.Violence, false) => [.. ForViolence, .. ForChildInViolence],
        _ => ForPoisoning,
    };
}
