using System.Globalization;
using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Search.Evaluation;

/// <summary>What each part of search buys: the same list with one part at a time switched off.</summary>
public static class Ablation
{
    private static readonly (SearchParts Part, string Name)[] Parts =
    [
        (SearchParts.None, "allt på"),
        (SearchParts.Inflection, "utan böjningar"),
        (SearchParts.Compounds, "utan sammansättningar"),
        (SearchParts.Slips, "utan felskrivningar"),
        (SearchParts.Phrases, "utan fraser"),
        (SearchParts.Needs, "utan behov"),
        (SearchParts.Audiences, "utan ålder och målgrupp"),
        (SearchParts.Relation, "utan någon annans besvär"),
        (SearchParts.Signals, "utan kontaktväg, tid och språk"),
        (SearchParts.Texts, "utan linjernas egna texter"),
        (SearchParts.Names, "utan namn och nummer"),
        (SearchParts.Availability, "utan hur ofta någon svarar"),
        (SearchParts.All ^ SearchParts.Texts, "bara texterna (BM25F)"),
    ];

    /// <summary>The rows of a Markdown table.</summary>
    public static IEnumerable<string> Table(CatalogSnapshot catalog, IReadOnlyCollection<JudgedQuery> queries)
    {
        yield return "| | först | tre första | MRR |";
        yield return "|---|---|---|---|";
        foreach (var (part, name) in Parts)
        {
            var measured = SearchEvaluation.Of(new CatalogSearch(catalog, SearchParts.All & ~part), queries);
            yield return $"| {name} | {Number(measured.First)} | {Number(measured.FirstThree)} | {Number(measured.MeanReciprocalRank)} |";
        }
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
