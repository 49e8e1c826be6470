using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Tests.Search;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>"Kom du inte fram?"</summary>
public class NextInLineTests
{
    /// <summary>An ordinary Tuesday at ten in the morning.</summary>
    private static readonly DateTimeOffset Morning = DateTimeOffset.Parse("2026-11-24T10:00+01:00", null);

    [Fact]
    public void Those_open_now_with_a_need_in_common_come_in_order()
    {
        var origin = Line("origin", ["spel", "oro"], (ChannelKind.Phone, "off"));
        var next = For(origin,
            Line("other-need", ["alkohol"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")),
            Line("closed", ["spel"], (ChannelKind.Phone, "Mo-Su 18:00-20:00")),
            Line("unknown", ["spel"], (ChannelKind.Phone, null)),
            Line("second-need", ["oro"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")),
            Line("by-chat", ["spel"], (ChannelKind.Chat, "Mo-Su 08:00-20:00")),
            Line("by-phone", ["spel"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")));

        Assert.Equal(["by-phone", "by-chat", "second-need"], Slugs(next.OpenNow));
        Assert.Empty(next.OpensFirst);
        Assert.Empty(next.WriteAnytime);
        Assert.False(next.DangerToLife);
    }

    public static TheoryData<int> HoursOfAWeek => [.. Enumerable.Range(0, 7 * 24)];

    /// <summary>Every line of the shipped catalogue, at every hour of an ordinary week.</summary>
    [Theory]
    [MemberData(nameof(HoursOfAWeek))]
    public void The_right_line_is_never_left_out_for_general_ones(int hour)
    {
        var catalog = ShippedSearch.Catalog;
        var moment = SwedishMoment.At(DateTimeOffset.Parse("2026-11-23T00:10+01:00", null).AddHours(hour)); // from a Monday
        foreach (var line in catalog.Helplines)
        {
            var next = NextInLine.For(catalog, line, moment);
            var fit = new LineFit(catalog, line);
            if (line.Needs is ["vald-i-nara-relation", ..] && line.Slug != "kvinnofridslinjen" && (line.Audiences.Count == 0 || line.Audiences.Contains("kvinna")))
            {
                Assert.Equal("kvinnofridslinjen", next.RoundTheClock[0].Helpline.Slug);
            }

            var suggested = next.OpenNow.Concat(next.RoundTheClock).ToArray();
            Assert.True(suggested.Length > 0, $"{line.Slug} suggests nobody");
            Assert.True(!fit.MayBeAChild || suggested.Any(s => fit.IsForChildren(s.Helpline)), $"{line.Slug} has nobody for a child");
            if (suggested.All(s => s.SharedNeeds.Count == 0 || !fit.SharesNeed(s.Helpline)))
            {
                var better = catalog.Hours.Lines.Where(other => fit.MayReplace(other.Helpline) && fit.SharesMainNeed(other.Helpline)
                    && fit.AudienceRank(other.Helpline) > 0
                    && other.Channels.Any(c => HelplineHours.IsTalking(c.Channel.Kind) && c.Channel.BelongsTo is null && c.StateAt(moment) is OpenState.Open or OpenState.Always)).Select(o => o.Helpline.Slug).ToArray();
                Assert.True(better.Length == 0, $"{line.Slug} suggests only general lines though {string.Join(", ", better)} answer");
            }
        }
    }

    [Fact]
    public void Each_says_why_it_is_there()
    {
        var origin = Line("origin", ["spel", "oro"], (ChannelKind.Phone, "off")) with { Audiences = ["vuxen"] };
        var next = For(origin,
            Line("a", ["oro", "spel"], (ChannelKind.Chat, "Mo-Su 08:00-20:00"), (ChannelKind.Phone, "Mo-Su 08:00-22:00")) with { Audiences = ["vuxen"] });

        var suggestion = Assert.Single(next.OpenNow);
        Assert.Equal(["spel", "oro"], suggestion.SharedNeeds);
        Assert.Equal(["vuxen"], suggestion.SharedAudiences);
        Assert.True(suggestion.SameWay);
        Assert.Equal(ChannelKind.Phone, suggestion.Way.Kind);
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T22:00+01:00", null), suggestion.Status.ChangesAt);
    }

    [Fact]
    public void At_most_three_are_shown()
    {
        var next = For(Line("origin", ["spel"], (ChannelKind.Phone, "off")),
            [.. Enumerable.Range(0, 8).Select(i => Line($"line-{i}", ["spel"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")))]);

        Assert.Equal(3, next.OpenNow.Count);
    }

    [Fact]
    public void A_line_for_the_same_group_comes_before_one_for_another()
    {
        var origin = Line("origin", ["vald"], (ChannelKind.Phone, "off")) with { Audiences = ["kvinna", "vuxen"] };
        var next = For(origin,
            Line("anyone", ["vald"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")),
            Line("men", ["vald"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")) with { Audiences = ["man", "vuxen"] },
            Line("women", ["vald"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")) with { Audiences = ["kvinna"] });

        Assert.Equal(["women", "anyone"], Slugs(next.OpenNow));
    }

    [Fact]
    public void Another_language_or_another_part_of_the_country_is_no_help()
    {
        var origin = Line("origin", ["oro"], (ChannelKind.Phone, "off")) with { Languages = ["sv"] };
        var next = For(origin,
            Line("finnish", ["oro"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")) with { Languages = ["fi"] },
            Line("regional", ["oro"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")) with { Region = "Skåne" },
            Line("swedish", ["oro"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")) with { Languages = ["sv", "en"] });

        Assert.Equal(["swedish"], Slugs(next.OpenNow));
    }

    [Fact]
    public void One_that_never_closes_is_told_in_another_language_when_none_speaks_the_lines_own()
    {
        var origin = Line("origin", ["oro"], (ChannelKind.Phone, "off")) with { Languages = ["fi"] };
        var swedish = Line("swedish", ["oro"], (ChannelKind.Phone, "24/7")) with { Languages = ["sv"] };
        var finnish = Line("finnish", ["oro"], (ChannelKind.Phone, "24/7")) with { Languages = ["fi"] };

        Assert.Equal(["swedish"], Slugs(For(origin, swedish).RoundTheClock));
        Assert.Equal(["finnish"], Slugs(For(origin, swedish, finnish).RoundTheClock));
    }

    [Fact]
    public void A_child_is_never_led_to_an_adults_line_nor_an_adult_to_a_childrens()
    {
        var adults = Line("adults", ["oro"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")) with { AgeMin = 18 };
        var children = Line("children", ["oro"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")) with { AgeMax = 17 };

        Assert.Empty(For(Line("origin", ["oro"], (ChannelKind.Phone, "off")) with { AgeMax = 17 }, adults).OpenNow);
        Assert.Empty(For(Line("origin", ["oro"], (ChannelKind.Phone, "off")) with { AgeMin = 18 }, children).OpenNow);
        Assert.Empty(For(Line("origin", ["oro"], (ChannelKind.Phone, "off")) with { Audiences = ["barn"] }, adults).OpenNow);
    }

    [Fact]
    public void Where_a_child_may_be_asking_the_last_place_is_one_that_a_child_may_call()
    {
        var origin = Line("origin", ["oro"], (ChannelKind.Phone, "off"));
        Helpline[] adults = [.. Enumerable.Range(0, 4).Select(i => Line($"adults-{i}", ["oro"], (ChannelKind.Phone, "Mo-Su 08:00-20:00")) with { AgeMin = 18 })];
        var children = Line("children", ["oro"], (ChannelKind.Chat, "Mo-Su 08:00-20:00")) with { AgeMax = 17 };

        Assert.Equal(["adults-0", "adults-1", "children"], Slugs(For(origin, [.. adults, children]).OpenNow));
        Assert.Equal(3, For(origin, adults).OpenNow.Count); // nobody for children anywhere: the right lines are not taken away for it
        Assert.Equal(3, For(origin, [.. adults, Line("anyone", ["kris", "oro"], (ChannelKind.Phone, "24/7"))]).OpenNow.Count);
    }

    [Fact]
    public void Those_that_never_close_come_last_filled_up_with_those_that_listen_to_anything()
    {
        var next = For(Line("origin", ["spel"], (ChannelKind.Phone, "off")),
            Line("spel-always", ["spel"], (ChannelKind.Phone, "24/7")),
            Line("listens", ["oro", "kris"], (ChannelKind.Phone, "24/7")),
            Line("poison", ["gift"], (ChannelKind.Phone, "24/7")),
            Line("at-work", ["kris"], (ChannelKind.Phone, "24/7")) with { Audiences = ["yrkesverksam"] });

        Assert.Empty(next.OpenNow);
        Assert.Equal(["spel-always", "listens"], Slugs(next.RoundTheClock));
    }

    [Fact]
    public void Danger_to_life_is_told_and_112_is_not_one_of_the_lines()
    {
        var emergency = Line("112", ["gift"]) with { Channels = [new() { Kind = ChannelKind.Phone, Value = "112", Dial = "112", Hours = "24/7", HolidayHours = HolidayHours.Stated }] };
        var next = For(Line("origin", ["gift"], (ChannelKind.Phone, "off")), emergency);

        Assert.True(next.DangerToLife);
        Assert.Empty(next.RoundTheClock);
    }

    [Fact]
    public void When_nobody_is_open_the_first_to_open_and_what_can_be_written_to_are_told()
    {
        var origin = Line("origin", ["spel"], (ChannelKind.Phone, "Mo-Su 18:00-20:00"), (ChannelKind.Email, null));
        var next = For(origin,
            Line("tomorrow", ["spel"], (ChannelKind.Phone, "We 10:00-12:00")),
            Line("today", ["spel"], (ChannelKind.Chat, "Tu 19:00-20:00")),
            Line("form", ["spel"], (ChannelKind.Form, null)));

        Assert.Empty(next.OpenNow);
        Assert.Equal(["today", "tomorrow"], Slugs(next.OpensFirst));
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T19:00+01:00", null), next.OpensFirst[0].OpensAt);
        Assert.Equal(["origin", "form"], Slugs(next.WriteAnytime));
    }

    [Fact]
    public void From_a_line_for_the_young_a_child_meets_those_who_know_children()
    {
        var origin = Line("origin", ["vald"], (ChannelKind.Phone, "off")) with { Audiences = ["barn", "kvinna"] };
        var next = For(origin,
            Line("sharing", ["vald"], (ChannelKind.Phone, "24/7")),
            Line("sharing-too", ["vald"], (ChannelKind.Phone, "24/7")),
            Line("listens", ["oro", "kris"], (ChannelKind.Phone, "24/7")),
            Line("children", ["oro"], (ChannelKind.Phone, "24/7")) with { Audiences = ["barn"], AgeMax = 17 });

        Assert.Equal(["children", "sharing", "sharing-too"], Slugs(next.RoundTheClock));
    }

    [Fact]
    public void A_list_on_which_nobody_is_there_ends_with_those_who_are()
    {
        var closed = Line("closed", ["spel"], (ChannelKind.Phone, "off"));
        var unknown = Line("unknown", ["spel"], (ChannelKind.Phone, null));
        var near = Line("near", ["spel"], (ChannelKind.Phone, "Mo-Su 08:00-20:00"));
        var listens = Line("listens", ["oro", "kris"], (ChannelKind.Phone, "24/7"));
        var catalog = Snapshot([closed, unknown, near, listens]);

        Assert.Equal(["near", "listens"], After(closed, unknown));
        Assert.Empty(After(closed, unknown, near));
        Assert.Empty(After());

        string[] After(params Helpline[] list) => [.. NextInLine.AfterList(catalog, list, SwedishMoment.At(Morning)).Select(h => h.Slug)];
    }

    private static NextInLine For(Helpline origin, params Helpline[] others) => NextInLine.For(Snapshot([origin, .. others]), origin, SwedishMoment.At(Morning));

    private static string[] Slugs(IEnumerable<Suggestion> suggestions) => [.. suggestions.Select(s => s.Helpline.Slug)];

    private static CatalogSnapshot Snapshot(IReadOnlyList<Helpline> lines) => new(
        new CatalogContent
        {
            Helplines = lines,
            Entrances = [new("prata", "Prata", ""), new("beroende", "Beroende", ""), new("vald", "Våld", "")],
            Needs =
            [
                Need("oro", "prata"), Need("kris", "prata"), Need("spel", "beroende"), Need("alkohol", "beroende"), Need("vald", "vald"),
                Need("gift", "vald") with { DangerToLife = true },
            ],
            Audiences =
            [
                Audience("barn") with { AgeMin = 0, AgeMax = 17 }, Audience("vuxen") with { AgeMin = 18 },
                Audience("kvinna"), Audience("man"), Audience("yrkesverksam"),
            ],
        },
        DateTimeOffset.UnixEpoch);

    private static Need Need(string slug, string entrance) => new() { Slug = slug, Name = slug, Summary = "", Entrances = [entrance] };

    private static Audience Audience(string slug) => new() { Slug = slug, Name = slug, Summary = "" };

    private static Helpline Line(string slug, IReadOnlyList<string> needs, params (ChannelKind Kind, string? Hours)[] channels) => new()
    {
        Slug = slug, Name = slug, Provider = "Huvudman", Status = HelplineStatus.Published, Summary = "En linje.", Needs = needs,
        Channels = [.. channels.Select(c => new ContactChannel
        {
            Kind = c.Kind, Value = "020-00 00 00", Hours = c.Hours, HolidayHours = HolidayHours.Stated,
        })],
    };
}
