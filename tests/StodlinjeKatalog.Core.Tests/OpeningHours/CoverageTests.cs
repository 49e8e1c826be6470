using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class CoverageTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 24);

    [Fact]
    public void Lines_are_counted_hour_by_hour_by_phone_and_by_chat()
    {
        var grid = Board(
            Line("a", "spel", (ChannelKind.Phone, "Mo-Fr 08:30-16:00"), (ChannelKind.Chat, "Mo 15:00-17:00")),
            Line("b", "spel", (ChannelKind.Phone, "Mo 09:00-10:00"), (ChannelKind.Phone, "Mo 09:00-11:00")),
            Line("c", "alkohol", (ChannelKind.Phone, "24/7"))).CoverageOf(Christmas).ForNeed("spel");

        Assert.Equal(2, grid.LineCount);
        Assert.Equal(new CoverageHour(1, 0, 1, 30, 0), grid.At(DayOfWeek.Monday, 8)); // half an hour is some of it
        Assert.Equal(new CoverageHour(2, 0, 2, 120, 0), grid.At(DayOfWeek.Monday, 9)); // a line with two numbers is one line
        Assert.Equal(new CoverageHour(1, 1, 1, 60, 60), grid.At(DayOfWeek.Monday, 15));
        Assert.Equal(new CoverageHour(0, 1, 1, 0, 60), grid.At(DayOfWeek.Monday, 16));
        Assert.Equal(default, grid.At(DayOfWeek.Sunday, 12));
    }

    [Fact]
    public void The_week_is_an_ordinary_one_also_at_Christmas()
    {
        var board = Board(Line("a", "spel", (ChannelKind.Phone, "Mo-Fr 10:00-12:00; PH off")));
        var grid = board.CoverageOf(Christmas).All();

        Assert.Equal(1, grid.At(DayOfWeek.Thursday, 10).Phone); // julafton
        Assert.Equal(1, grid.At(DayOfWeek.Friday, 10).Phone); // juldagen
        Assert.Equal(new DateOnly(2026, 12, 21), board.CoverageOf(Christmas).Monday);
        Assert.Same(board.CoverageOf(Christmas), board.CoverageOf(Christmas.AddDays(3))); // the same week, kept
    }

    [Fact]
    public void Odd_weeks_count_as_the_week_that_it_is()
    {
        var board = Board(Line("a", "spel", (ChannelKind.Phone, "week 1-53/2 Mo 10:00-12:00")));

        Assert.Equal(1, board.CoverageOf(new DateOnly(2026, 11, 16)).All().At(DayOfWeek.Monday, 10).Phone); // week 47
        Assert.Equal(0, board.CoverageOf(new DateOnly(2026, 11, 23)).All().At(DayOfWeek.Monday, 10).Phone); // week 48
    }

    [Fact]
    public void Unknown_hours_are_counted_apart_and_never_as_open()
    {
        var grid = Board(
            Line("a", "spel", (ChannelKind.Phone, null)),
            Line("b", "spel", (ChannelKind.Phone, "Mo 09:00-10:00 \"ibland\""), (ChannelKind.Email, null))).CoverageOf(Christmas).All();

        Assert.Equal(1, grid.LinesWithUnknownHours);
        Assert.All(grid.Hours, hour => Assert.Equal(default, hour));
    }

    [Fact]
    public void The_thinnest_hours_are_the_longest_stretches_with_fewest_lines()
    {
        var grid = Board(Line("a", "spel", (ChannelKind.Phone, "Mo-Th 09:00-17:00; Fr 09:00-15:00; Sa 10:00-12:00"))).CoverageOf(Christmas).All();

        var gaps = grid.Thinnest();

        Assert.Equal(new CoverageGap((5 * 24) + 12, 12 + 24 + 9, 0), gaps[0]); // Saturday 12 to Monday 09, over the end of the week
        Assert.Equal(9, gaps[0].To);
        Assert.Equal(new CoverageGap((4 * 24) + 15, 19, 0), gaps[1]); // Friday 15 to Saturday 10
        Assert.Equal(6, gaps.Count);
    }

    [Fact]
    public void Where_somebody_is_always_there_the_thinnest_hours_are_those_with_fewest()
    {
        var grid = Board(
            Line("a", "spel", (ChannelKind.Phone, "24/7")),
            Line("b", "spel", (ChannelKind.Phone, "Mo-Su 08:00-22:00"))).CoverageOf(Christmas).All();

        Assert.Equal(7, grid.Thinnest().Count);
        Assert.All(grid.Thinnest(), gap => Assert.Equal((10, 1), (gap.Length, gap.Lines)));
    }

    [Fact]
    public void A_week_that_is_alike_throughout_is_one_stretch()
    {
        Assert.Equal([new CoverageGap(0, 168, 1)], Board(Line("a", "spel", (ChannelKind.Phone, "24/7"))).CoverageOf(Christmas).All().Thinnest());
        Assert.Equal([new CoverageGap(0, 168, 0)], Board().CoverageOf(Christmas).All().Thinnest());
    }

    private static StatusBoard Board(params Helpline[] lines) => new(lines);

    private static Helpline Line(string slug, string need, params (ChannelKind Kind, string? Hours)[] channels) => new()
    {
        Slug = slug, Name = slug, Provider = "Huvudman", Status = HelplineStatus.Published, Summary = "En linje.", Needs = [need],
        Channels = [.. channels.Select(c => new ContactChannel { Kind = c.Kind, Value = "020-00 00 00", Hours = c.Hours })],
    };
}
