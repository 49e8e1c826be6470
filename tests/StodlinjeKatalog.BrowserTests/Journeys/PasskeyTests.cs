using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.BrowserTests.Journeys;

[Collection(InBrowser.Name)]
public sealed class PasskeyTests(BrowserSite site)
{
    private const string Password = "lampa-ekorre-tvist-moln";

    [Fact]
    public Task A_passkey_is_added_and_then_opens_a_session_that_may_publish() => site.VisitAsync(Visitor.OnDesktop, async page =>
    {
        await using (var scope = site.Site.Services.CreateAsyncScope())
        {
            var (editor, refusals) = await scope.ServiceProvider.GetRequiredService<EditorAccounts>().CreateAsync("passkey@exempel.se", "Pia Passkey", EditorRole.Administrator, Password);
            Assert.True(editor is not null, string.Join(" ", refusals));
        }

        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });

        await page.GotoAsync(site.NamedOrigin + "/admin/logga-in");
        await page.GetByLabel("E-postadress").FillAsync("passkey@exempel.se");
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/admin");

        await page.GotoAsync(site.NamedOrigin + "/admin/konto");
        await page.GetByLabel("Vad ska den heta?").FillAsync("Mobilen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en passkey" }).ClickAsync();
        await page.GetByText("Passkeyn är tillagd").WaitForAsync();
        await page.GotoAsync(site.NamedOrigin + "/admin/stodlinjer/bris-for-barn");

        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in med passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/admin");

        // The warning of a session with only a password is not there: it may publish.
        Assert.Equal(0, await page.GetByText("bara lösenord").CountAsync());
        await page.GotoAsync(site.NamedOrigin + "/admin/redaktorer");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bjud in" }).WaitForAsync();
    });
}
