using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Evaluation;

namespace StodlinjeKatalog.Core.Tests.Search.Evaluation;

public class JudgedQueryTests
{
    [Fact]
    public void A_line_is_a_query_its_right_answers_and_the_panel()
    {
        var query = JudgedQuery.ReadAll(["# kommentar", "", "min vän vill dö\tsjalvmordslinjen,guide:hjalpa-nagon-annan\tsuicide"]).Single();

        Assert.Equal("min vän vill dö", query.Text);
        Assert.Equal(["sjalvmordslinjen", "guide:hjalpa-nagon-annan"], query.Right);
        Assert.Equal(CrisisKind.Suicide, query.Crisis);
        Assert.False(query.EitherCrisis);
    }

    [Theory]
    [InlineData("bara en kolumn")]
    [InlineData("fråga\tsvar\tkanske")]
    public void A_faulty_line_is_told_by_its_number(string line) =>
        Assert.StartsWith("2:", Assert.Throws<FormatException>(() => JudgedQuery.ReadAll(["# rubrik", line])).Message, StringComparison.Ordinal);

    [Fact]
    public void The_figures_are_counted_right()
    {
        var measured = SearchEvaluation.Of(new(ShippedSearch.Catalog), JudgedQuery.ReadAll(
        [
            "spelberoende\tstodlinjen-spel,spelberoendes-riksforbund\tnone",
            "jag vill dö\tfinns-inte\tsuicide",
            "min man tog livet av sig\tspes\tsuicide",
            "ensam\tfinns-inte\tviolence",
        ]));

        Assert.Equal(4, measured.Queries);
        Assert.Equal(0.5, measured.First);
        Assert.Equal(1.0 / 3, measured.CrisisRecall, 3);
        Assert.Equal(0, measured.FalseAlarms);
        Assert.Equal(["jag vill dö", "min man tog livet av sig", "ensam"], measured.Misses.Select(m => m.Query.Text));
    }

    [Fact]
    public void Ablation_prints_a_row_for_each_part() =>
        Assert.Equal(15, Ablation.Table(ShippedSearch.Catalog, JudgedQuery.ReadAll(["ensam\taldrelinjen\tnone"])).Count());
}
