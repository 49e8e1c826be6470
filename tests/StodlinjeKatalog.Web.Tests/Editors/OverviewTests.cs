using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>What waits for a human, and the form of a line as it is written. Each test has a site of its own: they count everything.</summary>
public sealed class OverviewTests
{
    [Fact]
    public async Task Tasks_stand_in_order_of_harm_and_each_leads_to_where_it_is_settled()
    {
        await using var site = new EditorsApplication();
        site.Clock.Now = new DateTimeOffset(2026, 12, 20, 9, 0, 0, TimeSpan.FromHours(1));
        using var anna = await EditorSession.WeakAsync(site);
        using var bo = await EditorSession.WeakAsync(site);
        var slug = "spes";
        var at = site.Snapshot.Helpline(slug)!.Channels.ToList().FindIndex(c => c.Dial is not null);
        await anna.PostAsync($"/admin/stodlinjer/{slug}", "form.edit", ($"Form.Channels[{at}].Value", "020-33 44 55"), ("do", "save"));
        await WriteAsync(site, slug, "nummer", "");
        await WriteAsync(site, slug, "nummer", "");
        await WriteAsync(site, slug, "", "Bra sida.");

        var page = await bo.Client.PageAsync("/admin");

        Assert.Equal(["nummer", "reda-ut", "kontroll", "utkast", "helger", "synpunkter"], page.QuerySelectorAll("[data-tasks]").Select(s => s.GetAttribute("data-tasks")));
        Assert.Contains("2 har försökt", First("nummer").TextContent, StringComparison.Ordinal);
        Assert.Contains($"{anna.Name} ändrar", First("utkast").TextContent, StringComparison.Ordinal);
        Assert.Contains("Julafton 24 december 2026", First("helger").TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".tasks li"), task => Assert.Matches(@"\d+ min", task.TextContent));
        foreach (var address in page.QuerySelectorAll(".tasks a").Select(a => a.GetAttribute("href")!).Distinct().GroupBy(a => a.Split('/')[2]).Select(same => same.First()))
        {
            var target = await bo.Client.PageAsync(address);
            Assert.True(!address.Contains('#', StringComparison.Ordinal) || target.GetElementById(address.Split('#')[1]) is not null, address);
        }

        var annas = await anna.Client.PageAsync("/admin");
        Assert.Contains("En annan redaktör publicerar", annas.QuerySelector("[data-tasks=utkast] li")!.TextContent, StringComparison.Ordinal);
        var line = await bo.Client.PageAsync($"/admin/stodlinjer/{slug}");
        Assert.Equal(2, line.QuerySelectorAll("main .note a[href='/admin/synpunkter']").Length);

        AngleSharp.Dom.IElement First(string group) => page.QuerySelector($"[data-tasks={group}] li")!;
    }

    [Fact]
    public async Task Hours_are_told_while_they_are_written_with_week_and_text_in_step()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(site);
        var page = await editor.Client.PageAsync("/admin/stodlinjer/spes");

        var typed = await HoursAsync(("way.Hours", "Mo-Fr 09:00-16:00"), ("way.HoursWas", ""));
        Assert.Equal("Öppet nu", typed.GetProperty("now").GetString());
        Assert.Equal("09–16", typed.GetProperty("grid")[0].GetString());
        Assert.Contains("måndag–fredag", typed.GetProperty("week").GetString(), StringComparison.Ordinal);

        var grid = await HoursAsync([("way.Hours", "Mo-Fr 09:00-16:00; 2026 Dec 24 off"), ("way.HoursWas", "Mo-Fr 09:00-16:00; 2026 Dec 24 off"), .. Enumerable.Range(0, 7).Select(d => ($"way.Grid[{d}]", d == 6 ? "18-20" : ""))]);
        Assert.Equal("Su 18:00-20:00; 2026 Dec 24 off", grid.GetProperty("hours").GetString());
        Assert.Equal("Stängt nu", grid.GetProperty("now").GetString());
        Assert.Contains("Julafton 24 december 2026: stängt", grid.GetProperty("week").GetString(), StringComparison.Ordinal);

        Assert.Contains("Tecken", (await HoursAsync(("way.Hours", "måndagar"), ("way.HoursWas", ""))).GetProperty("fault").GetString(), StringComparison.Ordinal);
        Assert.Null((await editor.Client.PageAsync("/admin/stodlinjer/spes/publicera")).QuerySelector("#Reason"));

        async Task<JsonElement> HoursAsync(params (string, string)[] fields) =>
            JsonDocument.Parse(await (await editor.PostHandlerAsync(page, "/admin/stodlinjer/spes?handler=Hours", [("way.Kind", "Phone"), ("way.HolidayHours", "Unstated"), .. fields])).Content.ReadAsStringAsync()).RootElement;
    }

    [Fact]
    public async Task Text_and_week_that_were_both_changed_and_say_the_same_are_no_fault()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(site);
        var line = site.Snapshot.Helplines.First(h => h.Channels[0] is { Hours: not null, Kind: ChannelKind.Phone });
        (string, string)[] Week(string friday) => [.. Enumerable.Range(0, 7).Select(d => ($"Form.Channels[0].Grid[{d}]", d == 4 ? friday : ""))];

        var same = await editor.PostAsync($"/admin/stodlinjer/{line.Slug}", "form.edit", [("Form.Channels[0].Hours", "Fr 9:00-12:00"), .. Week("9-12"), ("do", "preview")]);
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        Assert.Equal("09–12", ((IHtmlInputElement)(await same.PageAsync()).GetElementById("Form_Channels_0__Grid_4_")!).Value);

        var other = await editor.PostAsync($"/admin/stodlinjer/{line.Slug}", "form.edit", [("Form.Channels[0].Hours", "Fr 9:00-12:00"), .. Week("9-13"), ("do", "preview")]);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.NotNull((await other.PageAsync()).QuerySelector("#fel a[href='#Form_Channels_0__Hours']"));
    }

    [Fact]
    public async Task Every_need_is_one_checkbox_in_the_group_of_its_home_and_groups_with_a_choice_are_open()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(site);
        var line = site.Snapshot.Helplines.First(h => h.Needs.Count > 1);

        var page = await editor.Client.PageAsync($"/admin/stodlinjer/{line.Slug}");

        var boxes = page.QuerySelectorAll("#Form_Needs input[type=checkbox]").Cast<IHtmlInputElement>().ToArray();
        Assert.Equal(site.Snapshot.Needs.Select(n => n.Slug).Order(), boxes.Select(b => b.Value).Order());
        Assert.Equal(line.Needs.Order(), boxes.Where(b => b.IsChecked).Select(b => b.Value).Order());
        Assert.All(page.QuerySelectorAll("#Form_Needs details"), group =>
            Assert.Equal(group.QuerySelector("input:checked") is not null, group.HasAttribute("open")));
        Assert.True(page.QuerySelectorAll("#Form_Needs details:not([open])").Length > 2);
        Assert.All(page.QuerySelectorAll(".sift-field"), field => Assert.True(field.HasAttribute("hidden")));
    }

    private static async Task WriteAsync(EditorsApplication site, string line, string kind, string text)
    {
        using var visitor = site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/synpunkter") { Content = new FormUrlEncodedContent([new("stodlinje", line), new("slag", kind), new("text", text)]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SendAsync(request)).StatusCode);
    }
}
