using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>The site's clock stands on 24 November; Christmas is within eight weeks. Each test has a line of its own.</summary>
[Collection(EditorsSuite.Name)]
public sealed class HelgrondTests(EditorsApplication site)
{
    private const string Window = "?dagar=56";
    private static readonly DateOnly ChristmasEve = new(2026, 12, 24);
    private static readonly string[] UsedElsewhere = ["spes", "shedo", "jourhavande-prast", "solrosen", "alzheimer-sverige", "randiga-huset", "bris-for-barn"];
    private static string[]? lines;

    [Fact]
    public async Task The_round_lists_each_line_that_would_be_shown_as_unknown_and_says_which_day_comes_next()
    {
        using var editor = await EditorSession.WeakAsync(site);
        var days = HolidayRound.Ahead(new DateOnly(2026, 11, 24), 56);

        var round = await editor.Client.PageAsync("/admin/helgrond" + Window);
        var expected = site.Snapshot.Helplines.Where(h => HolidayRound.MissingIn(h, days).Count > 0).Select(h => h.Slug).ToArray();
        Assert.True(expected.Length > 10);
        Assert.Equal(expected.Order(), round.Slugs().Order());
        Assert.Equal(days.Count, round.QuerySelectorAll("[data-holiday]").Length);

        var near = await editor.Client.PageAsync("/admin/helgrond");
        Assert.Empty(near.Slugs());
        Assert.Contains("Sedan kommer julafton, torsdag 24 december, om 30 dagar", near.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_for_single_dates_are_published_at_once_and_hold_on_those_dates_only()
    {
        var line = LineWithOneWay(0);
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync(Address(line));

        var answer = await editor.PostAsync(page, Address(line), "form.edit",
            [.. Says(page, "2026-12-24", "Times", "10–14"), .. Says(page, "2026-12-25", "Closed"), ("Form.Source", "https://exempel.se/jul"), ("Form.Method", "OwnPage"), ("do", "publish")]);

        Assert.Equal("/admin/helgrond" + Window, answer.Headers.Location!.OriginalString);
        var published = site.Snapshot.Helpline(line.Slug)!;
        var hours = ChannelHours.Of(published.Channels.Single(c => c.Hours is not null));
        Assert.Equal(OpenState.Open, StateAt(hours, "2026-12-24T11:00"));
        Assert.Equal(OpenState.Closed, StateAt(hours, "2026-12-24T15:00"));
        Assert.Equal(OpenState.Closed, StateAt(hours, "2026-12-25T11:00"));
        Assert.Contains(published.Sources, s => s.Reference == "https://exempel.se/jul" && s.Supports.Contains("öppettider julafton") && s.Method == SourceMethod.OwnPage);
        Assert.Equal(line.ReviewedOn, published.ReviewedOn);
        Assert.Equal(line.NewestEvidence, published.NewestEvidence);

        using var visitor = site.Visitor();
        var publicPage = (await visitor.PageAsync($"/stodlinjer/{line.Slug}")).Body!.TextContent;
        Assert.Contains("Julafton 24 december 2026: 10–14", publicPage, StringComparison.Ordinal);
        Assert.Contains("Juldagen 25 december 2026: stängt", publicPage, StringComparison.Ordinal);
        var history = await editor.Client.PageAsync($"/admin/historik?stodlinje={line.Slug}");
        Assert.Contains("Publicerad", history.QuerySelector("main .list li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Helgtider: julafton, juldagen", history.QuerySelector("main .list li")!.TextContent, StringComparison.Ordinal);

        // The form shows what stands, and takes it away again.
        var again = await editor.Client.PageAsync(Address(line));
        await editor.PostAsync(again, Address(line), "form.edit", [.. Says(again, "2026-12-24", "NotKnown"), .. Says(again, "2026-12-25", "NotKnown"), ("Form.Source", "Fel av oss"), ("do", "publish")]);
        Assert.Equal(line.Channels.Select(c => c.Hours), site.Snapshot.Helpline(line.Slug)!.Channels.Select(c => c.Hours));
    }

    [Fact]
    public async Task The_preview_shows_what_visitors_will_read_and_saves_nothing()
    {
        var line = LineWithOneWay(1);
        using var editor = await EditorSession.WeakAsync(site);
        var page = await editor.Client.PageAsync(Address(line));
        Assert.Contains("helgdag: kan avvika", DayOf(page, "2026-12-24").QuerySelector(".told")!.TextContent, StringComparison.Ordinal);

        var preview = await (await editor.PostAsync(page, Address(line), "form.edit", [.. Says(page, "2026-12-24", "Times", "9–12, 13–15"), ("do", "preview")])).PageAsync();

        Assert.Equal("Visas: 9–12 och 13–15", DayOf(preview, "2026-12-24").QuerySelector(".told")!.TextContent.Replace("09", "9", StringComparison.Ordinal));
        Assert.Equal(line.Channels.Select(c => c.Hours), site.Snapshot.Helpline(line.Slug)!.Channels.Select(c => c.Hours));
        Assert.Null((await editor.Client.PageAsync($"/admin/stodlinjer/{line.Slug}/publicera")).QuerySelector("#Reason"));
    }

    [Theory]
    [InlineData("Times", "halv tio", "https://exempel.se/", "Form_Answers_0__Times")]
    [InlineData("Times", "10–14, 13–15", "https://exempel.se/", "Form_Answers_0__Times")]
    [InlineData("Times", "", "https://exempel.se/", "Form_Answers_0__Times")]
    [InlineData("Closed", "", " ", "Form_Source")]
    [InlineData("NotKnown", "", "https://exempel.se/", "Form_Answers_0__Says")]
    public async Task What_cannot_be_saved_is_said_beside_its_field_and_stays(string says, string times, string source, string field)
    {
        var line = LineWithOneWay(2);
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync(Address(line));

        var answer = await editor.PostAsync(page, Address(line), "form.edit", ("Form.Answers[0].Says", says), ("Form.Answers[0].Times", times), ("Form.Source", source), ("do", "publish"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var back = await answer.PageAsync();
        Assert.NotNull(back.QuerySelector($"#fel a[href='#{field}']"));
        Assert.NotNull(back.GetElementById(field));
        Assert.Equal(times, ((IHtmlInputElement)back.GetElementById("Form_Answers_0__Times")!).Value);
        AssertUnchanged(line);
    }

    [Fact]
    public async Task With_only_a_password_it_becomes_a_draft_and_what_is_not_asked_cannot_be_answered()
    {
        var line = LineWithOneWay(3);
        using var editor = await EditorSession.WeakAsync(site);
        var page = await editor.Client.PageAsync(Address(line));

        var answer = await editor.PostAsync(page, Address(line), "form.edit",
            [.. Says(page, "2026-12-24", "Closed"), ("Form.Answers[90].Channel", "0"), ("Form.Answers[90].Date", "2026-12-08"), ("Form.Answers[90].Says", "Closed"), ("Form.Source", "Telefon"), ("do", "publish")]);

        Assert.Equal($"/admin/stodlinjer/{line.Slug}/publicera", answer.Headers.Location!.OriginalString);
        AssertUnchanged(line);
        var changes = (await editor.Client.PageAsync($"/admin/stodlinjer/{line.Slug}/publicera")).QuerySelector(".changes")!.TextContent;
        Assert.Contains("2026 Dec 24", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("2026 Dec 8", changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_somebodys_draft_nothing_of_theirs_is_published()
    {
        var line = LineWithOneWay(4);
        using var anna = await EditorSession.WeakAsync(site);
        using var bo = await EditorSession.StrongAsync(site);
        var early = await bo.Client.PageAsync(Address(line));
        var edit = await anna.Client.PageAsync($"/admin/stodlinjer/{line.Slug}");
        await anna.PostAsync(edit, $"/admin/stodlinjer/{line.Slug}", "form.edit", ("Form.Summary", "Annas mening."), ("do", "save"));

        var conflict = await bo.PostAsync(early, Address(line), "form.edit", [.. Says(early, "2026-12-24", "Closed"), ("Form.Source", "Telefon"), ("do", "publish")]);
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var page = await conflict.PageAsync();
        Assert.Contains(anna.Name, page.QuerySelector("#fel")!.TextContent, StringComparison.Ordinal);

        var answer = await bo.PostAsync(page, Address(line), "form.edit", ("do", "publish"));
        Assert.Equal($"/admin/stodlinjer/{line.Slug}/publicera", answer.Headers.Location!.OriginalString);
        AssertUnchanged(line);
        var changes = (await bo.Client.PageAsync($"/admin/stodlinjer/{line.Slug}/publicera")).QuerySelector(".changes")!.TextContent;
        Assert.Contains("Annas mening.", changes, StringComparison.Ordinal);
        Assert.Contains("2026 Dec 24 off", changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_week_can_still_be_edited_as_a_week_beside_filled_dates()
    {
        var line = LineWithOneWay(5);
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync(Address(line));
        await editor.PostAsync(page, Address(line), "form.edit", [.. Says(page, "2026-12-24", "Closed"), ("Form.Source", "Telefon"), ("do", "publish")]);

        var at = line.Channels.ToList().FindIndex(c => c.Hours is not null);
        var edit = await editor.Client.PageAsync($"/admin/stodlinjer/{line.Slug}");
        var preview = await (await editor.PostAsync(edit, $"/admin/stodlinjer/{line.Slug}", "form.edit",
            [.. Enumerable.Range(0, 7).Select(day => ($"Form.Channels[{at}].Grid[{day}]", day == 5 ? "10-12" : "")), ("do", "preview")])).PageAsync();

        Assert.Equal("Sa 10:00-12:00; 2026 Dec 24 off", ((IHtmlInputElement)preview.GetElementById($"Form_Channels_{at}__Hours")!).Value);
    }

    private void AssertUnchanged(Helpline line)
    {
        var now = site.Snapshot.Helpline(line.Slug)!;
        Assert.Equal(line.Channels, now.Channels);
        Assert.Equal(line.Summary, now.Summary);
        Assert.Equal(line.Sources.Count, now.Sources.Count);
    }

    private static OpenState StateAt(ChannelHours hours, string time) =>
        SwedishTime.TryParse(time, out var instant) ? hours.StateAt(SwedishMoment.At(instant)) : throw new FormatException(time);

    /// <summary>Published lines with a single way that has hours, unknown on julafton and juldagen, that no other test edits.</summary>
    private Helpline LineWithOneWay(int number) => site.Snapshot.Helpline(LinesOnce(site)[number])!;

    private static string[] LinesOnce(EditorsApplication site) => lines ??= [.. site.Snapshot.Helplines
        .Where(h => h.Channels.Count(c => c.Hours is not null) == 1 && h.Channels[0].Hours is not null && h.Channels[0].Kind == ChannelKind.Phone
            && !UsedElsewhere.Contains(h.Slug)
            && HolidayRound.MissingIn(h, [SwedishHolidays.On(ChristmasEve)!, SwedishHolidays.On(ChristmasEve.AddDays(1))!]).Count == 2)
        .Select(h => h.Slug).Order(StringComparer.Ordinal)];

    private static string Address(Helpline line) => $"/admin/helgrond/{line.Slug}{Window}";

    private static IElement DayOf(IHtmlDocument page, string date) => page.QuerySelector($"input[value='{date}']")!.Closest("fieldset")!;

    private static (string, string)[] Says(IHtmlDocument page, string date, string says, string times = "")
    {
        var name = page.QuerySelector($"input[value='{date}']")!.GetAttribute("name")!.Replace(".Date", "", StringComparison.Ordinal);
        return [($"{name}.Says", says), ($"{name}.Times", times)];
    }
}
