using StodlinjeKatalog.Core.Municipalities;

namespace StodlinjeKatalog.Core.Files;

/// <summary>data/regioner.csv ⇄ regions.</summary>
internal static class RegionsFile
{
    public const string Name = "regioner.csv";
    public const string ListName = "region";

    private static readonly string[] Columns = ["region", "lanskod", "lan", "kod_1177", "namn_1177", "webbplats"];

    public static IReadOnlyList<Region> Read(string text, FileFaults faults) =>
    [
        .. new CsvTable(ListName, Columns, faults).Read(text).Select(row => new Region(
            row.Text("region") ?? "",
            row.Text("lanskod") ?? "",
            row.Text("lan") ?? "",
            row.Text("kod_1177") ?? "",
            row.Text("namn_1177") ?? "",
            row.Text("webbplats"))),
    ];

    public static string Write(IReadOnlyList<Region> regions) => Csv.Write(
        regions.Select(r => (IReadOnlyList<string?>)[r.Name, r.CountyCode, r.County, r.Code1177, r.Name1177, r.Website]).Prepend(Columns));
}
