using System.Net;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Tests.Pages;

[Collection(SiteCollection.Name)]
public sealed class SokTests(SiteApplication site)
{
    [Fact]
    public async Task Get_filters_combine_and_live_in_the_address()
    {
        var pages = await site.Visitor().PagesAsync("/sok?kanal=chatt&malgrupp=ung&malgrupp=barn");

        var shown = pages.SelectMany(page => page.Slugs()).Select(slug => site.Snapshot.Helpline(slug)!).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, h => Assert.Contains(h.Channels, c => c.Kind == ChannelKind.Chat));
        Assert.All(shown, h => Assert.True(h.Audiences.Contains("ung") || h.Audiences.Contains("barn"), h.Slug));
        var expected = site.Snapshot.Helplines.Count(h => h.Channels.Any(c => c.Kind == ChannelKind.Chat) && (h.Audiences.Contains("ung") || h.Audiences.Contains("barn")));
        Assert.Equal(expected, shown.Count);
    }

    [Fact]
    public async Task Get_each_choice_tells_how_many_lines_it_leaves_and_keeps_its_word()
    {
        var client = site.Visitor();
        var page = await client.PageAsync("/sok?kanal=chatt");

        foreach (var label in page.QuerySelectorAll("input[name=malgrupp]").Select(input => input.ParentElement!))
        {
            var value = label.QuerySelector("input")!.GetAttribute("value");
            var promised = int.Parse(label.QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
            var narrowed = await client.PagesAsync($"/sok?kanal=chatt&malgrupp={value}");
            Assert.Equal(promised, narrowed.SelectMany(page => page.Slugs()).Distinct().Count());
        }
    }

    [Fact]
    public async Task Get_a_chosen_filter_can_be_taken_away_alone()
    {
        var page = await site.Visitor().PageAsync("/sok?kanal=chatt&malgrupp=ung&sprak=sv");

        Assert.Contains("/sok?malgrupp=ung&sprak=sv", page.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")));
        Assert.Contains("/sok?malgrupp=ung&kanal=chatt", page.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_when_nothing_fits_says_what_to_do_and_still_shows_somebody_to_call()
    {
        var page = await site.Visitor().PageAsync("/sok?kanal=brev&sprak=fa");

        Assert.Contains("Ingen linje passar", page.QuerySelector("#svar")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("bris-for-barn", page.Slugs());
        Assert.Contains("hjalplinjen", page.Slugs());
    }

    [Fact]
    public async Task Get_commas_and_repeats_mean_the_same()
    {
        var client = site.Visitor();

        Assert.Equal((await client.PageAsync("/sok?kanal=telefon&kanal=chatt")).Slugs(), (await client.PageAsync("/sok?kanal=telefon,chatt")).Slugs());
    }

    [Theory]
    [InlineData("/sok?behov=finns-inte")]
    [InlineData("/sok?malgrupp=marsian")]
    [InlineData("/sok?kanal=rokssignal")]
    [InlineData("/sok?sprak=klingon")]
    public async Task Get_an_unknown_choice_is_said_and_the_rest_is_answered(string address)
    {
        var response = await site.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains("finns inte här", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Slugs());
    }

    [Fact]
    public async Task Get_everyday_words_find_the_right_line_first()
    {
        var page = await site.Visitor().PageAsync("/sok?q=min bror spelar bort alla pengar");
        Assert.Equal("stodlinjen-spel", page.Slugs()[0]);
    }

    [Theory]
    [InlineData("jag vill dö", "suicide", "tel:90101")]
    [InlineData("jag är 12 år och vill dö", "suicide", "tel:116111")]
    [InlineData("min man slår mig", "violence", "tel:+4620505050")]
    [InlineData("min fru slår mig", "violence", "tel:+4620808080")]
    [InlineData("mitt barn har druckit klorin", "poisoning", "tel:+46104566700")]
    public async Task Get_a_cry_for_help_shows_a_panel_with_112_and_the_numbers_for_it_and_hides_no_result(string words, string kind, string number)
    {
        var page = await site.Visitor().PageAsync($"/sok?q={Uri.EscapeDataString(words)}");

        var panel = page.QuerySelector("[data-crisis]")!;
        Assert.Equal(kind, panel.GetAttribute("data-crisis"));
        Assert.Equal(["tel:112", number], panel.QuerySelectorAll("a[href^=tel]").Select(a => a.GetAttribute("href")).Take(2));
        Assert.NotEmpty(page.Slugs());
    }

    [Theory]
    [InlineData("jag vill dö", "self", "116111")]
    [InlineData("min kompis vill ta livet av sig", "other", "116111")]
    [InlineData("min man slår mig", "self", "116111")]
    [InlineData("jag slår min fru och vill sluta", "actor", "+4620555666")]
    [InlineData("jag har tagit en hel karta tabletter för att jag vill dö", "self", "90101")]
    public async Task Get_the_panel_speaks_to_whoever_it_is_and_leaves_no_age_without_a_number(string words, string who, string number)
    {
        var panel = (await site.Visitor().PageAsync($"/sok?q={Uri.EscapeDataString(words)}")).QuerySelector("[data-crisis]")!;

        Assert.Equal(who, panel.GetAttribute("data-crisis-for"));
        Assert.Contains($"tel:{number}", panel.QuerySelectorAll("a[href^=tel]").Select(a => a.GetAttribute("href")));
        Assert.NotEmpty(panel.QuerySelectorAll("a[href='tel:112']"));
    }

    [Fact]
    public async Task Get_what_has_come_into_the_eyes_is_rinsed_out_before_anybody_is_called()
    {
        var panel = (await site.Visitor().PageAsync("/sok?q=jag fick klorin i ögonen")).QuerySelector("[data-crisis=poisoning]")!;
        Assert.StartsWith("Skölj genast", panel.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_a_cry_in_another_language_has_a_door_in_that_language()
    {
        var panel = (await site.Visitor().PageAsync("/sok?q=my husband beats me and i am afraid")).QuerySelector("[data-crisis=violence]")!;
        Assert.Equal("Help in English", panel.QuerySelector("[lang=en] a[href='/sprak/en']")!.TextContent);
    }

    [Theory]
    [InlineData("spelskulder")]
    [InlineData("min man tog livet av sig")]
    [InlineData("ensam")]
    public async Task Get_other_trouble_shows_no_panel(string words) =>
        Assert.Null((await site.Visitor().PageAsync($"/sok?q={Uri.EscapeDataString(words)}")).QuerySelector("[data-crisis]"));

    [Fact]
    public async Task Get_how_the_words_were_understood_can_be_taken_apart()
    {
        var client = site.Visitor();
        var page = await client.PageAsync("/sok?q=spelberoende chatt");
        var chips = page.QuerySelectorAll("#forstatt + ul a").ToDictionary(a => a.TextContent.Split('×')[0].Trim(), a => a.GetAttribute("href")!);

        Assert.Equal(["Spel om pengar", "Chatt"], chips.Keys);
        var without = await client.PageAsync(chips["Chatt"]);
        Assert.Equal(["Spel om pengar"], without.QuerySelectorAll("#forstatt + ul a").Select(a => a.TextContent.Split('×')[0].Trim()));
        Assert.Equal("spelberoende chatt", without.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_words_with_several_meanings_offer_the_needs_above_mixed_results()
    {
        var client = site.Visitor();
        var page = await client.PageAsync("/sok?q=hotad");

        var choices = page.QuerySelectorAll("#menar + ul a").ToList();
        Assert.InRange(choices.Count, 2, 3);
        var chosen = await client.PageAsync(choices[0].GetAttribute("href")!);
        Assert.NotEmpty(chosen.Slugs());
    }

    [Theory]
    [InlineData("familjerådgivning", "[data-guide=familjeradgivning]")]
    [InlineData("familjerådgivning i lund", "[data-municipality=lund]")]
    public async Task Get_guides_and_municipalities_stand_among_the_results(string words, string what) =>
        Assert.NotNull((await site.Visitor().PageAsync($"/sok?q={Uri.EscapeDataString(words)}")).QuerySelector($".cards {what}"));

    [Fact]
    public async Task Get_a_dead_number_leads_to_the_living_line_and_says_why()
    {
        var page = await site.Visitor().PageAsync("/sok?q=0771-22 00 60");

        Assert.Equal("hjalplinjen", page.Slugs()[0]);
        Assert.Contains("0771-22 00 60 är gammalt", page.QuerySelector(".cards .note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_open_now_shows_only_lines_that_are_open_for_certain()
    {
        var page = await site.Visitor().PageAsync("/sok?q=ensam&oppet=nu");

        Assert.NotEmpty(page.Slugs());
        var now = Core.OpeningHours.SwedishMoment.At(site.Clock.GetUtcNow());
        Assert.All(page.Slugs(), slug => Assert.True(site.Snapshot.Hours.Of(slug)!.At(now).IsOpen, slug));
        Assert.Contains("/sok?q=ensam", page.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_a_time_that_cannot_be_read_is_said()
    {
        var response = await site.Visitor().GetAsync("/sok?q=ensam&oppet=snart");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Tiden i adressen", (await response.PageAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_unknown_words_still_show_somebody_and_say_so()
    {
        var page = await site.Visitor().PageAsync("/sok?q=xyzzy");

        Assert.NotEmpty(page.Slugs());
        Assert.Contains("Vi hittade inget som handlar om just det", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_more_text_than_is_read_is_said()
    {
        var page = await site.Visitor().PageAsync($"/sok?q={new string('a', 700)}");
        Assert.Contains("Det var mycket text", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_the_words_live_only_in_the_request()
    {
        var response = await site.Visitor().GetAsync("/sok?q=hemligtord");
        var page = await response.PageAsync();

        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("hemligtord", page.Title, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hemligtord", page.Head!.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("hemligtord", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("get", page.QuerySelector("form.search")!.GetAttribute("method"));
    }

    [Theory]
    [InlineData("2026-11-27T12:30", true)] // Friday 12:15–13:15: the English hour
    [InlineData("2026-11-27T13:30", false)] // after it, in the Swedish hours
    public async Task Get_open_in_a_language_means_that_somebody_who_speaks_it_is_there(string at, bool shown)
    {
        var page = await site.Visitor().PageAsync($"/sok?sprak=en&oppet={at}");

        Assert.Equal(shown, page.Slugs().Contains("frisk-och-fri"));
    }

    [Fact]
    public async Task Get_open_by_chat_means_that_the_chat_is_open()
    {
        // A Tuesday morning: Kvinnofridslinjen answers the phone around the clock, its chat opens on Monday, Thursday and Sunday only.
        var client = site.Visitor();

        Assert.Contains("kvinnofridslinjen", (await client.PageAsync("/sok?behov=vald-i-nara-relation&kanal=telefon&oppet=2026-11-24T09:15")).Slugs());
        Assert.DoesNotContain("kvinnofridslinjen", (await client.PageAsync("/sok?behov=vald-i-nara-relation&kanal=chatt&oppet=2026-11-24T09:15")).Slugs());
    }

    [Fact]
    public async Task Get_the_form_asks_what_is_open_and_an_empty_time_asks_nothing()
    {
        var page = await site.Visitor().PageAsync("/sok?oppet=&kanal=telefon");

        Assert.NotNull(page.QuerySelector("input[type=datetime-local][name=oppet]"));
        Assert.NotNull(page.QuerySelector("input[type=checkbox][name=oppet][value=nu]"));
        Assert.Empty(page.QuerySelectorAll("[role=alert]"));
        Assert.NotEmpty(page.Slugs());
    }

    /// <summary>A page loaded anew is announced by its title, and what it skips to is told before the choices.</summary>
    [Theory]
    [InlineData("/sok?q=ensam")]
    [InlineData("/sok?behov=spel")]
    [InlineData("/sok?behov=adoption&kanal=sms")]
    public async Task Get_TellsHowManyAnswers_InTitleSkipLinkAndHeading(string address)
    {
        var page = await site.Visitor().PageAsync(address);

        var total = page.QuerySelectorAll("[data-total]").Select(list => list.GetAttribute("data-total")).FirstOrDefault();
        var told = page.QuerySelector("#svar")!.TextContent is var heading && heading.StartsWith("Ingen", StringComparison.Ordinal) ? "inga svar" : $"{total} svar";
        Assert.StartsWith(told, told == "inga svar" ? told : heading, StringComparison.Ordinal);
        Assert.Equal($"Sök nummer: {told} – Katalogen", page.Title);
        Assert.Equal($"Hoppa till svaren: {told}", page.QuerySelector("main a.skip[href='#svar']")!.TextContent);
    }
}
