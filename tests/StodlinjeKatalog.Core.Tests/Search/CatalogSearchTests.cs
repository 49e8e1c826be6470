using FsCheck;
using FsCheck.Fluent;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search;

namespace StodlinjeKatalog.Core.Tests.Search;

public class CatalogSearchTests
{
    [Theory]
    [InlineData("jag slår min fru", "valj-att-sluta")]
    [InlineData("ibland slår jag min sambo", "valj-att-sluta")]
    [InlineData("min fru slår mig", "stodlinjen-for-man")]
    [InlineData("min man slår mig", "kvinnofridslinjen")]
    [InlineData("mamma slår mig", "bris-for-barn")]
    public void Who_does_what_to_whom_decides(string words, string first) => Assert.Equal(first, ShippedSearch.FirstFor(words));

    [Theory]
    [InlineData("blir slagen av min styvfarsa", "bris-for-barn")]
    [InlineData("min lillebror blir slagen av pappa", "bris-for-barn")]
    [InlineData("hustrun hotar mig med kniv", "stodlinjen-for-man")]
    [InlineData("orolig för ett barn hos grannen", "foraldralinjen")]
    [InlineData("pappa gick bort i cancer", "jourhavande-prast")]
    public void Whose_hand_and_whose_child_decides(string words, string first) => Assert.Equal(first, ShippedSearch.FirstFor(words));

    [Theory]
    [InlineData("tonåringen skriker på mig och slår i dörrarna", "foraldralinjen")]
    [InlineData("sambon låser in mig och tar min mobil", "kvinnofridslinjen")]
    [InlineData("läraren kallar mig värdelös", "bris-for-barn")]
    [InlineData("har fått barn och känner ingen glädje", "mamma-till-mamma")]
    [InlineData("jag är gravid och vet inte vad jag ska göra", "mamma-till-mamma")]
    [InlineData("ont i ryggen", "1177")]
    [InlineData("min farbror dog och jag är 13 år", "bris-for-barn")]
    [InlineData("äitini kuoli ja kaipaan häntä", "palveleva-puhelin")]
    public void Who_asks_decides(string words, string first) => Assert.Equal(first, ShippedSearch.FirstFor(words));

    [Theory]
    [InlineData("rädd för min man")]
    [InlineData("min man kontrollerar mig")]
    public void Being_grown_up_is_no_reason_to_be_sent_to_a_line_for_a_group_of_its_own(string words) =>
        Assert.DoesNotContain("stodlinjen-for-transpersoner", ShippedSearch.For(words).Hits.Take(3).Select(h => h.Slug));

    [Theory]
    [InlineData("bor i habo")]
    [InlineData("jag bor i habo kommun")]
    public void Where_somebody_lives_is_a_place(string words)
    {
        var hit = ShippedSearch.For(words).Hits[0];
        Assert.Equal((HitType.Municipality, "habo"), (hit.Type, hit.Slug));
    }

    [Theory]
    [InlineData("jag är 10 år och ledsen", "bris-for-barn")]
    [InlineData("bris", "bris-for-barn")]
    [InlineData("english please help", "1177")]
    [InlineData("أحتاج مساعدة", "1177")]
    [InlineData("haluaisin puhua jollekin", "palveleva-puhelin")]
    public void Age_name_and_language_lead_to_those_who_can_answer(string words, string first) => Assert.Equal(first, ShippedSearch.FirstFor(words));

    [Theory]
    [InlineData("min son tar droger", PartKind.Language)]
    [InlineData("får aldrig besked men väntar", PartKind.Audience)]
    [InlineData("hittat sms från en annan tjej", PartKind.Audience)]
    public void What_is_not_said_is_not_understood(string words, PartKind kind) =>
        Assert.DoesNotContain(ShippedSearch.For(words).Understood, part => part.Id.Kind == kind && part.Id.Slug is not "foralder");

    [Theory]
    [InlineData("min bror röker hasch", "narstaende")]
    [InlineData("min syster har en ätstörning", "narstaende")]
    public void Somebody_elses_trouble_favours_lines_that_take_relatives(string words, string audience)
    {
        var line = ShippedSearch.Catalog.Helpline(ShippedSearch.FirstFor(words))!;
        Assert.True(line.Audiences.Count == 0 || line.Audiences.Contains(audience), line.Slug);
    }

    [Theory]
    [InlineData("ångest", "ongest")]
    [InlineData("spelberoende", "spelberonde")]
    [InlineData("självskada", "själv skada")]
    [InlineData("självmord", "sjalvmord")]
    [InlineData("alkohol", "alkoholen")]
    [InlineData("missbruk", "missbruket")]
    public void Slips_dots_forms_and_splits_lead_to_the_same_need(string word, string typed) =>
        Assert.Equal(NeedOf(word), NeedOf(typed));

    [Theory]
    [InlineData("spelskulderna", "spel")]
    [InlineData("hedersfamilj", "hedersvald")]
    [InlineData("alkoholproblemen", "alkohol")]
    public void Compounds_are_taken_apart(string word, string need) => Assert.Equal(need, NeedOf(word));

    [Theory]
    [InlineData("jag är 10 år och ledsen")]
    [InlineData("går i fyran och mår dåligt")]
    [InlineData("12 år och vill inte leva")]
    public void No_child_gets_an_adults_line_first(string words) =>
        Assert.False(ShippedSearch.Catalog.Helpline(ShippedSearch.FirstFor(words))!.IsForAdultsOnly);

    [Theory]
    [InlineData("jag är 45 och ledsen")]
    [InlineData("82 år och ensam")]
    public void No_adult_gets_a_childrens_line_first(string words) =>
        Assert.False(ShippedSearch.Catalog.Helpline(ShippedSearch.FirstFor(words))!.IsForChildrenOnly);

    [Theory]
    [InlineData("0771-22 00 60", "hjalplinjen", "0771220060")]
    [InlineData("020 22 00 60", "hjalplinjen", "020220060")]
    [InlineData("+46771220060", "hjalplinjen", "0771220060")]
    public void Dead_numbers_lead_to_the_living_line_with_a_reason(string number, string slug, string old)
    {
        var first = ShippedSearch.For(number).Hits[0];

        Assert.Equal(slug, first.Slug);
        Assert.Equal(old, first.OldNumber);
    }

    [Fact]
    public void Every_published_number_finds_its_line()
    {
        foreach (var line in ShippedSearch.Catalog.Helplines)
        {
            foreach (var channel in line.Channels.Where(c => c.Dial is not null))
            {
                Assert.Contains(ShippedSearch.For(channel.Value).Hits, h => h.Slug == line.Slug && h.OldNumber is null);
            }
        }
    }

    [Fact]
    public void Every_published_line_is_first_or_second_for_its_own_name()
    {
        foreach (var line in ShippedSearch.Catalog.Helplines)
        {
            Assert.Contains(line.Slug, ShippedSearch.For(line.Name).Hits.Take(2).Select(h => h.Slug));
        }
    }

    [Fact]
    public void A_line_that_is_no_more_leads_on_to_those_that_took_over()
    {
        var gone = ShippedSearch.Catalog.ClosedHelplines.Single();
        Assert.Contains(ShippedSearch.FirstFor(gone.Name), gone.Successors);
    }

    [Fact]
    public void Every_municipality_is_found_by_its_name()
    {
        foreach (var municipality in ShippedSearch.Catalog.Municipalities)
        {
            Assert.True(
                ShippedSearch.For($"{municipality.Name} kommun").Hits.Take(2).Any(h => h.Type == HitType.Municipality && h.Slug == municipality.Slug),
                municipality.Name);
        }
    }

    [Theory]
    [InlineData("chatta om ångest", ChannelKind.Chat)]
    [InlineData("mejla om självskada", ChannelKind.Form)]
    public void The_way_that_is_asked_for_comes_first(string words, ChannelKind kind) =>
        Assert.Contains(ShippedSearch.Catalog.Helpline(ShippedSearch.FirstFor(words))!.Channels, c => c.Kind == kind || c.IsWrittenAnytime);

    [Fact]
    public void A_language_that_is_asked_for_comes_first() =>
        Assert.Contains("fi", ShippedSearch.Catalog.Helpline(ShippedSearch.FirstFor("vill prata på finska"))!.Languages);

    [Theory]
    [InlineData("övergrepp")]
    [InlineData("hotad")]
    [InlineData("missbruk")]
    [InlineData("spel")]
    public void Words_with_several_meanings_are_asked_about(string words) => Assert.InRange(ShippedSearch.For(words).NeedChoices.Count, 2, 3);

    [Fact]
    public void An_age_says_nothing_but_the_age() =>
        Assert.Equal(["aldre"], ShippedSearch.For("74 år och ensam").Understood.Where(p => p.Id.Kind == PartKind.Audience).Select(p => p.Id.Slug));

    [Fact]
    public void What_was_understood_is_said_once() => Assert.Distinct(ShippedSearch.For("hotad").Understood.Select(p => p.Name));

    [Theory]
    [InlineData("lund", false)]
    [InlineData("skriva brev", false)]
    [InlineData("xyzzy", true)]
    public void A_place_and_a_way_to_talk_are_something_found(string words, bool isFallback) => Assert.Equal(isFallback, ShippedSearch.For(words).IsFallback);

    [Fact]
    public void Clear_words_are_not_asked_about() => Assert.Empty(ShippedSearch.For("spelberoende").NeedChoices);

    [Fact]
    public void A_part_that_is_taken_away_is_not_read_again()
    {
        var before = ShippedSearch.For("spelberoende chatt");
        var spel = before.Understood.Single(p => p.Id == new PartId(PartKind.Need, "spel"));
        var after = ShippedSearch.For(new SearchQuery("spelberoende chatt") { Without = [spel.Id] });

        Assert.DoesNotContain(after.Understood, p => p.Id == spel.Id);
        Assert.Contains(after.Understood, p => p.Id.Kind == PartKind.Channel);
    }

    [Fact]
    public void Choices_narrow_what_was_found_within_a_kind_or_between_kinds_and()
    {
        var all = ShippedSearch.For("ensam");
        var narrowed = ShippedSearch.For(new SearchQuery("ensam") { Filter = new HelplineFilter { Channels = [ChannelKind.Chat, ChannelKind.Sms], Languages = ["sv"] } });

        Assert.Equal(
            all.Found.Where(h => h.Channels.Any(c => c.Kind is ChannelKind.Chat or ChannelKind.Sms) && h.Languages.Contains("sv")).Select(h => h.Slug).Order(),
            narrowed.Hits.Select(h => h.Slug).Order());
        Assert.Equal(all.Found.Count, narrowed.Found.Count);
    }

    [Fact]
    public void Hours_narrow_by_what_they_are_told()
    {
        var open = ShippedSearch.For(new SearchQuery("ensam") { IsOpen = line => line.Slug == "jourhavande-medmanniska" });
        Assert.Equal(["jourhavande-medmanniska"], open.Hits.Select(h => h.Slug));
    }

    [Fact]
    public void When_the_choices_leave_nothing_somebody_is_there_instead()
    {
        var none = ShippedSearch.For(new SearchQuery("ensam") { IsOpen = _ => false });

        Assert.Equal(0, none.Total);
        Assert.NotEmpty(none.Instead);
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("asdfghjkl qwerty")]
    [InlineData("的 是 不")]
    [InlineData("12345678")]
    [InlineData("?")]
    public void Nobody_is_left_without_an_answer(string words)
    {
        var answer = ShippedSearch.For(words);
        Assert.NotEmpty(answer.Hits);
        Assert.Contains(answer.Hits, h => h.Type == HitType.Helpline);
    }

    [Fact]
    public void Whatever_is_typed_is_answered() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string?>(text => ShippedSearch.For(text ?? "").Hits.Count > 0));

    [Fact]
    public void Nothing_typed_is_the_whole_catalogue() => Assert.Equal(ShippedSearch.Catalog.Helplines.Select(h => h.Slug), ShippedSearch.For("  ").Hits.Select(h => h.Slug));

    [Fact]
    public void The_same_words_give_the_same_answer() =>
        Assert.Equal(ShippedSearch.For("orolig för min son").Hits, new CatalogSearch(ShippedSearch.Catalog).TaughtBy(ShippedSearch.Learned).Search(new SearchQuery("orolig för min son")).Hits);

    [Fact]
    public void An_empty_catalogue_can_be_searched() => Assert.Empty(new CatalogSearch(new CatalogSnapshot(CatalogContent.Empty, DateTimeOffset.UnixEpoch)).Search(new SearchQuery("ensam")).Hits);

    [Fact]
    public void The_index_follows_the_catalogue()
    {
        var catalog = new CurrentCatalog(new CatalogSnapshot(CatalogContent.Empty, DateTimeOffset.UnixEpoch));
        var search = new CurrentSearch(catalog);

        catalog.Replace(ShippedSearch.Catalog);

        Assert.Same(search.Of(ShippedSearch.Catalog), search.Of(ShippedSearch.Catalog));
        Assert.NotEmpty(search.Of(catalog.Snapshot).Search(new SearchQuery("ensam")).Hits);
    }

    [Fact]
    public void Why_a_line_stands_where_it_does_can_be_told()
    {
        var told = new CatalogSearch(ShippedSearch.Catalog).Explain(new SearchQuery("min bror spelar bort allt"));

        Assert.Contains(told.Needs, n => n.Need == "spel" && n.Whose == "#sibling");
        Assert.Contains(told.Hits[0].Reasons, r => r.Kind == ReasonKind.Need && r.Subject == "spel");
    }

    private static string NeedOf(string words) => ShippedSearch.For(words).Understood.First(p => p.Id.Kind == PartKind.Need).Id.Slug;
}
