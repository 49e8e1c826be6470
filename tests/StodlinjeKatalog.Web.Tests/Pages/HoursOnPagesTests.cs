using System.Net;
using AngleSharp.Dom;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Tests.Pages;

/// <summary>What the pages say of who is there, at times when it is easily said wrong. The site's clock is put to each.</summary>
public sealed class HoursOnPagesTests(SiteApplication site) : IClassFixture<SiteApplication>
{
    public static TheoryData<string> DifficultTimes => new(
        "2026-11-24T10:00", // an ordinary Tuesday morning
        "2026-12-24T23:30", // julafton
        "2026-03-29T02:30", // the missing hour
        "2026-10-25T02:30", // the doubled hour
        "2026-11-22T06:30"); // Sunday morning, when hardly anybody is there

    [Theory]
    [MemberData(nameof(DifficultTimes))]
    public async Task Get_every_line_shown_is_marked_as_the_board_has_it(string time)
    {
        Put(time);
        var moment = SwedishMoment.At(site.Clock.Now);
        foreach (var address in new[] { "/", "/stodlinjer", "/behov/ensamhet", "/malgrupp/ung", "/stodlinjer/jourhavande-prast" })
        {
            var page = await site.Visitor().PageAsync(address);
            var shown = page.QuerySelectorAll("[data-helpline]");
            Assert.NotEmpty(shown);
            Assert.All(shown, e =>
            {
                var line = site.Snapshot.Hours.Of(e.GetAttribute("data-helpline")!)!;
                Assert.Equal(line.StateAt(moment).ToString().ToLowerInvariant(), e.GetAttribute("data-open"));
            });
        }
    }

    [Theory]
    [MemberData(nameof(DifficultTimes))]
    public async Task Get_the_start_page_has_somebody_for_children_and_adults_and_only_open_lines(string time)
    {
        Put(time);
        var page = await site.Visitor().PageAsync("/");

        var lines = page.QuerySelectorAll("section[aria-labelledby=oppet-nu] [data-helpline]");
        Assert.InRange(lines.Length, 3, 6);
        Assert.All(lines, e => Assert.Contains(e.GetAttribute("data-open"), new[] { "open", "always" }));
        var helplines = lines.Select(e => site.Snapshot.Helpline(e.GetAttribute("data-helpline")!)!).ToArray();
        Assert.Contains(helplines, h => h.IsForChildrenOnly);
        Assert.Contains(helplines, h => h.IsForAdultsOnly);

        // Danger at this moment and poisoning have 112 in the banner.
        Assert.Contains(helplines, h => h.Needs.Contains("sjalvmordstankar"));
        Assert.Contains(helplines, h => h.Needs.Contains("vald-i-nara-relation"));

        // The button is a way on which somebody is there.
        foreach (var line in lines)
        {
            var way = line.QuerySelector("a.way")!.GetAttribute("href");
            var hours = site.Snapshot.Hours.Of(line.GetAttribute("data-helpline")!)!;
            Assert.Contains(hours.Channels, c => way is not null && (way == $"tel:{c.Channel.Dial}" || way == c.Channel.Value) && c.StateAt(SwedishMoment.At(site.Clock.Now)) is OpenState.Open or OpenState.Always);
        }
    }

    [Theory]
    [InlineData("foraldralinjen", "2026-11-26T16:00", "Stängt, öppnar 19 i kväll", "I dag: 10–15 och 19–21")] // Thursday
    [InlineData("foraldralinjen", "2026-11-26T14:40", "Stänger om 20 min", "I dag: 10–15 och 19–21")]
    [InlineData("foraldralinjen", "2026-12-24T14:00", "Helgdag: tiderna kan avvika", "I dag: 10–15 (helgdag: kan avvika) och 19–21 (helgdag: kan avvika)")]
    [InlineData("jourhavande-prast", "2026-12-24T23:30", "Öppet nu, till 06", "I dag: 21–06")]
    [InlineData("jourhavande-prast", "2026-03-29T02:30", "Öppet nu, till 06", "I dag: 21–06")]
    [InlineData("terrafem", "2026-11-24T10:00", "Tider okända: se webbplatsen", null)]
    [InlineData("sjalvmordslinjen", "2026-10-25T02:30", "Öppet dygnet runt", null)]
    public async Task Get_a_line_tells_its_state_and_todays_hours_by_each_way(string slug, string time, string status, string? today)
    {
        Put(time);
        var page = await site.Visitor().PageAsync($"/stodlinjer/{slug}");

        var way = page.QuerySelector(".ways.big li")!;
        Assert.Equal(status, way.QuerySelector(".status")!.TextContent);
        Assert.Equal(today, way.QuerySelector(".today")?.TextContent);
    }

    [Fact]
    public async Task Get_a_line_tells_the_whole_week_and_what_is_known_of_red_days()
    {
        Put("2026-11-24T10:00");
        var page = await site.Visitor().PageAsync("/stodlinjer/frisk-och-fri");

        var hours = page.QuerySelector("section[aria-labelledby=oppettider]")!;
        Assert.Contains("Telefon på engelska", hours.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Contains("Fredag", hours.QuerySelectorAll("dt").Select(e => e.TextContent));
        Assert.Contains("12.15–13.15", hours.QuerySelectorAll("dd").Select(e => e.TextContent));
        Assert.Contains("Vi vet inte vad som gäller på helgdagar", hours.TextContent, StringComparison.Ordinal);

        var stated = await site.Visitor().PageAsync("/stodlinjer/spes");
        Assert.Contains("Tiderna gäller också på helgdagar.", stated.QuerySelector("section[aria-labelledby=oppettider]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_an_open_chat_does_not_say_that_the_phone_is_open()
    {
        Put("2026-11-24T20:30");
        var page = await site.Visitor().PageAsync("/behov/livsfragor-och-tro");

        var card = page.QuerySelector("[data-helpline=jourhavande-prast]")!;
        Assert.Equal("open", card.GetAttribute("data-open"));
        Assert.Equal(["Chatt: öppet nu, till 24", "Telefon: stängt, öppnar 21 i kväll"], card.QuerySelectorAll(".status").Select(e => e.TextContent));
    }

    [Theory]
    [MemberData(nameof(DifficultTimes))]
    public async Task Get_every_line_leads_on_when_nobody_answers(string time)
    {
        Put(time);
        var client = site.Visitor();
        foreach (var line in site.Snapshot.Helplines)
        {
            var next = (await client.PageAsync($"/stodlinjer/{line.Slug}")).QuerySelector("section.next");
            Assert.NotNull(next);
            Assert.NotEmpty(next.Slugs());
            Assert.All(next.QuerySelectorAll("li p:not(.small)"), p => Assert.Matches("^(Samma behov: .+|Lyssnar på det mesta)\\. .+", p.TextContent));
            Assert.Equal(line.Needs.Any(n => site.Snapshot.Need(n)!.DangerToLife), next.QuerySelector(".danger a[href='tel:112']") is not null);
        }
    }

    [Fact]
    public async Task Get_when_nobody_is_there_says_who_opens_first_and_what_can_be_written_to()
    {
        Put("2026-11-22T06:30"); // Sunday
        var next = (await site.Visitor().PageAsync("/stodlinjer/foraldralinjen")).QuerySelector("section.next")!;

        Assert.Equal(["Svarar dygnet runt", "Öppnar först", "Skriv när du vill"], next.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Contains("Öppnar i morgon 15.30.", next.TextContent, StringComparison.Ordinal); // Ecpat Vuxenstöd, Monday
    }

    [Fact]
    public async Task Get_coverage_is_a_table_with_its_thinnest_hours_in_words()
    {
        Put("2026-11-24T10:00");
        var page = await site.Visitor().PageAsync("/tackning?behov=spel");

        Assert.Equal("Spel om pengar: ingen linje svarar fredag 15–måndag 09.", page.QuerySelector("section[aria-labelledby=luckor] li")!.TextContent);
        var tables = page.QuerySelectorAll("table.coverage");
        Assert.Equal(["Telefon", "Chatt och sms"], tables.Select(t => t.QuerySelector("caption")!.TextContent));
        Assert.All(tables, t => Assert.Equal(168, t.QuerySelectorAll("td").Length));
        var grid = site.Snapshot.Hours.CoverageOf(new DateOnly(2026, 11, 24)).ForNeed("spel");
        Assert.Equal(
            Enumerable.Range(0, 168).Select(i => grid.Hours[(i % 7 * 24) + (i / 7)].Phone.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            tables[0].QuerySelectorAll("td").Select(td => td.TextContent));
        Assert.Equal("spel", page.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_coverage_of_an_unknown_need_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/tackning?behov=finns-inte")).StatusCode);
    }

    [Theory]
    [InlineData("/behov/livsfragor-och-tro", ".card[data-helpline=jourhavande-prast]")]
    [InlineData("/stodlinjer/jourhavande-medmanniska", ".next li[data-helpline=jourhavande-prast]")]
    public async Task Get_a_line_that_is_reached_through_112_says_what_to_ask_for(string address, string place)
    {
        Put("2026-11-24T23:00");
        var page = await site.Visitor().PageAsync(address);

        var shown = page.QuerySelector(place)!;
        Assert.NotNull(shown.QuerySelector("a[href='tel:112']"));
        Assert.Contains("säg att du vill prata med jourhavande präst", shown.TextContent, StringComparison.Ordinal);
    }

    private void Put(string time) =>
        site.Clock.Now = SwedishTime.TryParse(time, out var instant) ? instant : throw new FormatException(time);
}
