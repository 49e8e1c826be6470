using System.Net;
using AngleSharp.Html.Dom;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>Needs, audiences and their words. Each test has a need or an audience of its own.</summary>
[Collection(EditorsSuite.Name)]
public sealed class TopicsTests(EditorsApplication site)
{
    [Fact]
    public async Task A_word_that_is_added_is_used_by_the_search_at_once_and_its_revision_tells_and_restores()
    {
        const string Address = "/admin/behov/tobak";
        using var editor = await EditorSession.StrongAsync(site);
        using var visitor = site.Visitor();
        var name = site.Snapshot.Need("tobak")!.Name;
        Assert.DoesNotContain(name, await UnderstoodAsync(visitor, "pyspunkt"), StringComparison.Ordinal);
        var page = await editor.Client.PageAsync(Address);
        var before = page.GetElementById("Form_Words")!.TextContent;

        var saved = await editor.PostAsync(page, Address, "form.edit", ("Form.Words", before + "\npyspunkt; 1,5"), ("Reason", "Så säger unga"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var word = site.Snapshot.Need("tobak")!.Words[^1];
        Assert.Equal(("pyspunkt", 1.5, "sv"), (word.Text, word.Weight, word.Language));
        Assert.Contains(name, await UnderstoodAsync(visitor, "pyspunkt"), StringComparison.Ordinal);

        var history = await editor.Client.PageAsync("/admin/historik?slag=Need&adress=tobak");
        Assert.Contains("Så säger unga", history.QuerySelector("main .list li")!.TextContent, StringComparison.Ordinal);
        Assert.All(history.QuerySelectorAll("main .list li a"), a => Assert.Contains("tobak", a.TextContent, StringComparison.Ordinal));
        var change = await editor.Client.PageAsync(history.QuerySelector("main .list a")!.GetAttribute("href")!);
        Assert.Equal("Efter: pyspunkt; 1,5", change.QuerySelector(".changes ins")!.TextContent);
        Assert.Null(change.QuerySelector(".changes del"));
        var imported = history.QuerySelectorAll("main .list a")[^1].GetAttribute("href")!;
        var restored = await editor.PostAsync(imported, "main form");
        Assert.Equal("/admin/historik?slag=Need&adress=tobak", restored.Headers.Location!.OriginalString);
        Assert.DoesNotContain(site.Snapshot.Need("tobak")!.Words, w => w.Text == "pyspunkt");
    }

    [Fact]
    public async Task Every_word_survives_the_form_as_it_was()
    {
        using var editor = await EditorSession.StrongAsync(site);
        foreach (var need in site.Snapshot.Needs.Where(n => n.Words.Any(w => w.Language != "sv" || w.Weight != 1)).Take(3))
        {
            var page = await editor.Client.PageAsync($"/admin/behov/{need.Slug}");
            Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(page, $"/admin/behov/{need.Slug}", "form.edit")).StatusCode);
            Assert.Equal(need.Words, site.Snapshot.Need(need.Slug)!.Words);
            var history = await editor.Client.PageAsync($"/admin/historik?slag=Need&adress={need.Slug}");
            Assert.Single(history.QuerySelectorAll("main .list li"));
        }
    }

    [Theory]
    [InlineData("Form.Name", "", "Form_Name")]
    [InlineData("Form.Words", "sorg; mycket viktigt", "Form_Words")]
    [InlineData("Form.Words", "sorg; 9", "Form_Words")]
    [InlineData("Form.Words", "sorg\nSorg", "Form_Words")]
    public async Task What_breaks_a_rule_is_refused_beside_its_field_and_stays(string name, string value, string field)
    {
        using var editor = await EditorSession.StrongAsync(site);
        var before = site.Snapshot.Need("livsfragor-och-tro");
        var page = await editor.Client.PageAsync("/admin/behov/livsfragor-och-tro");

        var answer = await editor.PostAsync(page, "/admin/behov/livsfragor-och-tro", "form.edit", (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var back = await answer.PageAsync();
        Assert.NotNull(back.QuerySelector($"#fel a[href='#{field}']"));
        var kept = back.GetElementById(field)!;
        Assert.Equal(value, kept is IHtmlInputElement input ? input.Value : kept.TextContent);
        Assert.Equal(before!.Words, site.Snapshot.Need("livsfragor-och-tro")!.Words);
    }

    [Fact]
    public async Task The_second_of_two_sees_both_and_chooses()
    {
        const string Address = "/admin/malgrupper/veteran";
        using var anna = await EditorSession.StrongAsync(site);
        using var bo = await EditorSession.StrongAsync(site);
        var annas = await anna.Client.PageAsync(Address);
        var bos = await bo.Client.PageAsync(Address);
        await anna.PostAsync(annas, Address, "form.edit", ("Form.Summary", "Annas mening."));

        var conflict = await bo.PostAsync(bos, Address, "form.edit", ("Form.Summary", "Bos mening."), ("Form.Name", "Bos namn"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var page = await conflict.PageAsync();
        Assert.Contains("Annas mening.", page.QuerySelector("#fel")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bos mening.", page.GetElementById("Form_Summary")!.TextContent.Trim());

        Assert.Equal(HttpStatusCode.Redirect, (await bo.PostAsync(page, Address, "form.edit", ("Theirs", "beskrivning"))).StatusCode);
        var audience = site.Snapshot.Audience("veteran")!;
        Assert.Equal(("Bos namn", "Annas mening."), (audience.Name, audience.Summary));
    }

    [Fact]
    public async Task With_only_a_password_nothing_is_saved()
    {
        using var weak = await EditorSession.WeakAsync(site);
        foreach (var address in new[] { "/admin/behov/sorg", "/admin/malgrupper/aldre", "/admin/guider/" + site.Snapshot.Guides[0].Slug })
        {
            var page = await weak.Client.PageAsync(address);
            Assert.Contains("Logga in med passkey eller kod", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            var answer = await weak.PostAsync(page, address, "form.edit", ("Form.Summary", "Kapad."), ("do", "save"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.NotEqual("Kapad.", site.Snapshot.Need("sorg")!.Summary);
    }

    private static async Task<string> UnderstoodAsync(HttpClient visitor, string words) =>
        (await visitor.PageAsync("/sok?q=" + words)).QuerySelector("[aria-labelledby=forstatt]")?.TextContent ?? "";
}
