using System.Globalization;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Tests.ReadyPages;

/// <summary>Pieces of pages are kept for their minute, and never past it.</summary>
public sealed class ReadyPiecesTests(SiteApplication site) : IClassFixture<SiteApplication>
{
    [Fact]
    public async Task A_card_says_what_is_true_in_the_minute_it_is_shown()
    {
        var evening = SwedishMoment.At(DateTimeOffset.Parse("2026-11-24T18:30+01:00", CultureInfo.InvariantCulture));
        var hours = site.Snapshot.Hours.Lines.First(l => l.At(evening).ChangesTo is OpenState.Closed or OpenState.Open);
        var change = hours.At(evening).ChangesAt!.Value;
        var marks = new List<string>();
        foreach (var seconds in new[] { -1, 0, 59, -60 })
        {
            site.Clock.Now = change.AddSeconds(seconds);
            var page = await site.Visitor().PageAsync($"/sok?q={Uri.EscapeDataString(hours.Helpline.Name)}");

            var card = page.QuerySelector($"[data-helpline={hours.Helpline.Slug}]")!;
            Assert.Equal(hours.StateAt(SwedishMoment.At(site.Clock.Now)).ToString().ToLowerInvariant(), card.GetAttribute("data-open"));
            marks.Add(card.GetAttribute("data-open")!);
        }

        Assert.NotEqual(marks[0], marks[1]);
        Assert.Equal((marks[1], marks[0]), (marks[2], marks[3]));
    }

    [Fact]
    public async Task A_card_kept_at_one_heading_level_is_not_shown_at_another()
    {
        var search = await site.Visitor().PageAsync("/sok?q=jourhavande+pr%C3%A4st");
        var list = await site.Visitor().PageAsync("/behov/livsfragor-och-tro");

        Assert.NotNull(search.QuerySelector("[data-helpline=jourhavande-prast] h3"));
        Assert.NotNull(list.QuerySelector("[data-helpline=jourhavande-prast] h2"));
    }

    [Fact]
    public async Task A_crisis_panel_that_was_made_for_one_cry_is_not_shown_for_another()
    {
        var visitor = site.Visitor();
        string[] marks = [.. await HeadingsAsync("jag vill d\u00f6"), .. await HeadingsAsync("min v\u00e4n vill d\u00f6"), .. await HeadingsAsync("jag vill d\u00f6")];

        Assert.Equal(6, marks.Length);
        Assert.Equal(("suicide", "suicide", "suicide"), (marks[0], marks[2], marks[4]));
        Assert.Equal(marks[1], marks[5]);
        Assert.NotEqual(marks[1], marks[3]);

        async Task<string[]> HeadingsAsync(string words)
        {
            var panel = (await visitor.PageAsync($"/sok?q={Uri.EscapeDataString(words)}")).QuerySelector("[data-crisis]")!;
            return [panel.GetAttribute("data-crisis")!, panel.QuerySelector("h2")!.TextContent];
        }
    }
}
