using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.Links;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Links;
using StodlinjeKatalog.Web.Tests.SiteWide;

namespace StodlinjeKatalog.BrowserTests.Accessibility;

/// <summary>
/// The same rules for the editors' pages, signed in: <see cref="AxeTests"/> goes where a visitor comes, and a visitor is turned away here.
/// Every page with something on it, and what a page becomes when something is wrong.
/// </summary>
[Collection(InBrowser.Name)]
public sealed class EditorAxeTests(BrowserSite browser)
{
    private readonly StringBuilder violations = new();

    private string Line => browser.Site.Snapshot.Helplines[0].Slug;

    [Theory]
    [InlineData(320, false)]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task Every_editors_page_follows_every_rule(int width, bool dark)
    {
        await GiveThemWorkAsync();
        var email = $"axe{width}{dark}@exempel.se";
        await EditorsDesk.CreateAccountAsync(browser, email, $"Axel Axe {width} {dark}", EditorRole.Administrator);
        await browser.VisitAsync(new Visitor(width, 800, dark), async page =>
        {
            var desk = new EditorsDesk(browser, page);
            await desk.SignInAsync(email);
            await ExamineAsync(page, "session with a password alone");
            await desk.TurnOnCodesAsync();
            await ExamineAsync(page, "recovery codes");

            var addresses = SiteRoutes.Samples(browser.Site.Services).Where(a => a.StartsWith("/admin", StringComparison.Ordinal) && !a.EndsWith("/sida", StringComparison.Ordinal)).ToArray();

            // Two tabs, one for each core of a small machine.
            var second = new EditorsDesk(browser, await page.Context.NewPageAsync());
            var pages = await Task.WhenAll(ExamineAllAsync(desk, addresses.Where((_, i) => i % 2 == 0)), ExamineAllAsync(second, addresses.Where((_, i) => i % 2 == 1)));
            Assert.True(pages.Sum() >= 14, $"only {pages.Sum()} pages were examined");
            await ExamineFaultsAsync(desk);
        });
        Assert.True(violations.Length == 0, $"{width} px, {(dark ? "dark" : "light")}:\n{violations}");
    }

    /// <returns>How many of the addresses are pages: a file to fetch or a form's target cannot be gone to.</returns>
    private async Task<int> ExamineAllAsync(EditorsDesk desk, IEnumerable<string> addresses)
    {
        var pages = 0;
        foreach (var address in addresses)
        {
            var answer = await desk.Page.APIRequest.GetAsync(browser.NamedOrigin + address);
            if (answer.Ok && answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                await desk.GoAsync(address);
                await ExamineAsync(desk.Page, address);
                pages++;
            }
        }

        return pages;
    }

    private async Task ExamineFaultsAsync(EditorsDesk desk)
    {
        var page = desk.Page;
        await desk.GoAsync("/admin/redaktorer");
        await desk.PressAsync("Skapa länk");
        await ExamineAsync(page, "an invitation without a name");
        await page.GetByLabel("Namn").FillAsync("Ny");
        await page.GetByLabel("E-postadress").FillAsync("ny@exempel.se");
        await desk.PressAsync("Skapa länk");
        await ExamineAsync(page, "an invitation's link");

        await desk.GoAsync($"/admin/stodlinjer/{Line}");
        var grid = page.Locator("[name$='.Grid[0]']").First;
        await grid.FillAsync("på morgonen");
        await desk.PressAsync("Spara utkast");
        await ExamineAsync(page, "hours that cannot be read");

        await desk.GoAsync($"/admin/stodlinjer/{Line}");
        await page.GetByLabel("Sammanfattning").FillAsync("Min mening.");
        await SaveDraftAsync(line => line with { Summary = $"Någon annans mening {Guid.NewGuid()}." });
        await desk.PressAsync("Spara utkast");
        await page.GetByText("sparade före dig").First.WaitForAsync();
        await ExamineAsync(page, "a conflict");

        await desk.GoAsync($"/admin/stodlinjer/{Line}/publicera");
        await desk.PressAsync("Publicera");
        await ExamineAsync(page, "a number not typed again");
    }

    private async Task ExamineAsync(IPage page, string what)
    {
        var found = await AxeRules.ViolationsAsync(page, what);
        lock (violations)
        {
            violations.Append(found);
        }
    }

    /// <summary>Something in every list: feedback, links in each state, a draft with a new number.</summary>
    private async Task GiveThemWorkAsync()
    {
        await using var scope = browser.Site.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<EditorsDbContext>();
        if (await database.Links.AnyAsync())
        {
            return;
        }

        var now = DateTime.UtcNow;
        var results = new Queue<PageVisit>([new(VisitResult.Gone, 404), new(VisitResult.Forbidden), new(VisitResult.TurnedAway, 403), new(VisitResult.Answered, 200, "https://exempel.se/ny"), new(VisitResult.Answered, 200)]);
        foreach (var address in LinkRound.AddressesOf(browser.Site.Snapshot).Keys.Order(StringComparer.Ordinal))
        {
            var link = new CheckedLink { Address = address };
            link.Note(results.TryDequeue(out var visit) ? visit : new(VisitResult.Answered, 200), now);
            database.Links.Add(link);
        }

        foreach (var (kind, line) in new[] { (FeedbackKind.WrongNumber, Line), (FeedbackKind.General, Line), (FeedbackKind.General, null), (FeedbackKind.General, null) })
        {
            var item = new Feedback { At = now, Kind = kind, Helpline = line, Text = "Det var upptaget hela kvällen.\nJag ringde tre gånger." };
            if (line is null)
            {
                item.Settle("Axel", 1, now);
            }

            database.Feedback.Add(item);
        }

        await database.SaveChangesAsync();
        await SaveDraftAsync(line => line with
        {
            Channels = [new() { Kind = ChannelKind.Phone, Value = "020-33 44 55", Dial = "+4620334455", Hours = "Mo-Fr 09:00-16:00" }, .. line.Channels],
        });
    }

    private async Task SaveDraftAsync(Func<Helpline, Helpline> change)
    {
        await using var db = await browser.Site.Services.GetRequiredService<IDbContextFactory<Core.Data.CatalogDbContext>>().CreateDbContextAsync();
        var entry = await db.Helplines.AsNoTracking().SingleAsync(h => h.Slug == Line);
        var saved = await browser.Site.Services.GetRequiredService<HelplineEditing>().SaveDraftAsync(change(entry.Draft ?? entry.Current), entry.Version, new RevisionAuthor("Någon Annan", "Ett utkast"));
        Assert.IsType<EditResult.Saved>(saved);
    }
}
