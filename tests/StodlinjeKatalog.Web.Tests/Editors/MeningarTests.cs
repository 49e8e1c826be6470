using System.Net;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>"Så säger folk": sentences that search learns from, tried before they are added.</summary>
[Collection(EditorsSuite.Name)]
public sealed class MeningarTests(EditorsApplication site)
{
    private const string Address = "/admin/meningar/tobak";

    [Fact]
    public async Task A_sentence_is_tried_with_all_that_it_would_change_then_added_once_and_kept_in_the_history()
    {
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync(Address);
        var before = site.Snapshot.Content.Sentences.Sum(s => s.Sentences.Count);

        var tried = await (await editor.PostAsync(page, Address, "form.edit", ("Form.Text", "fimparna hittar mig överallt"), ("Form.Line", "sluta-roka-linjen"), ("handling", "prova"))).PageAsync();
        var trial = tried.QuerySelector("[data-trial]")!;
        Assert.Equal(["I dag:", "Efteråt:"], trial.QuerySelectorAll("p b").Select(b => b.TextContent));
        Assert.Matches(@"\d+ av \d[\d\s]+ meningar får ett annat svar", trial.TextContent);
        Assert.Equal(before, site.Snapshot.Content.Sentences.Sum(s => s.Sentences.Count));

        var added = await editor.PostAsync(tried, Address, "form.edit", ("handling", "spara"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal("fimparna hittar mig överallt", (await editor.Client.PageAsync(Address)).QuerySelector("main .list b")!.TextContent);
        Assert.Contains("fimparna", (await editor.Client.PageAsync("/admin/historik?slag=Sentences")).QuerySelector("main .list")!.TextContent, StringComparison.Ordinal);

        var again = await editor.PostAsync(page, Address, "form.edit", ("Form.Text", "Fimparna  hittar mig överallt"), ("handling", "spara"));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("finns redan", (await again.PageAsync()).QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Text", "", "Form_Text")]
    [InlineData("Form.Age", "tolv", "Form_Age")]
    [InlineData("Form.Language", "svenska", "Form_Language")]
    public async Task What_cannot_be_read_is_told_beside_its_field_and_stays(string name, string value, string field)
    {
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync(Address);
        (string, string)[] fields = name == "Form.Text" ? [(name, value), ("handling", "spara")] : [("Form.Text", "något att lära sig"), (name, value), ("handling", "spara")];
        var refused = await editor.PostAsync(page, Address, "form.edit", fields);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull((await refused.PageAsync()).GetElementById(field + "-fault"));
    }
}
