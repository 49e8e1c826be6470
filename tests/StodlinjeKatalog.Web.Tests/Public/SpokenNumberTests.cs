using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.Public;

[Collection(SiteCollection.Name)]
public sealed class SpokenNumberTests(SiteApplication site)
{
    [Theory]
    [InlineData("901 01", "9 0 1, 0 1")]
    [InlineData("116 111", "1 1 6, 1 1 1")]
    [InlineData("020-22 22 33", "0 2 0, 2 2, 2 2, 3 3")]
    [InlineData("90\u00a0390", "9 0, 3 9 0")]
    [InlineData("112", "1 1 2")]
    public void A_number_is_said_figure_by_figure_in_its_groups(string number, string spoken) => Assert.Equal(spoken, SpokenNumber.Of(number));

    /// <summary>WCAG 2.5.3: what is seen stands first in what is heard.</summary>
    [Theory]
    [InlineData("/stodlinjer/kvinnofridslinjen")]
    [InlineData("/behov/ensamhet")]
    [InlineData("/akut")]
    public async Task Every_button_with_a_number_begins_with_what_is_seen(string address)
    {
        var page = await site.Visitor().PageAsync(address);
        var labelled = page.QuerySelectorAll("a[href^='tel:'][aria-label], a[href^='sms:'][aria-label]").ToList();

        Assert.True(labelled.Count >= 3);
        Assert.All(labelled, link =>
        {
            var seen = string.Concat(link.ChildNodes.Where(n => n is not AngleSharp.Dom.IElement { ClassName: "vh" }).Select(n => n.TextContent)).Trim();
            Assert.StartsWith(seen, link.GetAttribute("aria-label"), StringComparison.Ordinal);
        });
    }
}
