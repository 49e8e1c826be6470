using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>The database breaks under an editor: it is said plainly, nothing typed is lost, and it can be sent again.</summary>
public sealed class TroubledFormTests
{
    private const string Typed = "En mening som skrevs när databasen gick sönder.";
    private const string Address = "/admin/stodlinjer/bris-for-barn";

    [Fact]
    public async Task What_was_typed_comes_back_with_the_reason_and_is_saved_when_the_database_is_there_again()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site);
        var form = await editor.Client.PageAsync(Address);
        var whole = Break(site);

        var answer = await editor.PostAsync(form, Address, "form.edit", ("Form.Summary", Typed), ("Reason", "prov"), ("do", "save"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("Databasen går inte att använda just nu", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("skadad", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("dl dd"), dd => dd.TextContent == Typed);
        Assert.True(page.Body!.FirstElementChild!.HasAttribute("data-emergency-banner"));
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync("/stodlinjer/bris-for-barn")).StatusCode);

        Mend(site, whole);
        var again = await editor.PostAsync(page, Address, "main form");

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var draft = await editor.Client.PageAsync(Address);
        Assert.Equal(Typed, ((IHtmlTextAreaElement)draft.QuerySelector("[name='Form.Summary']")!).Value);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_says_why()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site);
        Break(site);

        var answer = await editor.Client.GetAsync(Address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull((await answer.PageAsync()).QuerySelector($"main a[href='{Address}']"));
    }

    private static byte[] Break(EditorsApplication site)
    {
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(site.Folder, "catalog.db");
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
        File.WriteAllBytes(Path.Combine(site.Folder, "catalog.db"), whole);
    }
}
