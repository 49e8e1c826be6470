using StodlinjeKatalog.Core.Search.Evaluation;

namespace StodlinjeKatalog.Core.Tests.Search;

/// <summary>
/// The judged lists as a floor under every change: of the sentences and words in data/, of the weights, of the lines themselves. No list is
/// asked of a search that has learned from it. What a run misses, the verb evaluate prints.
/// </summary>
public class SearchQualityTests
{
    [Theory]
    [InlineData("queries-dev.tsv", 0.93, 0.97)]
    [InlineData("queries-tuning.tsv", 0.90, 0.97)]
    [InlineData("queries-heldout.tsv", 0.92, 0.97)]
    [InlineData("queries-sentences.tsv", 0.93, 0.97)]
    [InlineData("queries-unstudied.tsv", 0.90, 0.97)]
    [InlineData("queries-people.tsv", 0.92, 0.96)]
    [InlineData("queries-firstsight.tsv", 0.85, 0.95)]
    [InlineData("queries-voices.tsv", 0.92, 0.97)]
    [InlineData("queries-errands.tsv", 0.92, 0.96)]
    [InlineData("queries-customer.tsv", 0.90, 0.97)]
    [InlineData("queries-cries.tsv", 0.80, 0.92)]
    [InlineData("queries-asides.tsv", 0.78, 0.90)]
    [InlineData("queries-matters.tsv", 0.87, 0.95)]
    [InlineData("queries-callers.tsv", 0.90, 0.95)]
    [InlineData("queries-nights.tsv", 0.86, 0.92)]
    public void Judged_queries_find_a_right_line_first(string list, double first, double three)
    {
        var measured = ShippedSearch.EvaluateUnseen(list);

        Assert.True(measured.First >= first, Told(measured));
        Assert.True(measured.FirstThree >= three, Told(measured));
        Assert.Equal(0, measured.Nothing);
    }

    [Theory]
    [InlineData("queries-dev.tsv")]
    [InlineData("queries-tuning.tsv")]
    [InlineData("queries-heldout.tsv")]
    [InlineData("queries-sentences.tsv")]
    [InlineData("queries-unstudied.tsv")]
    [InlineData("queries-people.tsv")]
    [InlineData("queries-firstsight.tsv")]
    [InlineData("queries-voices.tsv")]
    [InlineData("queries-errands.tsv")]
    [InlineData("queries-customer.tsv")]
    [InlineData("queries-cries.tsv")]
    [InlineData("queries-asides.tsv")]
    [InlineData("queries-matters.tsv")]
    [InlineData("queries-callers.tsv")]
    [InlineData("queries-nights.tsv")]
    public void Cries_for_help_are_heard_and_nothing_else_is(string list)
    {
        var measured = ShippedSearch.EvaluateUnseen(list);

        Assert.True(measured.CrisisRecall >= 0.95, Told(measured));
        Assert.True(measured.FalseAlarms <= 0.05, Told(measured));
    }

    private static string Told(SearchEvaluation measured) =>
        $"first {measured.First:0.000}, three {measured.FirstThree:0.000}, crisis {measured.CrisisRecall:0.000}, false alarms {measured.FalseAlarms:0.000}";
}
