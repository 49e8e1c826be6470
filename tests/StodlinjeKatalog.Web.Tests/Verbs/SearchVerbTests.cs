using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Web.Tests.Verbs;

public sealed class SearchVerbTests : IDisposable
{
    private readonly VerbConsole console = new();

    [Fact]
    public async Task Explain_tells_how_the_words_were_read_and_why_each_line_stands_where_it_does()
    {
        Assert.Equal(0, await console.RunAsync("explain", "min bror spelbereonde"));

        Assert.Contains("felskrivet spelberoende", console.Output, StringComparison.Ordinal);
        Assert.Contains("Vi sökte på: Spel om pengar", console.Output, StringComparison.Ordinal);
        Assert.Matches("1\\. stodlinjen-spel .*\n +.*behov spel \\+", console.Output);
        Assert.Contains("Lärt av meningarna\n  behov: spel", console.Output, StringComparison.Ordinal);
        Assert.Matches("liknar [01],[0-9]{2}: ", console.Output);
    }

    [Fact]
    public async Task Evaluate_prints_the_figures_and_the_misses()
    {
        await File.WriteAllTextAsync(console.At("lista.tsv"), "spelberoende\tstodlinjen-spel,spelberoendes-riksforbund\tnone\njag vill dö\tfinns-inte\tnone\n");

        Assert.Equal(0, await console.RunAsync("evaluate", "lista.tsv"));

        Assert.Contains("jag vill dö\tsaknas; kris suicide, ska vara ingen", console.Output, StringComparison.Ordinal);
        Assert.Contains("2 frågor. Rätt först 0,500", console.Output, StringComparison.Ordinal);
        Assert.Contains("falskt larm 0,500", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_ablation_prints_a_table()
    {
        await File.WriteAllTextAsync(console.At("lista.tsv"), "ongest\tangestforbundet\tnone\n");

        Assert.Equal(0, await console.RunAsync("evaluate", "lista.tsv", "--ablation"));

        Assert.Contains("| utan felskrivningar |", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_compares_two_builds_row_by_row()
    {
        await File.WriteAllTextAsync(console.At("lista.tsv"), "spelberoende\tstodlinjen-spel,spelberoendes-riksforbund\tnone\njag vill dö\tsjalvmordslinjen\tsuicide\n");
        await File.WriteAllTextAsync(console.At("forra.tsv"), "spelberoende\t3\tTrue\njag vill dö\t1\tFalse\n");

        Assert.Equal(0, await console.RunAsync("evaluate", "lista.tsv", "--against", "forra.tsv", "--save", "nu.tsv"));

        Assert.Contains("spelberoende\tplats 3 → 1", console.Output, StringComparison.Ordinal);
        Assert.Contains("Först: 1 blev rätt, 0 blev fel. Kris: 1 blev rätt, 0 blev fel.", console.Output, StringComparison.Ordinal);
        Assert.Equal(["spelberoende\t1\tTrue", "jag vill dö\t1\tTrue"], await File.ReadAllLinesAsync(console.At("nu.tsv")));
        Assert.Equal(1, await console.RunAsync("evaluate", "lista.tsv", "--against", "ingen.tsv"));
    }

    [Fact]
    public async Task Train_writes_what_the_sentences_of_a_folder_taught()
    {
        Assert.Equal(0, await console.RunAsync("train", VerbConsole.ShippedData, "lart.bin"));

        Assert.Equal(LearnedFile.Read(Path.Combine(AppContext.BaseDirectory, "learned.bin"))!.Hash(), LearnedFile.Read(console.At("lart.bin"))!.Hash());
    }

    [Theory]
    [InlineData("ingen-fil.tsv", "går inte att läsa")]
    [InlineData("trasig.tsv", "trasig.tsv:1:")]
    public async Task Evaluate_a_list_that_cannot_be_read_is_refused_with_a_reason(string file, string reason)
    {
        await File.WriteAllTextAsync(console.At("trasig.tsv"), "en kolumn\n");

        Assert.Equal(1, await console.RunAsync("evaluate", file));

        Assert.Contains(reason, console.Error, StringComparison.Ordinal);
    }

    public void Dispose() => console.Dispose();
}
