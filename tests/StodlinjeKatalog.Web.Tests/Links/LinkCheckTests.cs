using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Links;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Links;
using StodlinjeKatalog.Web.Tests.Editors;

namespace StodlinjeKatalog.Web.Tests.Links;

public sealed class LinkCheckTests : IAsyncLifetime, IAsyncDisposable
{
    private PretendedWeb web = null!;
    private LinkedSite site = null!;

    public async Task InitializeAsync()
    {
        web = await PretendedWeb.StartAsync();
        site = new(web.Policy);

        // Four lines lead to the pretended web; the others have no page at all.
        var content = site.Snapshot.Content;
        var lines = site.Snapshot.Helplines.Select((h, i) => h with { Website = i < 4 ? web.At($"/{i}") : null, Channels = [.. h.Channels.Where(c => c.Dial is not null)] });
        site.Services.GetRequiredService<CurrentCatalog>().Replace(new(content with { Helplines = [.. lines] }, site.Clock.Now));
        for (var i = 0; i < 4; i++)
        {
            web.Pages[$"/{i}"] = PretendedWeb.Html($"Ring 020-22 22 3{i}");
        }
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await web.DisposeAsync();
    }

    [Fact]
    public async Task What_is_dead_moved_or_changed_becomes_a_task_that_an_editor_settles()
    {
        await RoundAsync();
        using var editor = await EditorSession.StrongAsync(site);
        Assert.Empty(await TasksAsync(editor));
        Assert.Contains("4 sidor svarar som förut", (await editor.Client.PageAsync("/admin/lankar")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        web.Pages["/0"] = PretendedWeb.Answer(404);
        web.Pages["/1"] = PretendedWeb.Redirect(301, web.At("/1-ny"));
        web.Pages["/1-ny"] = PretendedWeb.Html("Ring 020-22 22 31");
        web.Pages["/2"] = PretendedWeb.Html("Ring 020-22 22 39");
        web.Pages["/3"] = PretendedWeb.Html("<h1>Ny rubrik</h1>Ring 020-22 22 33");
        await RoundAsync();
        Assert.Equal(["Sidan är borta (404)", "Sidan har flyttat", "Nummer eller tider på sidan har ändrats"], await OpenAsync(editor));
        Assert.Contains("3 länkar att titta på", Assert.Single(await TasksAsync(editor)), StringComparison.Ordinal);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync("/admin/lankar", "li[data-link] form")).StatusCode);
        }

        Assert.Empty(await OpenAsync(editor));
        await RoundAsync();
        Assert.Empty(await OpenAsync(editor));

        // Something new with a settled page is a new task.
        web.Pages["/1"] = PretendedWeb.Redirect(301, web.At("/3"));
        web.Pages["/2"] = PretendedWeb.Html("Ring 020-22 22 38");
        await RoundAsync();
        Assert.Equal(["Sidan har flyttat", "Nummer eller tider på sidan har ändrats"], await OpenAsync(editor));
    }

    [Fact]
    public async Task One_failure_is_no_dead_page_two_are_and_an_answer_ends_it()
    {
        using var editor = await EditorSession.WeakAsync(site);
        web.Pages["/0"] = PretendedWeb.Answer(503);
        web.Pages["/1"] = PretendedWeb.Answer(403);
        await RoundAsync();
        Assert.Empty(await OpenAsync(editor));
        var silent = (await editor.Client.PageAsync("/admin/lankar")).QuerySelector("[aria-labelledby=utan-svar]")!.TextContent;
        Assert.Contains("Svarade inte", silent, StringComparison.Ordinal);
        Assert.Contains("Släpper inte in oss", silent, StringComparison.Ordinal);

        await RoundAsync();
        Assert.Equal(["Sidan är borta (503)"], await OpenAsync(editor));

        web.Pages["/0"] = PretendedWeb.Html("");
        await RoundAsync();
        Assert.Empty(await OpenAsync(editor));
    }

    [Fact]
    public async Task A_redirect_into_the_network_opens_the_gravest_task_and_is_not_followed()
    {
        web.Pages["/0"] = PretendedWeb.Redirect(301, web.At("/hemligt", "inre.example"));
        await RoundAsync();
        using var editor = await EditorSession.WeakAsync(site);
        Assert.Equal(["Leder in i ett slutet nät"], await OpenAsync(editor));
        Assert.DoesNotContain(web.Requests, r => r.Path == "/hemligt");
    }

    [Fact]
    public async Task Of_a_page_only_its_state_and_a_hash_are_kept_and_an_address_that_no_line_has_is_forgotten()
    {
        web.Pages["/0"] = PretendedWeb.Html("Ring 020-22 22 30 och fråga efter Kim");
        await RoundAsync();
        Assert.DoesNotContain("efter Kim", await site.OnDiskAsync(), StringComparison.Ordinal);

        var content = site.Snapshot.Content;
        site.Services.GetRequiredService<CurrentCatalog>().Replace(new(content with { Helplines = [.. site.Snapshot.Helplines.Skip(1)] }, site.Clock.Now));
        await RoundAsync();
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(3, await scope.ServiceProvider.GetRequiredService<EditorsDbContext>().Links.CountAsync());
    }

    [Fact]
    public async Task The_job_is_off_unless_it_is_told_how_often()
    {
        await Task.Delay(300);
        Assert.Empty(web.Requests);
        await using var on = new LinkedSite(web.Policy) { EveryHours = "24" };
        _ = on.Snapshot;
        await using var scope = on.Services.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<EditorsDbContext>().Links;
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!await links.AnyAsync() && patience.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(50);
        }

        // The shipped lines' pages are none of the pretended web's, on ports that it does not serve.
        Assert.True(await links.AnyAsync());
    }

    [Fact]
    public async Task Post_UnknownLink_IsNotFound()
    {
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync("/admin/konto");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostHandlerAsync(page, "/admin/lankar", ("id", "4711"))).StatusCode);
    }

    private async Task RoundAsync()
    {
        site.Clock.Now += TimeSpan.FromHours(1);
        await using var scope = site.Services.CreateAsyncScope();
        var options = new LinkCheckOptions { PauseSeconds = 0, TimeoutSeconds = 5 };
        await scope.ServiceProvider.GetRequiredService<LinkBook>().GoAroundAsync(site.Snapshot, web.Policy, options).ToListAsync();
    }

    private static async Task<string[]> OpenAsync(EditorSession editor) =>
        [.. (await editor.Client.PageAsync("/admin/lankar")).QuerySelectorAll("li[data-link] b").Select(b => b.TextContent)];

    private static async Task<string[]> TasksAsync(EditorSession editor) =>
        [.. (await editor.Client.PageAsync("/admin")).QuerySelectorAll(".tasks a[href='/admin/lankar']").Select(a => a.TextContent)];

    private sealed class LinkedSite(LinkPolicy policy) : SiteApplication
    {
        public string? EveryHours { get; init; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("LinkCheck:EveryHours", EveryHours);
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(policy)));
        }
    }
}
