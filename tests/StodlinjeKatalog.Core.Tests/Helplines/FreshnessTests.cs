using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search;

namespace StodlinjeKatalog.Core.Tests.Helplines;

public class FreshnessTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026-05-26", null, 90, false)] // 180 days
    [InlineData("2026-05-25", null, 90, true)] // 181
    [InlineData("2026-09-23", null, 30, false)] // 60
    [InlineData("2026-09-22", null, 30, true)] // 61
    [InlineData(null, "2026-05-25", 90, true)]
    [InlineData(null, "2026-05", 90, false)] // the last day of May
    [InlineData(null, "2026-04", 90, true)]
    [InlineData(null, "2025", 365, false)] // the last day of 2025
    [InlineData(null, "2025", 90, true)]
    [InlineData(null, "hösten 2026", 90, true)]
    [InlineData(null, null, 90, true)]
    [InlineData("2026-11-01", "2019", 90, false)] // checked by us, whatever the sources say
    [InlineData("2020-11-01", "2026-11", 90, false)]
    public void Past_twice_the_interval_a_line_is_overdue(string? reviewed, string? evidence, int interval, bool expected)
    {
        var line = Line("a") with
        {
            ReviewedOn = reviewed is null ? null : DateOnly.Parse(reviewed, System.Globalization.CultureInfo.InvariantCulture),
            NewestEvidence = evidence,
            ReviewIntervalDays = interval,
        };

        Assert.Equal(expected, Freshness.IsOverdue(line, Today));
    }

    [Fact]
    public void Overdue_stands_below_its_equals_and_above_those_that_fit_worse()
    {
        var snapshot = Snapshot(
            Line("a-gammal"),
            Line("b-kontrollerad") with { ReviewedOn = Today },
            Line("c-kontrollerad-men-fjarran") with { ReviewedOn = Today, Needs = ["kris", "sorg"] },
            Line("d-gammal"));

        Assert.Equal(["b-kontrollerad", "a-gammal", "d-gammal", "c-kontrollerad-men-fjarran"], snapshot.InNeed("sorg").Select(h => h.Slug));
        Assert.Equal(["b-kontrollerad", "c-kontrollerad-men-fjarran", "a-gammal", "d-gammal"], snapshot.ForAudience("vuxen").Select(h => h.Slug));
    }

    [Fact]
    public void When_all_are_overdue_or_none_is_the_order_is_what_it_was()
    {
        Helpline[] lines = [Line("a"), Line("b") with { Needs = ["kris", "sorg"] }, Line("c"), Line("d") with { Region = "Skåne" }];
        var overdue = Snapshot(lines);
        var checkedAll = Snapshot([.. lines.Select(l => l with { ReviewedOn = Today })]);

        Assert.Equal(["a", "c", "b", "d"], overdue.InNeed("sorg").Select(h => h.Slug));
        Assert.Equal(["a", "c", "b", "d"], checkedAll.InNeed("sorg").Select(h => h.Slug));
        var before = new CatalogSearch(overdue).Search(new("sorg")).Hits;
        Assert.NotEmpty(before);
        Assert.Equal(before, new CatalogSearch(checkedAll).Search(new("sorg")).Hits);
    }

    [Fact]
    public void In_a_search_too_the_checked_stands_first_of_two_that_fit_alike()
    {
        var none = new CatalogSearch(Snapshot(Line("a"), Line("b"))).Search(new("sorg")).Hits;
        var second = new CatalogSearch(Snapshot(Line("a"), Line("b") with { ReviewedOn = Today })).Search(new("sorg")).Hits;

        Assert.Equal(["a", "b"], none.Select(h => h.Slug));
        Assert.Equal(["b", "a"], second.Select(h => h.Slug));
    }

    private static CatalogSnapshot Snapshot(params Helpline[] lines) => new(
        new CatalogContent
        {
            Helplines = lines,
            Entrances = [new("kanslor", "Känslor", "Om känslor.")],
            Needs = [new() { Slug = "sorg", Name = "Sorg", Summary = "När någon dött.", Entrances = ["kanslor"] }, new() { Slug = "kris", Name = "Kris", Summary = "När allt rasar.", Entrances = ["kanslor"] }],
            Audiences = [new() { Slug = "vuxen", Name = "Vuxna", Summary = "Du som är vuxen." }],
        },
        new DateTimeOffset(Today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(1)));

    private static Helpline Line(string slug) => new()
    {
        Slug = slug,
        Name = slug,
        Provider = "Föreningen",
        Status = HelplineStatus.Published,
        Summary = "Om sorg.",
        Needs = ["sorg"],
        Audiences = ["vuxen"],
        NewestEvidence = "2025-12-10",
        Channels = [new() { Kind = ChannelKind.Chat, Value = "https://exempel.se/" }],
    };
}
