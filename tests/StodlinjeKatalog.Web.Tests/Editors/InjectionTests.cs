using System.Net;
using AngleSharp.Html.Dom;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Tests.SiteWide;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>An editor, or somebody in an editor's place, writes markup and addresses that do things: visitors and editors only ever read them.</summary>
public sealed class InjectionTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    /// <summary>Fields that hold a word of a kind, not free text: see <see cref="What_is_no_such_thing_is_never_published"/>.</summary>
    private static readonly string[] Kinds =
        ["Form.Languages", "Form.FormerSlugs", "Form.SharesNumberWith", "Form.Successors", "Form.NewestEvidence", "].Value", "].Language", "].Date", "].Hours"];

    private readonly EditorsApplication site = new();
    private EditorSession anna = null!;
    private EditorSession bo = null!;

    private Helpline Chat => site.Snapshot.Helplines.First(h => h.Channels.Count > 1 && h.Channels[0].Dial is not null && h.Channels[1].Kind == ChannelKind.Chat);

    public async Task InitializeAsync()
    {
        anna = await EditorSession.StrongAsync(site);
        bo = await EditorSession.StrongAsync(site);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        anna.Dispose();
        bo.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Markup_in_every_free_field_is_published_as_text_on_every_page_in_every_format()
    {
        var line = Chat.Slug;
        var page = await anna.Client.PageAsync($"/admin/stodlinjer/{line}");
        var fields = page.QuerySelectorAll("form.edit input[type=text], form.edit textarea").Select(e => e.GetAttribute("name")!)
            .Where(n => n.StartsWith("Form.", StringComparison.Ordinal) && !n.Contains("Grid", StringComparison.Ordinal) && !Kinds.Any(n.EndsWith))
            .Select(n => (n, n == "Form.Description" ? $"{Evil}\n\n<details ontoggle=alert(1) open> <https://ond.example/\"onmouseover=alert(1)>" : Evil)).ToArray();
        Assert.True(fields.Length > 18, $"only {fields.Length} fields were filled");
        Assert.Equal(HttpStatusCode.Redirect, (await anna.PostAsync(page, $"/admin/stodlinjer/{line}", "form.edit", [.. fields, ("do", "save")])).StatusCode);
        var published = await bo.PostAsync($"/admin/stodlinjer/{line}/publicera", "main form");
        Assert.True(published.StatusCode == HttpStatusCode.Redirect, (await published.PageAsync()).QuerySelector("#fel")?.TextContent);

        using var visitor = site.Visitor();
        var shownOn = 0;
        foreach (var address in SiteRoutes.Samples(site.Services).Where(a => !a.StartsWith("/admin", StringComparison.Ordinal))
            .Concat([$"/stodlinjer/{line}", $"/stodlinjer/{line}.vcf", $"/api/v1/helplines/{line}", $"/sok?q={Uri.EscapeDataString(Evil)}", "/sok?q=alert", $"/synpunkter?stodlinje={line}"])
            .Concat(Chat.Needs.Select(n => $"/behov/{n}")).Distinct())
        {
            var answer = await visitor.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync();
            shownOn += text.Contains("alert(1)", StringComparison.Ordinal) || text.Contains("alert(1)", StringComparison.Ordinal) ? 1 : 0;
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            if (answer.Content.Headers.ContentType?.MediaType is "text/html")
            {
                AssertHarmless(await answer.PageAsync(), address);
            }
        }

        Assert.True(shownOn >= 6, $"the text was shown in only {shownOn} places");
        foreach (var address in new[] { "/admin", "/admin/stodlinjer", $"/admin/stodlinjer/{line}", $"/admin/stodlinjer/{line}/forhandsvisa", "/admin/granskning", $"/admin/historik?stodlinje={line}" })
        {
            AssertHarmless(await bo.Client.PageAsync(address), address);
        }

        var history = await bo.Client.PageAsync($"/admin/historik?stodlinje={line}");
        AssertHarmless(await bo.Client.PageAsync(history.QuerySelector("main .list a")!.GetAttribute("href")!), "the change");
    }

    [Theory]
    [InlineData("Form.Website", "javascript:alert(1)")]
    [InlineData("Form.Website", "JaVaScRiPt:alert(1)//https://linje.se")]
    [InlineData("Form.Website", "data:text/html,<script>alert(1)</script>")]
    [InlineData("Form.Website", "https://kim@ond.example/")]
    [InlineData("Form.Channels[1].Value", "javascript:alert(1)")]
    [InlineData("Form.Channels[1].Value", "vbscript:msgbox(1)")]
    [InlineData("Form.Channels[0].Value", "020-33 44 55;phone-context=ond.example")]
    [InlineData("Form.Channels[0].Value", "\"><script>alert(1)</script>")]
    [InlineData("Form.Channels[0].Hours", "<script>alert(1)</script>")]
    [InlineData("Form.Channels[0].Language", "\"onload=alert(1)")]
    [InlineData("Form.Languages", "sv\" onmouseover=\"alert(1)")]
    [InlineData("Form.FormerSlugs", "../admin")]
    [InlineData("Form.FormerSlugs", "\"><script>alert(1)</script>")]
    [InlineData("Form.Successors", "javascript:alert(1)")]
    [InlineData("Form.Languages", "sv-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa")]
    [InlineData("Form.Description", "[klicka](javascript:alert(1))")]
    [InlineData("Form.Description", "![bild](https://ond.example/x.png)")]
    [InlineData("Form.Description", "[klicka][1]\n\n[1]: data:text/html,hej")]
    [InlineData("Form.NewestEvidence", "<script>alert(1)</script>")]
    public async Task What_is_no_such_thing_is_never_published(string field, string value)
    {
        var line = Chat;
        var saved = await anna.PostAsync($"/admin/stodlinjer/{line.Slug}", "form.edit", (field, value), ("do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var answer = await bo.PostAsync($"/admin/stodlinjer/{line.Slug}/publicera", "main form", ("Retyped[0]", value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertHarmless(await answer.PageAsync(), "the refusal");
        Assert.Equal(line, site.Snapshot.Helpline(line.Slug));

        // What the draft shows before it is refused does nothing either.
        AssertHarmless(await anna.Client.PageAsync($"/admin/stodlinjer/{line.Slug}/sida"), "the preview");
        AssertHarmless(await anna.Client.PageAsync($"/admin/stodlinjer/{line.Slug}"), "the form");
    }

    [Fact]
    public async Task A_source_is_a_link_only_when_it_is_an_address_on_the_web()
    {
        var line = Chat.Slug;
        await anna.PostAsync($"/admin/stodlinjer/{line}", "form.edit", ("Form.Sources[0].Reference", "javascript:alert(1)"), ("do", "save"));
        await bo.PostAsync($"/admin/stodlinjer/{line}/publicera", "main form");
        using var visitor = site.Visitor();
        AssertHarmless(await visitor.PageAsync($"/stodlinjer/{line}"), line);
        Assert.Equal("javascript:alert(1)", site.Snapshot.Helpline(line)!.Sources[0].Reference);
    }

    [Fact]
    public async Task Names_of_editors_are_text_wherever_they_are_shown()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var invited = await administrator.PostAsync("/admin/redaktorer", "form[action*='Invite']", ("Input.Email", "ond@exempel.se"), ("Input.Name", Evil), ("Input.Role", "Editor"));
        var page = await invited.PageAsync();
        AssertHarmless(page, "the invitation's link");
        var link = new Uri(page.QuerySelector(".link")!.TextContent).PathAndQuery;

        using var evil = new EditorSession(EditorSession.Browser(site));
        AssertHarmless(await evil.Client.PageAsync(link), "the invitation");
        Assert.Equal(HttpStatusCode.Redirect, (await evil.PostAsync(link, "main form", ("Input.Password", EditorSession.Password))).StatusCode);
        await evil.PostAsync($"/admin/stodlinjer/{Chat.Slug}", "form.edit", ("Form.Summary", "En mening."), ("Reason", Evil), ("do", "save"));
        foreach (var address in new[] { "/admin", "/admin/konto", "/admin/historik", "/admin/redaktorer", "/admin/inloggningar" })
        {
            AssertHarmless(await administrator.Client.PageAsync(address), address);
        }

        AssertHarmless(await evil.Client.PageAsync("/admin/konto"), "their own account");
    }

    private static void AssertHarmless(IHtmlDocument page, string address)
    {
        var scripts = page.Scripts.Where(s => s.Source is null && s.Type is not ("application/ld+json" or "speculationrules") && s.Text != SiteAssets.InlineScript).Select(s => s.OuterHtml);
        Assert.True(!scripts.Any(), $"{address}: {string.Join('\n', scripts)}");
        foreach (var element in page.All)
        {
            var does = element.Attributes.FirstOrDefault(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (a.Name is "href" or "src" or "action" or "formaction" or "data" or "poster" && IsDangerous(a.Value, a.Name)));
            Assert.True(does is null, $"{address}: {element.OuterHtml[..Math.Min(300, element.OuterHtml.Length)]}");
        }
    }

    private static bool IsDangerous(string address, string attribute)
    {
        var plain = string.Concat(address.Where(c => c > ' ')).ToLowerInvariant();
        return plain.StartsWith("javascript:", StringComparison.Ordinal) || plain.StartsWith("vbscript:", StringComparison.Ordinal)
            || (plain.StartsWith("data:", StringComparison.Ordinal) && !(attribute == "src" && plain.StartsWith("data:image/", StringComparison.Ordinal)))
            || (attribute == "src" && plain.Contains("ond.example", StringComparison.Ordinal)) || (attribute == "src" && plain == "x");
    }
}
