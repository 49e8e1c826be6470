using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.BrowserTests.Journeys;

[Collection(InBrowser.Name)]
public sealed class PasskeyTests(BrowserSite site)
{
    [Fact]
    public Task A_passkey_is_added_and_then_opens_a_session_that_may_publish() => site.VisitAsync(Visitor.OnDesktop, async page =>
    {
        await EditorsDesk.CreateAccountAsync(site, "passkey@exempel.se", "Pia Passkey", EditorRole.Administrator);
        var desk = new EditorsDesk(site, page);
        await desk.SignInAsync("passkey@exempel.se");
        await page.ArriveAsync("/admin");
        await desk.AddPasskeyAsync("Mobilen");
        await page.GotoAsync(site.NamedOrigin + "/admin/stodlinjer/bris-for-barn");

        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in med passkey" }).ClickAsync();
        await page.ArriveAsync("/admin");

        // The warning of a session with only a password is not there: it may publish.
        Assert.Equal(0, await page.GetByText("bara lösenord").CountAsync());
        await page.GotoAsync(site.NamedOrigin + "/admin/redaktorer");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bjud in" }).WaitForAsync();
    });
}
