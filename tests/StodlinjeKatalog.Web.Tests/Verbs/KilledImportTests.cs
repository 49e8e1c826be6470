using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StodlinjeKatalog.Web.Tests.Verbs;

/// <summary>A process killed (SIGKILL) in the middle of its writing: what it said was done is there, and nothing is half done.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rounds = 4;

    private readonly VerbConsole console = new();

    [Fact]
    public async Task An_acknowledged_import_survives_and_none_is_half_done()
    {
        Assert.Equal(0, await console.RunAsync("import", VerbConsole.ShippedData));
        Assert.Equal(0, await console.RunAsync("export", "mapp"));
        var random = new Random(8);
        var acknowledged = 0;
        var patience = TimeSpan.FromSeconds(60);
        var whole = patience;
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var file in Directory.EnumerateFiles(console.At("mapp/stodlinjer")))
            {
                // Every line gets a review interval of the round's own: 94 rows and 94 revisions in one transaction.
                var lines = (await File.ReadAllLinesAsync(file)).Where(l => !l.StartsWith("granskas_var:", StringComparison.Ordinal)).ToList();
                lines.Insert(lines.IndexOf("---", 1), $"granskas_var: {round + 100}");
                await File.WriteAllLinesAsync(file, lines);
            }

            var (done, took) = await ImportUntilKilledAsync(patience);
            acknowledged = done ? round : acknowledged;
            whole = round == 1 ? took : whole;
            var intervals = Values("SELECT DISTINCT json_extract(Current, '$.reviewIntervalDays') FROM Helplines");
            var interval = Assert.Single(intervals);
            Assert.True(int.Parse(interval, CultureInfo.InvariantCulture) - 100 >= acknowledged, interval);
            Assert.Equal(["ok"], Values("PRAGMA integrity_check"));

            // Each line is what its newest revision says.
            Assert.Equal(["0"], Values("SELECT count(*) FROM Helplines h WHERE h.Current <> (SELECT r.After FROM Revisions r WHERE r.Kind = 'Helpline' AND r.Slug = h.Slug ORDER BY r.Id DESC LIMIT 1)"));

            // The first is let to its end; the others are killed about when they write.
            patience = whole * (0.6 + (random.NextDouble() * 0.45));
        }

        Assert.True(acknowledged >= 1);
    }

    public void Dispose() => console.Dispose();

    private async Task<(bool Acknowledged, TimeSpan Took)> ImportUntilKilledAsync(TimeSpan patience)
    {
        var started = Stopwatch.StartNew();
        using var import = Process.Start(new ProcessStartInfo("dotnet", [
            "exec", Path.Combine(AppContext.BaseDirectory, "StodlinjeKatalog.Web.dll"), "import", console.At("mapp"),
            $"--ConnectionStrings:Catalog=Data Source={console.At("db/catalog.db")}", $"--ConnectionStrings:Editors=Data Source={console.At("db/editors.db")}",
        ]) { RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory })!;
        var output = import.StandardOutput.ReadToEndAsync();
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await import.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            import.Kill();
        }

        var took = started.Elapsed;
        return ((await output).Contains("Klart.", StringComparison.Ordinal), took);
    }

    private List<string> Values(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={console.At("db/catalog.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return values;
    }
}
