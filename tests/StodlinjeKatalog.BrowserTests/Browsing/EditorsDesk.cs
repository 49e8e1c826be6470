using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Tests.Editors;

namespace StodlinjeKatalog.BrowserTests.Browsing;

/// <summary>An editor before a browser: what they do on the editors' pages, by what stands there to press and to fill in.</summary>
public sealed class EditorsDesk(BrowserSite site, IPage page)
{
    public const string Password = "lampa-ekorre-tvist-moln";

    public IPage Page => page;

    public Task GoAsync(string path) => page.GotoAsync(site.NamedOrigin + path);

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static async Task CreateAccountAsync(BrowserSite site, string email, string name, EditorRole role)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        var (editor, refusals) = await scope.ServiceProvider.GetRequiredService<EditorAccounts>().CreateAsync(email, name, role, Password);
        Assert.True(editor is not null, string.Join(" ", refusals));
    }

    public async Task SignInAsync(string email)
    {
        await GoAsync("/admin/logga-in");
        await page.GetByLabel("E-postadress").FillAsync(email);
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await PressAsync("Logga in");
        await page.DepartAsync("/logga-in");
    }

    /// <summary>The device's own lock, as Chromium plays it.</summary>
    public async Task AddPasskeyAsync(string name)
    {
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
        await GoAsync("/admin/konto");
        await page.GetByLabel("Vad ska den heta?").FillAsync(name);
        await PressAsync("Lägg till en passkey");
        await page.GetByText("Passkeyn är tillagd").WaitForAsync();
    }

    /// <summary>The code app: its key, to make the next codes from.</summary>
    public async Task<string> TurnOnCodesAsync()
    {
        await GoAsync("/admin/konto/kodapp");
        var key = (await page.Locator(".steps code").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Kod från appen").FillAsync(CodeApp.CodeOf(key));
        await PressAsync("Sätt på");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dina reservkoder" }).WaitForAsync();
        return key;
    }

    /// <summary>Publishes what is waiting, with the numbers that have to be typed once more.</summary>
    public async Task PublishAsync(string line, params string[] numbers)
    {
        // Read anew before numbers are typed: what stands in an open tab may be what another editor has published since.
        if (numbers.Length > 0 || !page.Url.EndsWith($"/{line}/publicera", StringComparison.Ordinal))
        {
            await GoAsync($"/admin/stodlinjer/{line}/publicera");
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            await page.Locator($"[name='Retyped[{i}]']").FillAsync(numbers[i]);
        }

        await PressAsync("Publicera");
    }

    /// <summary>The line as it was before anybody had edited it: the last of the history's list.</summary>
    public async Task RestoreFirstVersionAsync(string line)
    {
        await GoAsync($"/admin/historik?stodlinje={line}");
        await page.Locator("main .list a").Last.ClickAsync();
        await PressAsync("Återställ till det här");
        await page.ArriveAsync($"/admin/stodlinjer/{line}/publicera");
    }
}
