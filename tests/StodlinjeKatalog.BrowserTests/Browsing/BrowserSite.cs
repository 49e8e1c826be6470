using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Tests;
using StodlinjeKatalog.Web.Tests.SiteWide;

namespace StodlinjeKatalog.BrowserTests.Browsing;

/// <summary>The real site on a port of its own and one Chromium, for the whole assembly.</summary>
public sealed class BrowserSite : IAsyncLifetime, IAsyncDisposable
{
    private const float PatienceMilliseconds = 20_000;

    private readonly List<string> pages = [];
    private ServedSite? site;
    private IPlaywright? playwright;
    private readonly Dictionary<string, IBrowser> browsers = [];

    public SiteApplication Site => site!;

    public NeutralSite Elsewhere { get; private set; } = null!;

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>The same server by name: passkeys belong to a name, never to a network address.</summary>
    public string NamedOrigin => Origin.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>One address of every kind of page: those of the site's routes that answer with HTML, and its errors.</summary>
    public IReadOnlyList<string> Pages => pages;

    public CatalogSnapshot Snapshot => site!.Snapshot;

    public async Task InitializeAsync()
    {
        Elsewhere = await NeutralSite.StartAsync();
        site = new ServedSite(Elsewhere.Url);
        site.UseKestrel(0);
        site.StartServer();
        Origin = site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        await FindPagesAsync();
        playwright = await Playwright.CreateAsync();
    }

    /// <summary>
    /// Lets a visitor use the site. What goes wrong leaves a picture in TestResults; that anybody else was asked for anything is wrong.
    /// </summary>
    public async Task VisitAsync(Visitor visitor, Func<IPage, Task> journey, [CallerMemberName] string test = "")
    {
        var options = visitor.Options;
        options.BaseURL = Origin;
        await using var context = await (await BrowserAsync(visitor.Fonts)).NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMilliseconds);
        var outside = new List<string>();
        context.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(Origin, StringComparison.Ordinal)
                && !request.Url.StartsWith(NamedOrigin, StringComparison.Ordinal) && !request.Url.StartsWith(Elsewhere.Url, StringComparison.Ordinal))
            {
                outside.Add(request.Url);
            }
        };
        var page = await context.NewPageAsync();
        try
        {
            if (!visitor.Script)
            {
                await (await context.NewCDPSessionAsync(page)).SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });
            }

            await journey(page);
            Assert.Empty(outside);
        }
        catch
        {
            // A page that cannot be pictured must not hide what went wrong.
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(ResultsFolder(), $"{test}-{visitor.Width}x{visitor.Height}.png"), FullPage = true })
                .ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>One browser for each family of fonts that a test asks for; it starts when it is first asked for.</summary>
    private async Task<IBrowser> BrowserAsync(Fonts? fonts)
    {
        var key = fonts?.Family ?? "";
        if (browsers.TryGetValue(key, out var running))
        {
            return running;
        }

        return browsers[key] = await playwright!.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumPath.Find(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],

            // Playwright turns the back-forward cache off; a visitor's browser has it on, and leaving must hold there.
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
            Env = fonts?.Environment(),
        });
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        await Elsewhere.DisposeAsync();
    }

    private async Task FindPagesAsync()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Origin) };
        foreach (var address in SiteRoutes.Samples(site!.Services).Where(a => !a.EndsWith("/Index", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                pages.Add(address);
            }
        }
    }

    private static string ResultsFolder() =>
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TestResults")).FullName;

    private sealed class ServedSite(string leaveUrl) : SiteApplication
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Leave:Url", leaveUrl);
        }
    }
}

[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "browser";
}
