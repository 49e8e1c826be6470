using System.Net;

namespace StodlinjeKatalog.Web.Tests.Public;

[Collection(SiteCollection.Name)]
public sealed class LeaveTests(SiteApplication site)
{
    [Fact]
    public async Task Get_LeadsElsewhereAndClearsWhatTheBrowserKept()
    {
        var response = await site.Visitor().GetAsync("/lamna");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("https://www.smhi.se/", response.Headers.Location?.ToString());
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", response.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("/lamna")]
    [InlineData("javascript:alert(1)")]
    public async Task A_setting_that_leads_nowhere_stops_the_start(string url)
    {
        await using var broken = new SiteApplication().WithWebHostBuilder(host => host.UseSetting("Leave:Url", url));

        // Program tells it in one line and ends; what the test host makes of that is its own affair.
        Assert.ThrowsAny<Exception>(broken.CreateClient);
    }

    [Fact]
    public async Task The_button_of_every_page_has_the_setting_s_address_and_works_without_script()
    {
        var page = await site.Visitor().PageAsync("/akut");
        var button = page.QuerySelector("header .leave a")!;

        Assert.Equal("/lamna", button.GetAttribute("href"));
        Assert.Equal("https://www.smhi.se/", button.GetAttribute("data-leave"));
    }
}
