using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

[Collection(EditorsSuite.Name)]
public sealed class FactorTests(EditorsApplication site)
{
    [Fact]
    public async Task Password_then_code_opens_the_session_and_the_same_code_opens_nothing_twice()
    {
        using var editor = await EditorSession.StrongAsync(site);
        using var second = new EditorSession(EditorSession.Browser(site));
        var first = await second.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
        Assert.StartsWith("/admin/logga-in/kod", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await second.Client.GetAsync("/admin")).StatusCode);

        // The code that switched the app on was the one of this moment: used.
        var used = await second.PostAsync("/admin/logga-in/kod", "main form", ("Input.Code", editor.Code()));
        Assert.Equal(HttpStatusCode.BadRequest, used.StatusCode);

        var right = await second.PostAsync("/admin/logga-in/kod", "main form", ("Input.Code", editor.Code(1)));
        Assert.Equal("/admin", right.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        using var editor = await EditorSession.WeakAsync(site);
        var codes = (await editor.TurnOnCodesAsync()).QuerySelectorAll(".codes code").Select(c => c.TextContent).ToArray();
        Assert.Equal(10, codes.Distinct().Count());

        Assert.Equal(HttpStatusCode.Redirect, (await With(codes[0])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await With(codes[0])).StatusCode);

        async Task<HttpResponseMessage> With(string code)
        {
            using var browser = new EditorSession(EditorSession.Browser(site));
            await browser.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
            return await browser.PostAsync("/admin/logga-in/kod", "main form", ("Input.Code", code));
        }
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_for_long()
    {
        using var editor = await EditorSession.StrongAsync(site);
        using var guesser = new EditorSession(EditorSession.Browser(site));
        await guesser.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await guesser.PostAsync("/admin/logga-in/kod", "main form", ("Input.Code", $"00000{i}")));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.InRange(int.Parse(answers[^1].Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture), 1, 15 * 60);
    }

    [Fact]
    public async Task Code_page_without_the_first_step_leads_to_it()
    {
        using var browser = EditorSession.Browser(site);
        var answer = await browser.GetAsync("/admin/logga-in/kod");
        Assert.StartsWith("/admin/logga-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_alone_cannot_switch_off_or_add_to_the_factors_of_an_account_that_has_them()
    {
        using var editor = await EditorSession.StrongAsync(site);
        using var thief = await WithPasskeyOnlySessionAsync(editor);
        var page = await thief.Client.PageAsync("/admin/konto");
        Assert.Empty(page.QuerySelectorAll("form[data-passkey]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await thief.Client.GetAsync("/admin/konto/kodapp")).StatusCode);
        foreach (var handler in new[] { "PasskeyOptions", "AddPasskey", "TurnOffCodes", "RemovePasskey" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await thief.PostHandlerAsync(page, $"/admin/konto?handler={handler}")).StatusCode);
        }
    }

    /// <summary>A session opened with the password before the account had a second factor, kept by somebody else.</summary>
    private async Task<EditorSession> WithPasskeyOnlySessionAsync(EditorSession editor)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Editor>>();
        var account = (await users.FindByEmailAsync(editor.Email))!;
        await users.SetTwoFactorEnabledAsync(account, false);
        var thief = new EditorSession(EditorSession.Browser(site));
        await thief.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
        await users.AddOrUpdatePasskeyAsync(account, new(Guid.NewGuid().ToByteArray(), [1], DateTimeOffset.UtcNow, 0, null, true, false, false, [1], [1]) { Name = "Mobilen" });
        return thief;
    }
}
