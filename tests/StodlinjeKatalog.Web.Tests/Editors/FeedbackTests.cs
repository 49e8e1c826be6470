using System.Net;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web.Tests.Editors;

public sealed class FeedbackTests
{
    [Fact]
    public async Task A_report_of_a_number_goes_from_the_visitor_to_the_top_of_the_editors_list_and_is_settled()
    {
        await using var site = new EditorsApplication();
        using var visitor = site.Visitor();
        var line = site.Snapshot.Helplines[0].Slug;
        var answer = await PostAsync(visitor, "same-origin", ("stodlinje", line), ("slag", "nummer"));
        Assert.Equal($"/synpunkter?stodlinje={line}&tack", answer.Headers.Location!.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));

        using var editor = await EditorSession.StrongAsync(site);
        var tasks = (await editor.Client.PageAsync("/admin")).QuerySelectorAll(".tasks li");
        Assert.Contains("Numret fungerar inte", tasks[0].TextContent, StringComparison.Ordinal);
        Assert.Equal($"/admin/stodlinjer/{line}#vagar", tasks[0].QuerySelector("a")!.GetAttribute("href"));

        await editor.PostAsync("/admin/synpunkter", "form[action*='Take']");
        Assert.Contains(editor.Name, (await editor.Client.PageAsync("/admin/synpunkter")).QuerySelector("[data-feedback]")!.TextContent, StringComparison.Ordinal);
        await editor.PostAsync("/admin/synpunkter", "form[action*='Settle']");
        Assert.Null((await editor.Client.PageAsync("/admin/synpunkter")).QuerySelector("[data-feedback]"));
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData("none", null)]
    [InlineData(null, "https://ond.example")]
    [InlineData(null, "null")]
    [InlineData(null, null)]
    public async Task Post_FromElsewhere_IsRefused(string? fetchSite, string? origin)
    {
        await using var site = new EditorsApplication();
        using var visitor = site.Visitor();
        using var request = Request([("text", "Hej")]);
        if (fetchSite is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", fetchSite);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        var answer = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        (await answer.PageAsync()).AssertBannerFirst("403");
    }

    [Fact]
    public async Task What_must_not_be_kept_is_not_and_what_was_typed_comes_back()
    {
        await using var site = new EditorsApplication();
        using var visitor = site.Visitor();
        var personal = await PostAsync(visitor, "same-origin", ("text", "Jag heter så och är född 850101-1234."));
        Assert.Equal(HttpStatusCode.BadRequest, personal.StatusCode);
        Assert.Contains("850101-1234", (await personal.PageAsync()).QuerySelector("#text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(visitor, "same-origin", ("text", new string('a', 2001)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(visitor, "same-origin", ("text", " "))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(visitor, "same-origin", ("text", "Köp"), ("webbplats", "https://spam.example"))).StatusCode);

        using var editor = await EditorSession.WeakAsync(site);
        Assert.Null((await editor.Client.PageAsync("/admin/synpunkter")).QuerySelector("[data-feedback]"));
    }

    [Fact]
    public async Task A_flood_is_braked_and_markup_is_text()
    {
        await using var site = new EditorsApplication();
        using var visitor = site.Visitor();
        for (var i = 0; i < new RateLimitOptions().FeedbackBurst; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(visitor, "same-origin", ("text", "<script>alert(1)</script>"))).StatusCode);
        }

        // One a minute is let through again: a slow machine may need a few more to meet the brake.
        var refused = await PostAsync(visitor, "same-origin", ("text", "en till"));
        for (var i = 0; i < 5 && refused.StatusCode == HttpStatusCode.Redirect; i++)
        {
            refused = await PostAsync(visitor, "same-origin", ("text", "en till"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("en till", (await refused.PageAsync()).QuerySelector("textarea")!.TextContent);
        using var editor = await EditorSession.WeakAsync(site);
        var page = await editor.Client.PageAsync("/admin/synpunkter");
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("[data-feedback] .text")!.TextContent);
    }

    [Theory]
    [InlineData("850101-1234", true)]
    [InlineData("19850101 1234", true)]
    [InlineData("8501011234", true)]
    [InlineData("850161-1234", true)]
    [InlineData("020-22 22 33 svarar inte", false)]
    [InlineData("ring 08-702 16 80 i stället", false)]
    [InlineData("öppet 2026-12-24", false)]
    public void Personal_numbers_are_known_from_others(string text, bool personal) => Assert.Equal(personal, FeedbackBox.HasPersonalNumber(text));

    private static async Task<HttpResponseMessage> PostAsync(HttpClient visitor, string fetchSite, params (string Name, string Value)[] fields)
    {
        using var request = Request(fields);
        request.Headers.Add("Sec-Fetch-Site", fetchSite);
        return await visitor.SendAsync(request);
    }

    private static HttpRequestMessage Request((string Name, string Value)[] fields) => new(HttpMethod.Post, "/synpunkter")
    {
        Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
    };
}
