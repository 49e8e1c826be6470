using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using StodlinjeKatalog.BrowserTests.Browsing;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Tests.Editors;
using Xunit.Abstractions;

namespace StodlinjeKatalog.BrowserTests.Journeys;

/// <summary>The editors' whole way, in as many browsers as there are people.</summary>
[Collection(InBrowser.Name)]
public sealed class EditorJourneyTests(BrowserSite site, ITestOutputHelper output)
{
    private const string OldNumber = "020-18 18 00";
    private const string NewNumber = "020-33 44 55";
    private const string NewDial = "tel:+4620334455";

    [Fact]
    public async Task From_invitation_by_passkey_to_a_number_that_two_have_seen_and_back_again()
    {
        const string Line = "spes";
        await EditorsDesk.CreateAccountAsync(site, "ada@exempel.se", "Ada Administratör", EditorRole.Administrator);
        await site.VisitAsync(Visitor.OnDesktop, adas => site.VisitAsync(Visitor.OnPhone, bos => site.VisitAsync(Visitor.OnPhone, async visitor =>
        {
            var ada = new EditorsDesk(site, adas);
            await ada.SignInAsync("ada@exempel.se");
            await ada.AddPasskeyAsync("Datorn");
            await ada.GoAsync("/admin/redaktorer");
            await adas.GetByLabel("Namn").FillAsync("Bo Redaktör");
            await adas.GetByLabel("E-postadress").FillAsync("bo@exempel.se");
            await ada.PressAsync("Skapa länk");
            var link = (await adas.Locator(".link").TextContentAsync())!;

            var bo = new EditorsDesk(site, bos);
            await bos.GotoAsync(link);
            await bos.GetByLabel("Välj ett lösenord").FillAsync(EditorsDesk.Password);
            await bo.PressAsync("Skapa konto");
            await bos.ArriveAsync("/admin/konto");
            await bo.AddPasskeyAsync("Mobilen");

            await bo.GoAsync($"/admin/stodlinjer/{Line}");
            await bos.Locator("#Form_Channels_0__Value").FillAsync(NewNumber);
            await bos.Locator("#Form_Channels_0__Grid_5_").FillAsync("10–14.30");
            await bos.GetByLabel("Varför ändrar du?").FillAsync("Ny tid och nytt nummer, enligt deras sida");
            await bo.PressAsync("Spara och gå till publicering");
            await bos.ArriveAsync($"/admin/stodlinjer/{Line}/publicera");
            await bo.PublishAsync(Line, NewNumber);
            await bos.GetByText("En annan redaktör behöver publicera").First.WaitForAsync();

            await visitor.GotoAsync($"/stodlinjer/{Line}");
            Assert.Equal(0, await visitor.Locator($"a[href='{NewDial}']").CountAsync());

            await ada.GoAsync("/admin");
            await adas.Locator($"[data-tasks=utkast] a[href='/admin/stodlinjer/{Line}/publicera']").ClickAsync();
            await adas.GetByText("Sa 10:00-14:30").First.WaitForAsync();
            await adas.Locator("[name='Retyped[0]']").FillAsync(NewNumber);
            var seen = SeenAsync($"/stodlinjer/{Line}", NewDial);
            await ada.PublishAsync(Line);
            await adas.GetByText("Publicerat. Sidan är ändrad nu.").WaitForAsync();
            var delay = await seen;
            output.WriteLine($"From the tap on Publicera to the public page: {delay.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
            Assert.InRange(delay.TotalSeconds, 0, 1);

            await visitor.GotoAsync($"/stodlinjer/{Line}");
            await visitor.Locator($"a[href='{NewDial}']").First.WaitForAsync();
            Assert.Contains("10–14.30", await visitor.Locator(".hours").First.TextContentAsync(), StringComparison.Ordinal);

            await ada.RestoreFirstVersionAsync(Line);
            await ada.PublishAsync(Line, OldNumber);
            await adas.GetByText("En annan redaktör behöver publicera").First.WaitForAsync();
            await bo.PublishAsync(Line, OldNumber);
            await bos.GetByText("Publicerat. Sidan är ändrad nu.").WaitForAsync();
            await visitor.GotoAsync($"/stodlinjer/{Line}");
            Assert.Equal(0, await visitor.Locator($"a[href='{NewDial}']").CountAsync());
            await visitor.GetByRole(AriaRole.Link, new() { Name = "020-18 18 00" }).First.WaitForAsync();
        })));
    }

    [Fact]
    public async Task Without_script_by_password_and_code()
    {
        const string Line = "jourhavande-prast";
        const string Changed = "Prata eller skriv med en präst som lyssnar i natt.";
        await EditorsDesk.CreateAccountAsync(site, "cia@exempel.se", "Cia Redaktör", EditorRole.Editor);
        await site.VisitAsync(Visitor.OnPhone.WithoutScript, cias => site.VisitAsync(Visitor.OnPhone.WithoutScript, async visitor =>
        {
            var cia = new EditorsDesk(site, cias);
            await cia.SignInAsync("cia@exempel.se");
            Assert.Equal(0, await cias.GetByRole(AriaRole.Button, new() { Name = "Lägg till en passkey" }).CountAsync());
            var key = await cia.TurnOnCodesAsync();
            await cia.PressAsync("Logga ut");
            await cia.SignInAsync("cia@exempel.se");
            await cias.GetByLabel("Kod från kodappen").FillAsync(CodeApp.CodeOf(key, 1));
            await cia.PressAsync("Fortsätt");
            await cias.ArriveAsync("/admin");

            await visitor.GotoAsync($"/stodlinjer/{Line}");
            var before = await visitor.Locator("main").TextContentAsync();
            await cia.GoAsync($"/admin/stodlinjer/{Line}");
            var ways = await cias.GetByLabel("Nummer eller adress").CountAsync();
            await cias.GetByLabel("Sammanfattning").FillAsync(Changed);
            await cia.PressAsync("Lägg till en väg");
            Assert.Equal(ways + 1, await cias.GetByLabel("Nummer eller adress").CountAsync());
            await cia.PressAsync($"Ta bort väg {ways + 1}");
            await cias.Locator("#Form_Channels_0__Hours").FillAsync("Mo-Fr hjälp");
            await cia.PressAsync("Spara och gå till publicering");
            await cia.PressAsync("Publicera");
            Assert.Contains("går inte att läsa", await cias.Locator("#fel").TextContentAsync(), StringComparison.Ordinal);

            await cia.GoAsync($"/admin/stodlinjer/{Line}");
            await cias.Locator("#Form_Channels_0__Hours").FillAsync("Mo-Su 20:30-06:00");
            await cia.PressAsync("Räkna om utan att spara");
            Assert.Equal("20.30–06", await cias.Locator("#Form_Channels_0__Grid_3_").InputValueAsync());
            Assert.Equal(Changed, await cias.GetByLabel("Sammanfattning").InputValueAsync());
            await cia.PressAsync("Spara och gå till publicering");
            await cia.PressAsync("Publicera");
            await cias.GetByText("Publicerat. Sidan är ändrad nu.").WaitForAsync();

            await visitor.GotoAsync($"/stodlinjer/{Line}");
            var after = await visitor.Locator("main").TextContentAsync();
            Assert.Contains(Changed, after, StringComparison.Ordinal);
            Assert.Contains("20.30–06", after, StringComparison.Ordinal);

            await cia.RestoreFirstVersionAsync(Line);
            await cia.PressAsync("Publicera");
            await cias.GetByText("Publicerat. Sidan är ändrad nu.").WaitForAsync();
            await visitor.GotoAsync($"/stodlinjer/{Line}");
            Assert.Equal(before, await visitor.Locator("main").TextContentAsync());
        }));
    }

    /// <summary>How long until a visitor's request gets a page with <paramref name="what"/> in it.</summary>
    private async Task<TimeSpan> SeenAsync(string path, string what)
    {
        using var visitor = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        while (!(await visitor.GetStringAsync(site.Origin + path)).Contains(what, StringComparison.Ordinal))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20), $"{path} never shows {what}");
            await Task.Delay(5);
        }

        return Stopwatch.GetElapsedTime(started);
    }
}
