using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>One editor alone puts no number into any text that the public reads, and no text that is not what it looks like.</summary>
[Collection(EditorsSuite.Name)]
public sealed class PublicTextFormTests(EditorsApplication site)
{
    private const string Refusal = "finns inte hos någon publicerad stödlinje";

    private static readonly (string Field, string Label)[] TextFields =
    [
        ("Name", "Namn"), ("ShortName", "Kort namn"), ("Provider", "Huvudman"), ("Summary", "Sammanfattning"),
        ("Description", "Rad 1 i texten"), ("Interpreter", "Tolk"), ("AnsweredBy", "Vem svarar"),
        ("DeafAccess", "Döv eller hörselskadad"), ("Region", "Område"), ("Channels[0].Purpose", "Kontaktväg 1. Till för"),
        ("Channels[0].HoursNote", "Kontaktväg 1. Anmärkning"), ("OnPhoneBill", "Spår: telefonräkning"),
        ("CallerIdVisible", "Spår: numret visas"), ("ChatLogKept", "Spår: chattlogg"), ("SignInNeeded", "Spår: inloggning"),
        ("Recorded", "Spår: inspelning"), ("ConfidentialityBroken", "Spår: tystnadsplikt"),
        ("FreeFromMobile", "Spår: gratis från mobilen"), ("TracesNote", "Spår: bra att veta"), ("Sources[0].Reference", "Källa 1. Källa"),
        ("Sources[0].Date", "Källa 1. Datum"), ("Sources[0].Supports", "Källa 1. Styrker"),
    ];

    [Theory]
    [InlineData("020–99 99 ")]
    [InlineData("020.99.99.")]
    [InlineData("&#48;20-99 99 ")]
    [InlineData("0\u200b20-99 99 ")]
    public async Task Post_ANumberInEveryTextOfALine_IsRefusedWithEachPlace(string spelling)
    {
        const string Line = "solrosen";
        using var editor = await EditorSession.StrongAsync(site);
        var before = site.Snapshot.Helpline(Line)!;
        var fields = TextFields.Select((f, i) => ($"Form.{f.Field}", $"Ring {spelling}{i + 10}"));

        var saved = await editor.PostAsync($"/admin/stodlinjer/{Line}", "form.edit", [.. fields, ("do", "save")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var answer = await editor.PostAsync($"/admin/stodlinjer/{Line}/publicera", "main form");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var told = (await answer.PageAsync()).QuerySelectorAll("#fel li").Select(li => li.TextContent.Trim())
            .Where(text => text.Contains(Refusal, StringComparison.Ordinal)).ToArray();
        Assert.Equal(TextFields.Length, told.Length);
        foreach (var (_, label) in TextFields)
        {
            Assert.Contains(told, text => Regex.IsMatch(text, $"^{Regex.Escape(label)}[:.] Numret "));
        }

        Assert.Same(before, site.Snapshot.Helpline(Line));
        await DiscardAsync(editor, Line);
    }

    [Theory]
    [InlineData("020–99 99 99")]
    [InlineData("020\u00a099\u00a099\u00a099")]
    [InlineData("901 02")]
    [InlineData("𝟎𝟐𝟎 𝟗𝟗 𝟗𝟗 𝟗𝟗")]
    public async Task Post_ANumberInAGuideANeedOrAnAudience_IsRefusedBesideTheFieldAndStays(string number)
    {
        using var editor = await EditorSession.StrongAsync(site);
        var text = $"Ring {number} i dag.";
        var guide = $"/admin/guider/{site.Snapshot.Guides[0].Slug}";
        var need = $"/admin/behov/{site.Snapshot.Needs[0].Slug}";
        var audience = $"/admin/malgrupper/{site.Snapshot.Audiences[0].Slug}";
        (string Address, string Field)[] forms =
        [
            (guide, "Form.Title"), (guide, "Form.Summary"), (guide, "Form.Body"), (guide, "Form.Sources"),
            (need, "Form.Name"), (need, "Form.Summary"), (audience, "Form.Name"), (audience, "Form.Summary"),
        ];
        foreach (var (address, field) in forms)
        {
            var answer = await editor.PostAsync(address, "form.edit", (field, text), ("do", "save"));

            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address} {field}: {answer.StatusCode}");
            var page = await answer.PageAsync();
            var id = field.Replace('.', '_');
            Assert.Contains($"{Refusal}. Närmast är", page.QuerySelector($"#fel a[href='#{id}']")!.TextContent, StringComparison.Ordinal);
            var kept = page.GetElementById(id) is IHtmlInputElement input ? input.Value : page.GetElementById(id)!.TextContent;
            Assert.Contains(text, kept, StringComparison.Ordinal);
        }

        var created = await editor.PostAsync("/admin/guider/ny", "main form", NewGuide("En ny guide", "en-ny-guide", summary: text));
        Assert.Equal(HttpStatusCode.BadRequest, created.StatusCode);
        Assert.Null(site.Snapshot.Guide("en-ny-guide"));
    }

    [Theory]
    [InlineData("Namn\u202e", "ny-linje-x", "U+202E")]
    [InlineData("…", "ny-linje-x", "ingen bokstav som syns")]
    [InlineData("Ny", "ny", "upptagen av en egen sida")]
    public async Task Post_ALineOrAGuideThatCannotBeReadOrReached_IsRefused(string name, string slug, string told)
    {
        using var editor = await EditorSession.StrongAsync(site);
        var line = await editor.PostAsync("/admin/stodlinjer/ny", "main form", ("Input.Name", name), ("Input.Slug", slug));
        var guide = await editor.PostAsync("/admin/guider/ny", "main form", NewGuide(name, slug, summary: "Så gör du."));

        foreach (var answer in new[] { line, guide })
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(told, (await answer.PageAsync()).QuerySelector("#fel")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_InvisibleSignsInALine_AreTakenAwayAndLettersComposed()
    {
        const string Line = "invidzonen";
        using var editor = await EditorSession.StrongAsync(site);

        (string, string) summary = ("Form.Summary", "Fo\u0308r\u200b dig som undrar\u00ad.");
        await editor.PostAsync($"/admin/stodlinjer/{Line}", "form.edit", summary, ("do", "save"));
        var publish = await editor.PostAsync($"/admin/stodlinjer/{Line}/publicera", "main form");

        Assert.True(publish.StatusCode == HttpStatusCode.Redirect, (await publish.PageAsync()).QuerySelector("#fel")?.TextContent);
        Assert.Equal("För dig som undrar.", site.Snapshot.Helpline(Line)!.Summary);
    }

    [Fact]
    public async Task Post_ANumberInAnotherSpelling_IsShownAsItWillBe_AndASignThatCannotBeReadIsNamed()
    {
        const string Line = "spadbarnsfonden";
        var at = site.Snapshot.Helpline(Line)!.Channels.ToList().FindIndex(c => c.Kind == ChannelKind.Phone);
        var field = $"Form.Channels[{at}].Value";
        using var editor = await EditorSession.StrongAsync(site);

        (string, string) pasted = (field, "0046 (0)20/33\u00a044–55");
        var shown = await editor.PostAsync($"/admin/stodlinjer/{Line}", "form.edit", pasted, ("do", "preview"));
        var preview = await shown.PageAsync();
        Assert.Equal("020-33 44 55", ((IHtmlInputElement)preview.GetElementById($"Form_Channels_{at}__Value")!).Value);

        var refused = await editor.PostAsync($"/admin/stodlinjer/{Line}", "form.edit", (field, "020-33 44 5З"), ("do", "preview"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await editor.PostAsync($"/admin/stodlinjer/{Line}", "form.edit", (field, "020-33 44 5З"), ("do", "save"));
        var publish = await editor.PostAsync($"/admin/stodlinjer/{Line}/publicera", "main form");
        Assert.Equal(HttpStatusCode.BadRequest, publish.StatusCode);
        var draft = await editor.Client.PageAsync($"/admin/stodlinjer/{Line}");
        foreach (var page in new[] { await refused.PageAsync(), await publish.PageAsync(), draft })
        {
            Assert.Contains("Tecknet ”З” (U+0417) kan inte", page.QuerySelector("#fel")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("020-33 44 5З", ((IHtmlInputElement)draft.GetElementById($"Form_Channels_{at}__Value")!).Value);
        await DiscardAsync(editor, Line);
    }

    [Theory]
    [InlineData("(08) 702 16 80", "08-702 16 80", "+4687021680")]
    [InlineData("+46 771 11 77 00", "+46 771 11 77 00", "+46771117700")]
    [InlineData("9O1 01", "9O1 01", null)] // a letter is not guessed at where the number is dialled
    public void ToChannel_ReadsTheNumberOnceForWhatIsShownAndWhatIsRung(string typed, string shown, string? dial)
    {
        var channel = new ChannelForm { Kind = ChannelKind.Phone, Value = typed }.ToChannel();

        Assert.Equal((shown, dial), (channel.Value, channel.Dial));
    }

    private static (string Name, string Value)[] NewGuide(string title, string slug, string summary) =>
        [("Input.Title", title), ("Input.Slug", slug), ("Input.Summary", summary), ("Input.Body", "Text."), ("Input.Source", "1177")];

    private static async Task DiscardAsync(EditorSession editor, string line)
    {
        var page = await editor.Client.PageAsync($"/admin/stodlinjer/{line}");
        var version = ((IHtmlInputElement)page.QuerySelector("input[name=Version]")!).Value;
        var answer = await editor.PostHandlerAsync(page, $"/admin/stodlinjer/{line}?handler=Discard", ("Version", version));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
