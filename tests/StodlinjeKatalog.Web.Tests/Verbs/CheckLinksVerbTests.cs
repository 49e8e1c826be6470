using System.Text.RegularExpressions;

namespace StodlinjeKatalog.Web.Tests.Verbs;

public sealed partial class CheckLinksVerbTests : IDisposable
{
    private readonly VerbConsole console = new();

    [Fact]
    public async Task Check_links_reports_each_address_and_goes_nowhere_inside()
    {
        // Every web address of the shipped lines is led to this machine, where no visit may go.
        await console.RunAsync("import", VerbConsole.ShippedData);
        await console.RunAsync("export", "mapp");
        foreach (var file in Directory.EnumerateFiles(console.At("mapp/stodlinjer")))
        {
            await File.WriteAllTextAsync(file, WebAddress().Replace(await File.ReadAllTextAsync(file), "$1https://127.0.0.1/"));
        }

        Assert.True(await console.RunAsync("import", "mapp") == 0, console.Error);

        Assert.Equal(0, await console.RunAsync("check-links", "--LinkCheck:PauseSeconds=0"));

        Assert.Contains("Leder in i ett slutet nät: https://127.0.0.1/", console.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n\d+ adresser besökta: \d+ in i ett slutet nät\.\n$", console.Output);
    }

    [Fact]
    public async Task Check_links_without_a_database_is_refused()
    {
        Assert.Equal(1, await console.RunAsync("check-links"));
        Assert.Contains("Databasen finns inte", console.Error, StringComparison.Ordinal);
    }

    public void Dispose() => console.Dispose();

    [GeneratedRegex(@"(?m)^(webbplats: |    varde: )https?://[^/\s]+/?")]
    private static partial Regex WebAddress();
}
