using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>Each has a site of its own: they change the whole catalogue.</summary>
public sealed class DataTests
{
    private const string Page = "/admin/data/import";
    private const string LineFile = "stodlinjer/sjalvmordslinjen.md";

    [Fact]
    public async Task The_zip_holds_what_the_export_holds_and_reading_it_in_again_changes_nothing()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var answer = await editor.Client.GetAsync("/admin/data/katalog.zip");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("stodlinjekatalogen-2026-11-24.zip", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
        {
            Assert.Equal(DataFolder.FilesOf(site.Snapshot.Content).Select(f => f.Path).Order(), zip.Entries.Select(e => e.FullName).Order());
        }

        var tried = await UploadAsync(editor, bytes);
        var report = await editor.Client.PageAsync(tried.Headers.Location!.OriginalString);
        Assert.Contains("Det finns inget att läsa in", report.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_is_tried_shown_and_then_read_in_whole()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var bytes = await ChangedAsync(editor, LineFile, text => text.Replace("namn: Självmordslinjen", "namn: Självmordslinjen, prövad", StringComparison.Ordinal));

        var report = await editor.Client.PageAsync((await UploadAsync(editor, bytes)).Headers.Location!.OriginalString);
        Assert.Equal(["0", "1"], report.QuerySelectorAll("[data-kind=Helpline] td").Take(2).Select(td => td.TextContent));
        Assert.DoesNotContain("prövad", site.Snapshot.Helpline("sjalvmordslinjen")!.Name, StringComparison.Ordinal);

        var applied = await editor.PostAsync(report, Page, "form[action*=Apply]");
        Assert.Equal("/admin/historik", applied.Headers.Location!.OriginalString);
        Assert.Equal("Självmordslinjen, prövad", site.Snapshot.Helpline("sjalvmordslinjen")!.Name);
        var history = (await editor.Client.PageAsync("/admin/historik?stodlinje=sjalvmordslinjen")).QuerySelector("main .list li")!.TextContent;
        Assert.Contains(editor.Name, history, StringComparison.Ordinal);
        Assert.Contains("Läst in ur katalog.zip", history, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(report, Page, "form[action*=Apply]")).StatusCode);
    }

    [Fact]
    public async Task New_numbers_are_read_in_by_another_or_with_a_reason_that_is_kept()
    {
        await using var site = new EditorsApplication();
        using var anna = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        using var bo = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var bytes = await ChangedAsync(anna, "stodlinjer/spes.md", text => System.Text.RegularExpressions.Regex.Replace(
            System.Text.RegularExpressions.Regex.Replace(text, "varde: 0[0-9 -]+", "varde: 020-33 44 55"), "ring: \"[^\"]+\"", "ring: \"+4620334455\""));
        var address = (await UploadAsync(anna, bytes)).Headers.Location!.OriginalString;
        var annas = await anna.Client.PageAsync(address);
        Assert.Contains("020-33 44 55", annas.QuerySelector(".changes ins")!.TextContent, StringComparison.Ordinal);

        var refused = await anna.PostAsync(annas, Page, "form[action*=Apply]");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain(site.Snapshot.Helpline("spes")!.Channels, c => c.Dial == "+4620334455");

        Assert.Equal(HttpStatusCode.Redirect, (await bo.PostAsync(await bo.Client.PageAsync(address), Page, "form[action*=Apply]")).StatusCode);
        Assert.Contains(site.Snapshot.Helpline("spes")!.Channels, c => c.Dial == "+4620334455");

        var back = (await UploadAsync(anna, await ChangedAsync(anna, "stodlinjer/spes.md", text => text.Replace("020-33 44 55", "020-33 44 66", StringComparison.Ordinal).Replace("+4620334455", "+4620334466", StringComparison.Ordinal)))).Headers.Location!.OriginalString;
        await anna.PostAsync(await anna.Client.PageAsync(back), Page, "form[action*=Apply]", ("AloneBecause", "Numret är fel i natt"));
        Assert.Contains(site.Snapshot.Helpline("spes")!.Channels, c => c.Dial == "+4620334466");
        Assert.Contains("Ensam i tjänst: Numret är fel i natt", (await anna.Client.PageAsync("/admin/historik?stodlinje=spes")).QuerySelector("main .list li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_tried_against_an_older_catalogue_is_tried_again_before_anything_is_read_in()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var bytes = await ChangedAsync(editor, LineFile, text => text.Replace("namn: Självmordslinjen", "namn: Självmordslinjen, prövad", StringComparison.Ordinal));
        var report = await editor.Client.PageAsync((await UploadAsync(editor, bytes)).Headers.Location!.OriginalString);
        await editor.PostAsync("/admin/behov/tobak", "form.edit", ("Form.Summary", "En ny mening."));

        var late = await editor.PostAsync(report, Page, "form[action*=Apply]");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var again = await late.PageAsync();
        Assert.Equal("1", again.QuerySelectorAll("[data-kind=Need] td")[1].TextContent);
        Assert.Equal("En ny mening.", site.Snapshot.Need("tobak")!.Summary);

        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(again, Page, "form[action*=Apply]")).StatusCode);
        Assert.NotEqual("En ny mening.", site.Snapshot.Need("tobak")!.Summary);
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_file_and_line_and_nothing_is_left_behind()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var temporary = Directory.GetDirectories(Path.GetTempPath(), "stodlinjekatalog-import-*").Length;

        var fault = await UploadAsync(editor, await ChangedAsync(editor, LineFile, text => text.Replace("ring: \"90101\"", "ring: \"90102\"", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, fault.StatusCode);
        Assert.Matches(@"stodlinjer/sjalvmordslinjen\.md:\d+: ring", (await fault.PageAsync()).QuerySelector("main li")!.TextContent);

        foreach (var bad in new[] { "inget arkiv"u8.ToArray(), Zip(("../../ond.md", "x")), Zip(("behov.yaml", "x")), [] })
        {
            var answer = await UploadAsync(editor, bad);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.NotNull((await answer.PageAsync()).QuerySelector("input[type=file]"));
        }

        Assert.Equal(temporary, Directory.GetDirectories(Path.GetTempPath(), "stodlinjekatalog-import-*").Length);

        var tooLarge = await UploadAsync(editor, new byte[5 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.BadRequest, tooLarge.StatusCode);
        Assert.Contains("Arkivet är för stort", (await tooLarge.PageAsync()).QuerySelector("#arkiv-fel")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_with_two_factors_reads_in_and_the_table_is_safe()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site);
        using var weak = await EditorSession.WeakAsync(site, EditorRole.Administrator);
        foreach (var session in new[] { editor, weak })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await session.Client.GetAsync(Page)).StatusCode);
            var own = await session.Client.PageAsync("/admin/konto");
            Assert.Equal(HttpStatusCode.Forbidden, (await session.PostHandlerAsync(own, Page + "?handler=Apply", ("forslag", Guid.NewGuid().ToString()))).StatusCode);
        }

        var answer = await weak.Client.GetAsync("/admin/data/stodlinjer.csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        var rows = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        Assert.Equal(site.Snapshot.Content.Helplines.Count + 1, rows.Length);
        Assert.DoesNotContain(rows, r => System.Text.RegularExpressions.Regex.IsMatch(r, "(^|;)\"[=+@-]"));
    }

    private static async Task<byte[]> ChangedAsync(EditorSession editor, string file, Func<string, string> change)
    {
        using var zip = new ZipArchive(new MemoryStream(await editor.Client.GetByteArrayAsync("/admin/data/katalog.zip")));
        var files = zip.Entries.Select(e => (e.FullName, Text: new StreamReader(e.Open()).ReadToEnd())).ToArray();
        var before = files.Single(f => f.FullName == file).Text;
        Assert.NotEqual(before, change(before));
        return Zip([.. files.Select(f => f.FullName == file ? (f.FullName, change(f.Text)) : f)]);
    }

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static async Task<HttpResponseMessage> UploadAsync(EditorSession editor, byte[] zip)
    {
        var page = await editor.Client.PageAsync(Page);
        var token = ((IHtmlInputElement)page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!).Value;
        var file = new ByteArrayContent(zip) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        return await editor.Client.PostAsync(Page, new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "arkiv", "katalog.zip" } });
    }
}
