using System.Net;
using AngleSharp.Html.Dom;

namespace StodlinjeKatalog.Web.Tests.Editors;

[Collection(EditorsSuite.Name)]
public sealed class GuidesTests(EditorsApplication site)
{
    private string First => site.Snapshot.Guides.Select(g => g.Slug).Order(StringComparer.Ordinal).First();

    [Fact]
    public async Task A_guide_is_previewed_saved_shown_to_the_public_and_restored()
    {
        var slug = First;
        var address = "/admin/guider/" + slug;
        var before = site.Snapshot.Guide(slug)!;
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync(address);
        var body = before.Body + "\n\n## Ett nytt stycke\n\nHär är **något nytt**.\n\n::: stodlinje sjalvmordslinjen\n";

        var preview = await (await editor.PostAsync(page, address, "form.edit", ("Form.Body", body), ("do", "preview"))).PageAsync();
        Assert.Contains("något nytt", preview.GetElementById("forhandsvisning")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(preview.QuerySelector("#forhandsvisning [data-helpline=sjalvmordslinjen]"));
        Assert.Equal(before, site.Snapshot.Guide(slug));

        var saved = await editor.PostAsync(preview, address, "form.edit", ("Reason", "Ett stycke till"), ("do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(body.TrimEnd(), site.Snapshot.Guide(slug)!.Body);
        Assert.Equal(new DateOnly(2026, 11, 24), site.Snapshot.Guide(slug)!.ChangedOn);
        using var visitor = site.Visitor();
        Assert.Contains("Ett nytt stycke", await visitor.GetStringAsync("/guider/" + slug), StringComparison.Ordinal);

        var history = await editor.Client.PageAsync($"/admin/historik?slag=Guide&adress={slug}");
        Assert.Contains("Ett stycke till", history.QuerySelector("main .list li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(history.QuerySelectorAll("main .list a")[^1].GetAttribute("href")!, "main form")).StatusCode);
        Assert.Equal(before.Body, site.Snapshot.Guide(slug)!.Body);
    }

    [Theory]
    [InlineData("Se [linjen](/stodlinjer/finns-inte).", "finns-inte")]
    [InlineData("Se [sidan](/hemligt).", "/hemligt")]
    [InlineData("::: stodlinje borta-linjen", "borta-linjen")]
    [InlineData("![bild](https://exempel.se/a.png)", "Bilden")]
    [InlineData("[x](javascript:alert(1))", "går inte att följa")]
    public async Task A_text_that_leads_nowhere_is_refused_and_stays_in_the_form(string text, string told)
    {
        var slug = site.Snapshot.Guides[1].Slug;
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync("/admin/guider/" + slug);

        foreach (var what in new[] { "preview", "save" })
        {
            var answer = await editor.PostAsync(page, "/admin/guider/" + slug, "form.edit", ("Form.Body", text), ("do", what));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var back = await answer.PageAsync();
            Assert.Contains(told, back.QuerySelector("#fel a[href='#Form_Body']")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(text, ((IHtmlTextAreaElement)back.GetElementById("Form_Body")!).Value);
            Assert.Empty(back.QuerySelectorAll("#forhandsvisning img, #forhandsvisning a[href^=javascript]"));
        }

        Assert.DoesNotContain(told, site.Snapshot.Guide(slug)!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_hard_to_read_is_told_and_saved()
    {
        using var editor = await EditorSession.StrongAsync(site);
        var answer = await editor.PostAsync("/admin/guider/ny", "main form", ("Input.Title", "Svår text"), ("Input.Slug", "svar-text"), ("Input.Summary", "En prövning."),
            ("Input.Body", "Myndighetsutövningens tillämpningsföreskrifter förutsätter sammanhängande dokumentationsskyldighet."), ("Input.Source", "Provet"));
        Assert.Equal("/admin/guider/svar-text", answer.Headers.Location!.OriginalString);
        Assert.NotNull(site.Snapshot.Guide("svar-text"));

        var page = await editor.Client.PageAsync("/admin/guider/svar-text");
        var preview = await (await editor.PostAsync(page, "/admin/guider/svar-text", "form.edit", ("do", "preview"))).PageAsync();
        Assert.Contains("LIX", preview.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);

        var taken = await editor.PostAsync("/admin/guider/ny", "main form", ("Input.Title", "Samma"), ("Input.Slug", "svar-text"), ("Input.Summary", "En."), ("Input.Body", "Text."), ("Input.Source", "Provet"));
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        Assert.NotNull((await taken.PageAsync()).QuerySelector("#fel a[href='#Input_Slug']"));
    }

    [Fact]
    public async Task A_guide_sent_after_the_session_ended_comes_back_filled()
    {
        await using var own = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(own);
        var address = "/admin/guider/" + own.Snapshot.Guides[0].Slug;
        var page = await editor.Client.PageAsync(address);
        own.Clock.Now += TimeSpan.FromHours(9);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(page, address, "form.edit", ("Form.Summary", "Skriven i nio timmar."), ("do", "save"))).StatusCode);

        await editor.SignInAsync();
        var back = await editor.Client.PageAsync(address);
        Assert.NotNull(back.QuerySelector($"main a[href='{address}?hamta=true']"));
        var filled = await editor.Client.PageAsync(address + "?hamta=true");
        Assert.Equal("Skriven i nio timmar.", filled.GetElementById("Form_Summary")!.TextContent.Trim());

        Assert.Equal(address, (await editor.PostAsync(back, address, ".note form")).Headers.Location!.OriginalString);
        Assert.Null((await editor.Client.PageAsync(address)).QuerySelector($"main a[href='{address}?hamta=true']"));
    }
}
