using System.Net;
using AngleSharp.Html.Dom;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>Each test has a line of its own, so that they can share a site.</summary>
[Collection(EditorsSuite.Name)]
public sealed class EditingTests(EditorsApplication site)
{
    [Fact]
    public async Task A_number_goes_from_one_editor_through_another_to_the_public_within_a_second_and_back_again()
    {
        const string Line = "spes";
        var before = site.Snapshot.Helpline(Line)!;
        var at = before.Channels.ToList().FindIndex(c => c.Dial is not null);
        using var anna = await EditorSession.StrongAsync(site);
        using var bo = await EditorSession.StrongAsync(site);

        await SaveAsync(anna, Line, ($"Form.Channels[{at}].Value", "020-33 44 55"), ("Reason", "Nytt nummer enligt deras sida"));
        Assert.Contains("En annan redaktör", await TextAsync(await PublishAsync(anna, Line, "020-33 44 55")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAsync(bo, Line, "020-33 44 56")).StatusCode);
        Assert.Equal(before.Channels[at].Dial, site.Snapshot.Helpline(Line)!.Channels[at].Dial);

        Assert.Equal(HttpStatusCode.Redirect, (await PublishAsync(bo, Line, "020-33 44 55")).StatusCode);
        using var visitor = site.Visitor();
        Assert.Contains("tel:+4620334455", await visitor.GetStringAsync($"/stodlinjer/{Line}"), StringComparison.Ordinal);

        var history = await bo.Client.PageAsync($"/admin/historik?stodlinje={Line}");
        Assert.Contains("Nytt nummer enligt deras sida", history.Body!.TextContent, StringComparison.Ordinal);
        var first = history.QuerySelectorAll("main .list a")[^1].GetAttribute("href")!;
        var restored = await anna.PostAsync(first, "main form");
        Assert.Equal($"/admin/stodlinjer/{Line}/publicera", restored.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await PublishAsync(bo, Line, before.Channels[at].Value)).StatusCode);
        Assert.Equal(before.Channels[at].Dial, site.Snapshot.Helpline(Line)!.Channels[at].Dial);
    }

    [Fact]
    public async Task With_only_a_password_one_writes_drafts_and_publishes_nothing()
    {
        using var strong = await EditorSession.StrongAsync(site);
        using var weak = await EditorSession.WeakAsync(site);
        await SaveAsync(weak, "shedo", ("Form.Summary", "Bara ett utkast."));
        var page = await strong.Client.PageAsync("/admin/stodlinjer/shedo/publicera");
        var version = ((IHtmlInputElement)page.QuerySelector("input[name=Version]")!).Value;
        var own = await weak.Client.PageAsync("/admin/konto");

        var answer = await weak.PostHandlerAsync(own, "/admin/stodlinjer/shedo/publicera", ("Version", version));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.NotEqual("Bara ett utkast.", site.Snapshot.Helpline("shedo")!.Summary);
    }

    [Fact]
    public async Task Over_posting_changes_neither_address_nor_day_of_check_nor_an_editors_role_to_override()
    {
        var line = site.Snapshot.Helplines.Last(h => h.Channels[0].Kind == Core.Helplines.ChannelKind.Chat).Slug;
        using var editor = await EditorSession.StrongAsync(site);
        await SaveAsync(editor, line, ("Form.Slug", "kapad"), ("Form.ReviewedOn", "2026-01-01"), ("Entry.Slug", "kapad"), ("Slug", "kapad"),
            ("Form.Channels[0].Value", "https://ond.example/"), ("Form.Channels[0].Dial", "112"));

        var page = await editor.Client.PageAsync($"/admin/stodlinjer/{line}/publicera");
        var answer = await editor.PostAsync(page, $"/admin/stodlinjer/{line}/publicera", "main form", ("AloneBecause", "jag vill"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(site.Snapshot.Helpline("kapad"));
        Assert.Null(site.Snapshot.Helpline(line)!.ReviewedOn);
    }

    [Fact]
    public async Task The_second_of_two_sees_both_versions_and_chooses_field_by_field()
    {
        const string Line = "jourhavande-prast";
        using var anna = await EditorSession.WeakAsync(site);
        using var bo = await EditorSession.WeakAsync(site);
        var annas = await anna.Client.PageAsync($"/admin/stodlinjer/{Line}");
        var bos = await bo.Client.PageAsync($"/admin/stodlinjer/{Line}");
        Assert.Equal(HttpStatusCode.Redirect, (await anna.PostAsync(annas, $"/admin/stodlinjer/{Line}", "form.edit", ("Form.Summary", "Annas mening."), ("do", "save"))).StatusCode);

        var conflict = await bo.PostAsync(bos, $"/admin/stodlinjer/{Line}", "form.edit", ("Form.Summary", "Bos mening."), ("Form.Region", "Skåne"), ("do", "save"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var page = await conflict.PageAsync();
        Assert.Contains("Annas mening.", page.QuerySelector("#fel")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bos mening.", page.QuerySelector("#fel")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bos mening.", page.QuerySelector("#Form_Summary")!.TextContent.Trim());

        var chosen = await bo.PostAsync(page, $"/admin/stodlinjer/{Line}", "form.edit", ("Theirs", "sammanfattning"), ("do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        var merged = await bo.Client.PageAsync($"/admin/stodlinjer/{Line}");
        Assert.Equal("Annas mening.", merged.QuerySelector("#Form_Summary")!.TextContent.Trim());
        Assert.Equal("Skåne", ((IHtmlInputElement)merged.QuerySelector("#Form_Region")!).Value);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_comes_back_filled()
    {
        await using var own = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(own);
        var page = await editor.Client.PageAsync("/admin/stodlinjer/solrosen");
        own.Clock.Now += TimeSpan.FromHours(9);
        var late = await editor.PostAsync(page, "/admin/stodlinjer/solrosen", "form.edit", ("Form.Summary", "Skriven i nio timmar."), ("do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);

        Assert.Equal("/admin/stodlinjer/solrosen", await editor.SignInAsync(address: "/admin/logga-in?tillbaka=%2Fadmin%2Fstodlinjer%2Fsolrosen"));
        var back = await editor.Client.PageAsync("/admin/stodlinjer/solrosen");
        Assert.NotNull(back.QuerySelector("a[href$='hamta=true']"));
        var filled = await editor.Client.PageAsync("/admin/stodlinjer/solrosen?hamta=true");
        Assert.Equal("Skriven i nio timmar.", filled.QuerySelector("#Form_Summary")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(filled, "/admin/stodlinjer/solrosen", "form.edit", ("do", "save"))).StatusCode);
    }

    [Fact]
    public async Task Channels_are_added_moved_and_taken_away_without_script_and_nothing_typed_is_lost()
    {
        const string Line = "/admin/stodlinjer/terrafem";
        using var editor = await EditorSession.WeakAsync(site);
        var page = await editor.Client.PageAsync(Line);
        var count = page.QuerySelectorAll("select[name$='.Kind']").Length;

        page = await (await editor.PostAsync(page, Line, "form.edit", ("Form.Summary", "Skriven före knappen."), ("do", "add"))).PageAsync();
        Assert.Equal(count + 1, page.QuerySelectorAll("select[name$='.Kind']").Length);
        page = await (await editor.PostAsync(page, Line, "form.edit", ($"Form.Channels[{count}].Value", "ny@exempel.se"), ($"Form.Channels[{count}].Kind", "Email"), ("do", $"up:{count}"))).PageAsync();
        Assert.Equal("ny@exempel.se", ((IHtmlInputElement)page.QuerySelector($"#Form_Channels_{count - 1}__Value")!).Value);
        page = await (await editor.PostAsync(page, Line, "form.edit", ("do", $"remove:{count - 1}"))).PageAsync();
        Assert.Equal(count, page.QuerySelectorAll("select[name$='.Kind']").Length);
        Assert.Equal("Skriven före knappen.", page.QuerySelector("#Form_Summary")!.TextContent.Trim());
    }

    [Fact]
    public async Task Hours_that_may_be_read_otherwise_than_meant_are_told_once_before_they_are_saved()
    {
        const string Line = "/admin/stodlinjer/sveriges-veteranforbund-kamratstod";
        const string Cut = "Fr 21:00-06:00; Sa 10:00-16:00";
        using var editor = await EditorSession.WeakAsync(site);
        var page = await editor.Client.PageAsync(Line);

        var told = await editor.PostAsync(page, Line, "form.edit", ("Form.Channels[0].Hours", Cut), ("do", "save"));
        Assert.Equal(HttpStatusCode.BadRequest, told.StatusCode);
        page = await told.PageAsync();
        Assert.Contains("Fr 21:00-06:00, Sa 10:00-16:00", page.QuerySelector("#fel")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Cut, ((IHtmlInputElement)page.QuerySelector("#Form_Channels_0__Hours")!).Value);

        var saved = await editor.PostAsync(page, Line, "form.edit", ("do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task The_week_and_the_text_follow_each_other()
    {
        const string Line = "/admin/stodlinjer/sveriges-veteranforbund-kamratstod";
        using var editor = await EditorSession.WeakAsync(site);
        var page = await editor.Client.PageAsync(Line);
        page = await (await editor.PostAsync(page, Line, "form.edit", ("Form.Channels[0].Hours", "Mo-Fr 09:00-12:00,13:00-16:00"), ("do", "preview"))).PageAsync();
        Assert.Equal("09–12, 13–16", ((IHtmlInputElement)page.QuerySelector("#Form_Channels_0__Grid_4_")!).Value);

        page = await (await editor.PostAsync(page, Line, "form.edit", ("Form.Channels[0].Grid[5]", "21–6"), ("do", "preview"))).PageAsync();
        Assert.Equal("Mo-Fr 09:00-12:00,13:00-16:00, Sa 21:00-06:00", ((IHtmlInputElement)page.QuerySelector("#Form_Channels_0__Hours")!).Value);

        var faulty = await editor.PostAsync(page, Line, "form.edit", ("Form.Channels[0].Grid[6]", "på kvällen"), ("do", "save"));
        Assert.Equal(HttpStatusCode.BadRequest, faulty.StatusCode);
        page = await faulty.PageAsync();
        Assert.Equal("på kvällen", ((IHtmlInputElement)page.QuerySelector("#Form_Channels_0__Grid_6_")!).Value);
        Assert.NotNull(page.QuerySelector(page.QuerySelector("#fel a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Every_text_field_is_shown_as_text_and_never_as_markup()
    {
        const string Line = "randiga-huset";
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync($"/admin/stodlinjer/{Line}");
        var texts = page.QuerySelectorAll("form.edit input[type=text], form.edit textarea").Select(e => e.GetAttribute("name")!)
            .Where(n => n.StartsWith("Form.", StringComparison.Ordinal) && !n.Contains("Grid", StringComparison.Ordinal) && !n.Contains("Hours", StringComparison.Ordinal)
                && n is not ("Form.Languages" or "Form.FormerSlugs" or "Form.SharesNumberWith" or "Form.Successors" or "Form.NewestEvidence") && !n.EndsWith("].Value", StringComparison.Ordinal)
                && !n.EndsWith("].Language", StringComparison.Ordinal) && !n.EndsWith("].Date", StringComparison.Ordinal))
            .Select(n => (n, n == "Form.Description" ? Evil + "\n\n[klicka](javascript:alert(1)) ![bild](https://ond.example/x.png)" : Evil)).ToArray();
        Assert.True(texts.Length > 15);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(page, $"/admin/stodlinjer/{Line}", "form.edit", [.. texts, ("do", "save")])).StatusCode);

        foreach (var address in new[] { $"/admin/stodlinjer/{Line}/sida", $"/admin/stodlinjer/{Line}", $"/admin/stodlinjer/{Line}/publicera", $"/admin/historik?stodlinje={Line}" })
        {
            var shown = await editor.Client.PageAsync(address);
            Assert.DoesNotContain(shown.Scripts, s => s.Text.Contains("alert", StringComparison.Ordinal) && s.Type != "application/ld+json");
            Assert.Empty(shown.QuerySelectorAll("[onerror], img[src=x], a[href^='javascript:'], img[src*='ond.example']"));
        }
    }

    [Fact]
    public async Task The_preview_is_the_public_page_at_the_chosen_time()
    {
        using var editor = await EditorSession.WeakAsync(site);
        await SaveAsync(editor, "alzheimer-sverige", ("Form.Name", "Alzheimer, utkast"));
        var page = await editor.Client.PageAsync("/admin/stodlinjer/alzheimer-sverige/sida?tid=2026-12-24T23:30");
        page.AssertBannerFirst("preview");
        Assert.Equal("Alzheimer, utkast", page.QuerySelector("article.line h1")!.TextContent);
        Assert.NotEqual("Alzheimer, utkast", site.Snapshot.Helpline("alzheimer-sverige")!.Name);
    }

    [Fact]
    public async Task Still_true_is_one_tap_and_the_public_page_says_so()
    {
        using var editor = await EditorSession.StrongAsync(site);
        var line = site.Snapshot.Helplines[^1].Slug;
        var answer = await editor.PostAsync("/admin/granskning", $"li[data-helpline='{line}'] form", ("method", "Phone"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var visitor = site.Visitor();
        Assert.Contains("Kontrollerad", (await visitor.PageAsync($"/stodlinjer/{line}")).QuerySelector(".sources")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_that_a_source_tells_goes_from_the_form_to_the_page()
    {
        const string Line = "aldrelinjen";
        using var anna = await EditorSession.StrongAsync(site);
        using var bo = await EditorSession.StrongAsync(site);
        var number = site.Snapshot.Helpline(Line)!.Channels.First(c => c.Dial is not null).Value;
        await SaveAsync(anna, Line, ("Form.CallerIdVisible", "Nej, numret visas inte."), ("Form.Recorded", ""), ("Reason", "Enligt deras sida"));

        Assert.Equal(HttpStatusCode.Redirect, (await PublishAsync(bo, Line, number)).StatusCode);

        using var visitor = site.Visitor();
        var page = await visitor.PageAsync($"/stodlinjer/{Line}");
        var answers = page.QuerySelectorAll("section[aria-labelledby=spar] dt").ToDictionary(dt => dt.TextContent, dt => dt.NextElementSibling!.TextContent);
        Assert.Equal("Nej, numret visas inte.", answers["Ser den som svarar mitt nummer?"]);
        Assert.Equal("Det vet vi inte.", answers["Spelas samtalet in?"]);
    }

    private static async Task SaveAsync(EditorSession editor, string line, params (string, string)[] fields)
    {
        var answer = await editor.PostAsync($"/admin/stodlinjer/{line}", "form.edit", [.. fields, ("do", "save")]);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await TextAsync(answer));
    }

    private static Task<HttpResponseMessage> PublishAsync(EditorSession editor, string line, string number) =>
        editor.PostAsync($"/admin/stodlinjer/{line}/publicera", "main form", ("Retyped[0]", number));

    private static async Task<string> TextAsync(HttpResponseMessage answer) => (await answer.PageAsync()).QuerySelector("main")?.TextContent ?? "";
}
