using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>editors.db or the keys break while the site runs: nothing that was typed is lost, and the operator is told.</summary>
public sealed class EditorsTroubleTests
{
    private const string Typed = "En mening som skrevs när inloggningen gick sönder.";
    private const string Address = "/admin/stodlinjer/bris-for-barn";

    [Fact]
    public async Task What_an_editor_and_a_visitor_typed_comes_back_while_accounts_cannot_be_read_and_is_taken_when_they_can()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site);
        using var visitor = site.Visitor();
        var form = await editor.Client.PageAsync(Address);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        var whole = Break(site);

        var answer = await editor.PostAsync(form, Address, "form.edit", ("Form.Summary", Typed), ("do", "save"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains(page.QuerySelectorAll("dl dd"), dd => dd.TextContent == Typed);
        Assert.True(page.Body!.FirstElementChild!.HasAttribute("data-emergency-banner"));

        var written = await visitor.SendAsync(Feedback());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, written.StatusCode);
        Assert.Equal(Typed, (await written.PageAsync()).QuerySelector("#text")!.TextContent);

        var ready = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("editors.db", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/stodlinjer/bris-for-barn")).StatusCode);

        Mend(site, whole);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(page, Address, "main form")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SendAsync(Feedback())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_are_told_to_editors_and_operators_and_to_no_visitor()
    {
        await using var site = new EditorsApplication();
        Directory.CreateDirectory(Path.Combine(site.Folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "keys", "key-0.xml"), "no xml");
        using var visitor = site.Visitor();

        var signIn = await visitor.GetAsync("/admin/logga-in");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, signIn.StatusCode);
        var page = await signIn.PageAsync();
        Assert.Contains("Nycklarna", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.Body!.FirstElementChild!.HasAttribute("data-emergency-banner"));
        Assert.Contains("keys", await (await visitor.GetAsync("/health/ready")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_sign_in_without_cookies_is_told_so_and_gets_its_form_back()
    {
        await using var site = new EditorsApplication();
        using var visitor = site.Visitor();

        var answer = await visitor.PostAsync("/admin/logga-in", new FormUrlEncodedContent([new("Input.Email", "ada@exempel.se"), new("Input.Password", "hemligt lösenord")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("kakor", page.QuerySelector("#fel")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ada@exempel.se", ((IHtmlInputElement)page.QuerySelector("[name='Input.Email']")!).Value);
        Assert.DoesNotContain("hemligt", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Feedback()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/synpunkter") { Content = new FormUrlEncodedContent([new("text", Typed)]) };
        request.Headers.Add("Origin", "http://localhost");
        return request;
    }

    private static byte[] Break(EditorsApplication site)
    {
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(site.Folder, "editors.db");
        foreach (var log in new[] { file + "-wal", file + "-shm" }.Where(File.Exists))
        {
            File.Delete(log);
        }

        var whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, new byte[8192].Select((_, i) => (byte)(i * 31)).ToArray());
        return whole;
    }

    private static void Mend(EditorsApplication site, byte[] whole)
    {
        SqliteConnection.ClearAllPools();
        File.WriteAllBytes(Path.Combine(site.Folder, "editors.db"), whole);
    }
}
