using AngleSharp.Html.Parser;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.Deploy;

public sealed class UnavailablePageTests
{
    [Fact]
    public void The_page_that_nginx_shows_when_the_site_is_down_has_the_same_banner_first_and_asks_for_nothing()
    {
        var html = File.ReadAllText(Path.Combine(Root(), "src", "StodlinjeKatalog.Web", "Deploy", "503.html"));
        var page = new HtmlParser().ParseDocument(html);

        page.AssertBannerFirst("503.html");
        Assert.Contains(EmergencyBanner.Html.Trim(), html, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("link, script, img, style, [style]"));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StodlinjeKatalog.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository was not found.");
        }

        return folder;
    }
}
