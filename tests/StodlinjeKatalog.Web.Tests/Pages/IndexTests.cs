namespace StodlinjeKatalog.Web.Tests.Pages;

[Collection(SiteCollection.Name)]
public sealed class IndexTests(SiteApplication site)
{
    [Fact]
    public async Task Get_shows_the_search_box_and_every_need_and_audience()
    {
        var page = await site.Visitor().PageAsync("/");

        var form = page.QuerySelector("form[role=search]")!;
        Assert.Equal("/sok", form.GetAttribute("action"));
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.NotNull(form.QuerySelector("label[for=q]"));
        Assert.All(site.Snapshot.Needs, need => Assert.NotNull(page.QuerySelector($"a[href='/behov/{need.Slug}']")));
        Assert.All(site.Snapshot.Audiences, audience => Assert.NotNull(page.QuerySelector($"a[href='/malgrupp/{audience.Slug}']")));
    }
}
