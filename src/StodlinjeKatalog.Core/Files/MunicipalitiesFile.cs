using System.Globalization;
using StodlinjeKatalog.Core.Municipalities;

namespace StodlinjeKatalog.Core.Files;

/// <summary>data/kommuner.csv ⇄ municipalities.</summary>
internal static class MunicipalitiesFile
{
    public const string Name = "kommuner.csv";
    public const string ListName = "kommun";

    private static readonly string[] Columns = ["kommunkod", "kommun", "slug", "lanskod", "lan", "webbplats", "kontrollerad"];

    public static IReadOnlyList<Municipality> Read(string text, FileFaults faults) =>
    [
        .. new CsvTable(ListName, Columns, faults).Read(text).Select(row => new Municipality(
            row.Text("kommunkod") ?? "",
            row.Text("kommun") ?? "",
            row.Text("slug") ?? "",
            row.Text("lanskod") ?? "",
            row.Text("lan") ?? "",
            row.Text("webbplats"),
            row.Date("kontrollerad"))),
    ];

    public static string Write(IReadOnlyList<Municipality> municipalities) => Csv.Write(
        municipalities.Select(m => (IReadOnlyList<string?>)
        [
            m.Code, m.Name, m.Slug, m.CountyCode, m.County, m.Website, m.WebsiteCheckedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ]).Prepend(Columns));
}
