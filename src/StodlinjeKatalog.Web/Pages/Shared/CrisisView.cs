using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>The calm panel above the results when the words are a cry for help: who is there for that, and for the age.</summary>
public sealed record CrisisView(CrisisSign Sign, IReadOnlyList<Helpline> Helplines)
{
    private const int MostLines = 3;

    private static readonly string[] ForChildInSuicide = ["bris-for-barn", "sjalvmordslinjen"];
    private static readonly string[] ForSuicide = ["sjalvmordslinjen", "hjalplinjen"];
    private static readonly string[] ForChildInViolence = ["bris-for-barn"];
    private static readonly string[] ForViolence = ["kvinnofridslinjen", "stodlinjen-for-man", "bris-for-barn"];
    private static readonly string[] ForPoisoning = ["giftinformationscentralen"];

    /// <summary>Equal for panels that read the same.</summary>
    public string Key => $"{Sign.Kind} {Sign.IsForOther} {string.Join(' ', Helplines.Select(line => line.Slug))}";

    /// <summary>What data-crisis says.</summary>
    public string Mark => Sign.Kind.ToString().ToLowerInvariant();

    /// <summary>Who is hurt is seldom said outright, so the lines for violence stand in the order that the words gave them.</summary>
    public static CrisisView Of(CrisisSign sign, SearchAnswer answer, CatalogSnapshot catalog)
    {
        var lines = SlugsFor(sign).Select(catalog.Helpline).OfType<Helpline>();
        if (sign is { Kind: CrisisKind.Violence, IsChild: false })
        {
            var places = answer.Hits.Select((hit, place) => (hit.Slug, place)).DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, p => p.place, StringComparer.Ordinal);
            lines = lines.OrderBy(line => places.GetValueOrDefault(line.Slug, int.MaxValue));
        }

        return new CrisisView(sign, [.. lines.Take(MostLines)]);
    }

    private static string[] SlugsFor(CrisisSign sign) => (sign.Kind, sign.IsChild) switch
    {
        (CrisisKind.Suicide, true) => ForChildInSuicide,
        (CrisisKind.Suicide, false) => ForSuicide,
        (CrisisKind.Violence, true) => ForChildInViolence,
        (CrisisKind.Violence, false) => ForViolence,
        _ => ForPoisoning,
    };
}
