using System.Net;
using AngleSharp.Dom;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.Pages;

[Collection(SiteCollection.Name)]
public sealed class SkrivUtTests(SiteApplication site)
{
    [Fact]
    public async Task Get_ChosenLines_AreOnTheSheetInTheirOrderWithNumbersAndCodes()
    {
        var page = await site.Visitor().PageAsync("/skriv-ut?linje=sjalvmordslinjen&linje=bris-for-barn");

        var sheet = page.QuerySelector(".sheet")!;
        Assert.Equal(["sjalvmordslinjen", "bris-for-barn"], sheet.Slugs());
        Assert.Contains("901\u00a001", sheet.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, sheet.QuerySelectorAll("svg.qr[aria-label^='Skanna för att ringa'] path").Length);
    }

    [Theory]
    [InlineData("blad", 11)]
    [InlineData("affisch", 4)]
    [InlineData("remsor", 1)]
    public async Task Get_Need_FillsTheFormatAndSaysWhatHasNoRoom(string format, int most)
    {
        var page = await site.Visitor().PageAsync($"/skriv-ut?behov=sjalvmordstankar&format={format}");

        var shown = page.QuerySelectorAll(".sheet li[data-helpline]").Length;
        Assert.InRange(shown, 1, Math.Max(most, 40));
        Assert.Equal(site.Snapshot.InNeed("sjalvmordstankar").Count() > shown, page.QuerySelector(".on-screen .note") is not null);
        Assert.True(format == "blad" || shown <= most);
    }

    [Fact]
    public async Task Get_Strips_HaveTheNumberAndNothingThatTellsWhatItIs()
    {
        var page = await site.Visitor().PageAsync("/skriv-ut?linje=kvinnofridslinjen&format=remsor");

        var strips = page.QuerySelectorAll(".strips li").Select(s => s.Text().Trim()).ToList();
        Assert.Equal(10, strips.Count);
        Assert.All(strips, strip => Assert.Equal("020-50\u00a050\u00a050", strip));
    }

    [Fact]
    public async Task Get_EveryWayOnPaper_HasItsHoursInWords()
    {
        var client = site.Visitor();
        var today = DateOnly.FromDateTime(SwedishTime.ToLocal(site.Clock.GetUtcNow()).DateTime);
        var told = 0;
        foreach (var need in site.Snapshot.Needs)
        {
            foreach (var way in (await client.PageAsync($"/skriv-ut?behov={need.Slug}")).QuerySelectorAll(".sheet .number"))
            {
                var words = way.NextElementSibling;
                while (words?.NextElementSibling?.ClassName == "when")
                {
                    words = words.NextElementSibling;
                }

                var slug = way.Closest("[data-helpline]")!.GetAttribute("data-helpline")!;
                if (way.FirstElementChild!.Text() is "Telefon" or "Sms" or "Chatt" or "Video" or "Besök")
                {
                    Assert.Contains(words?.Text(), site.Snapshot.Hours.Of(slug)!.Channels.Select(c => HoursInShort.Of(c, today)));
                    told++;
                }
            }
        }

        Assert.True(told > 100, $"only {told} ways");
    }

    [Theory]
    [InlineData("blad")]
    [InlineData("affisch")]
    [InlineData("remsor")]
    public async Task Get_NumberThatLeadsToOthersToo_SaysWhatToSayThere(string format)
    {
        var page = await site.Visitor().PageAsync($"/skriv-ut?linje=jourhavande-prast&format={format}");

        Assert.Contains("Ring och säg att du vill prata med jourhavande präst", page.QuerySelectorAll(".sheet .when").Select(w => w.Text()));
    }

    [Theory]
    [InlineData("/skriv-ut?linje=finns-inte")]
    [InlineData("/skriv-ut?linje=karleken-ar-fri")]
    [InlineData("/skriv-ut?behov=finns-inte")]
    public async Task Get_UnknownChoice_IsToldAndAnswers400(string address)
    {
        var response = await site.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await response.PageAsync()).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Get_NothingChosen_LetsOneChooseAmongAll()
    {
        var page = await site.Visitor().PageAsync("/skriv-ut");

        Assert.Null(page.QuerySelector(".sheet"));
        Assert.Equal(site.Snapshot.Helplines.Count, page.QuerySelectorAll("input[name=linje]").Length);
    }
}
