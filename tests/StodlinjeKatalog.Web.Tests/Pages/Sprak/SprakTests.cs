using System.Net;
using AngleSharp.Dom;

namespace StodlinjeKatalog.Web.Tests.Pages.Sprak;

[Collection(SiteCollection.Name)]
public sealed class SprakTests(SiteApplication site)
{
    /// <summary>Slug, language of the text, direction.</summary>
    public static readonly TheoryData<string, string, string> Doors = new()
    {
        { "en", "en", "ltr" },
        { "fi", "fi", "ltr" },
        { "ar", "ar", "rtl" },
        { "so", "so", "ltr" },
        { "fa", "fa", "rtl" },
        { "ti", "ti", "ltr" },
        { "uk", "uk", "ltr" },
        { "pl", "pl", "ltr" },
        { "es", "es", "ltr" },
        { "fr", "fr", "ltr" },
        { "se", "se", "ltr" },
        { "latt-svenska", "sv", "ltr" },
        { "teckensprak", "sv", "ltr" }, // sign language has no written form
    };

    [Fact]
    public void Every_door_of_the_catalogue_is_in_the_table() =>
        Assert.Equal(Doors.Select(row => (string)row[0]).Order(), site.Snapshot.LanguageDoors.Select(d => d.Slug).Order());

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Get_Door_HasItsLanguageAndDirectionInsideASwedishPage(string slug, string language, string direction)
    {
        var page = await site.Visitor().PageAsync($"/sprak/{slug}");

        page.AssertBannerFirst(slug);
        Assert.Equal("sv", page.DocumentElement.GetAttribute("lang"));
        var door = page.QuerySelector("main .tongue")!;
        Assert.Equal(language, door.GetAttribute("lang"));
        Assert.Equal(direction, door.GetAttribute("dir"));
        Assert.Equal(site.Snapshot.LanguageDoor(slug)!.Title, door.QuerySelector("h1")!.TextContent);
        Assert.All(page.QuerySelectorAll(".tongue .card"), card => Assert.Equal("sv", LanguageOf(card)));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Get_Door_SaysWhatTheThreeNumbersAre(string slug, string language, string direction)
    {
        var page = await site.Visitor().PageAsync($"/sprak/{slug}");

        Assert.Equal(direction == "rtl", site.Snapshot.LanguageDoor(slug)!.RightToLeft);
        foreach (var number in (string[])["112", "1177", "901\u00a001"])
        {
            var inText = page.QuerySelectorAll("main bdi").Where(bdi => bdi.TextContent == number).ToArray();
            Assert.NotEmpty(inText);
            Assert.All(inText, bdi => Assert.Equal("ltr", bdi.GetAttribute("dir")));
            Assert.Contains(inText, bdi => LanguageOf(bdi) == language && bdi.Closest("h2") is not null);
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Get_DoorNotReviewed_SaysSoInItsLanguageAndInSwedish(string slug, string language, string direction)
    {
        var door = site.Snapshot.LanguageDoor(slug)!;
        Assert.Null(door.ReviewedOn);

        var page = await site.Visitor().PageAsync($"/sprak/{slug}");

        Assert.Equal(direction, page.QuerySelector("main .tongue")!.GetAttribute("dir"));
        var own = page.QuerySelectorAll("main p").Single(p => p.TextContent == door.UnreviewedNotice);
        Assert.Equal(language, LanguageOf(own));
        Assert.Contains(page.QuerySelectorAll("main p"), p => LanguageOf(p) == "sv" && p.TextContent.Contains("granska", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Jag behöver tolk. Jag talar engelska.")]
    [InlineData("ar", "Jag behöver tolk. Jag talar arabiska.")]
    [InlineData("ti", "Jag behöver tolk. Jag talar tigrinja.")]
    [InlineData("se", "Jag behöver tolk. Jag talar nordsamiska.")]
    public async Task Get_Door_HasTheSwedishSentenceForAnInterpreterMarkedAsSwedish(string slug, string sentence)
    {
        var page = await site.Visitor().PageAsync($"/sprak/{slug}");

        var phrase = page.QuerySelectorAll("main em").Single(em => em.TextContent == sentence);
        Assert.Equal("sv", phrase.GetAttribute("lang"));
        Assert.Equal("ltr", phrase.GetAttribute("dir"));
    }

    [Fact]
    public async Task Get_Finnish_ListsTheLineThatSpeaksItAndTheFinnishHoursOf1177()
    {
        var page = await site.Visitor().PageAsync("/sprak/fi");

        var card = Card(page, "palveleva-puhelin");
        Assert.NotNull(card.QuerySelector("a[href='tel:+4620262500']"));
        Assert.Contains(Hours(card), row => row is ("maanantai–sunnuntai", "21:00–23:00"));
        Assert.Equal([("maanantai–perjantai", "08:00–12:00")], Hours(Card(page, "1177")));

        // Tuesday 09:15.
        Assert.Equal(("open", "Öppet nu, till 12"), (Card(page, "1177").GetAttribute("data-open"), Card(page, "1177").QuerySelector(".status")!.TextContent));
        Assert.Equal("Stängt, öppnar 21 i kväll", card.QuerySelector(".status")!.TextContent);
        Assert.Equal("unknown", card.GetAttribute("data-open")); // its chat has hours that nobody has told
    }

    [Fact]
    public async Task Get_English_ListsAnEatingDisorderLineOnlyAtItsEnglishHour()
    {
        var card = Card(await site.Visitor().PageAsync("/sprak/en"), "frisk-och-fri");

        Assert.Equal([("Friday", "12:15–13:15")], Hours(card));
        Assert.Equal("closed", card.GetAttribute("data-open")); // on a Tuesday morning
        Assert.Single(card.QuerySelectorAll("a.way"));
    }

    [Fact]
    public async Task Get_Arabic_DoesNotShowSwedishHoursAsArabicOnes()
    {
        // Frisk & Fri speaks Arabic at hours that no open source gives.
        var card = Card(await site.Visitor().PageAsync("/sprak/ar"), "frisk-och-fri");

        Assert.Empty(Hours(card));
        Assert.Equal("unknown", card.GetAttribute("data-open"));
        Assert.DoesNotContain("Öppet nu", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vi vet inte när någon talar arabiska", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Arabic_ShowsThe1177NumberInArabicWithItsHoursInArabic()
    {
        var card = Card(await site.Visitor().PageAsync("/sprak/ar"), "1177");

        Assert.Equal(["tel:+46812313080"], card.QuerySelectorAll("a.way").Select(a => a.GetAttribute("href")));
        Assert.Equal([("الاثنين–الأحد", "08:00–22:00")], Hours(card));
        Assert.Equal("ar", LanguageOf(card.QuerySelector(".hours")!));
    }

    [Theory]
    [InlineData("uk")]
    [InlineData("pl")]
    [InlineData("ti")]
    public async Task Get_LanguageThatNoLineSpeaks_SaysSoAndNamesThoseWithInterpreters(string slug)
    {
        var page = await site.Visitor().PageAsync($"/sprak/{slug}");

        Assert.Contains(page.QuerySelectorAll("main p"), p => p.TextContent == site.Snapshot.LanguageDoor(slug)!.NoLines && LanguageOf(p) == slug);
        Assert.Equal(["112", "1177", "kvinnofridslinjen", "somaya-stodjour", "terrafem"], page.QuerySelectorAll("main .card").Select(c => c.GetAttribute("data-helpline")).Order());
        Assert.Contains("Tolk", Card(page, "kvinnofridslinjen").TextContent, StringComparison.Ordinal);
        Assert.Contains("70 språk", Card(page, "terrafem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SignLanguage_ListsTheLineInSignLanguageAndPutsThePhoneLast()
    {
        var page = await site.Visitor().PageAsync("/sprak/teckensprak");

        Assert.NotNull(Card(page, "boujt"));
        Assert.Equal("chat", KindOf(Card(page, "jourhavande-prast").QuerySelector("a.way")!));
        var dangerToLife = page.QuerySelector("main")!.TextContent;
        Assert.True(dangerToLife.IndexOf("Bildtelefoni", StringComparison.Ordinal) < dangerToLife.IndexOf("SMS112", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UnknownLanguage_Is404WithTheBanner()
    {
        var response = await site.Visitor().GetAsync("/sprak/klingonska");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        (await response.PageAsync()).AssertBannerFirst("/sprak/klingonska");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sprak")]
    [InlineData("/sprak/ar")]
    [InlineData("/stodlinjer/sjalvmordslinjen")]
    [InlineData("/finns-inte")]
    public async Task Every_page_leads_to_every_door_by_its_own_name(string address)
    {
        var page = await (await site.Visitor().GetAsync(address)).PageAsync();

        Assert.Equal(
            site.Snapshot.LanguageDoors.Select(d => ($"/sprak/{d.Slug}", d.TextLanguage, d.TextLanguage, d.NativeName)),
            page.QuerySelectorAll("footer .languages a").Select(a => (a.GetAttribute("href")!, a.GetAttribute("hreflang")!, LanguageOf(a.FirstElementChild!), a.TextContent)));
    }

    [Fact]
    public async Task The_sitemap_names_every_door()
    {
        var sitemap = await site.Visitor().GetStringAsync("/sitemap.xml");

        Assert.All(site.Snapshot.LanguageDoors, door => Assert.Contains($"/sprak/{door.Slug}</loc>", sitemap, StringComparison.Ordinal));
    }

    private static IElement Card(IParentNode page, string slug) => page.QuerySelectorAll("main .card").Single(c => c.GetAttribute("data-helpline") == slug);

    private static IEnumerable<(string Days, string Times)> Hours(IElement card) =>
        card.QuerySelectorAll(".hours").Select(row => (row.QuerySelector("span")!.TextContent, row.QuerySelector("bdi")!.TextContent));

    private static string LanguageOf(IElement element) => element.Closest("[lang]")!.GetAttribute("lang")!;

    private static string KindOf(IElement way) => way.ClassList.Single(c => c.StartsWith("way-", StringComparison.Ordinal))[4..];
}
