using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>How a session begins, and that it ends: for a closed account, a used code, a copied cookie and the longest day.</summary>
[Collection(EditorsSuite.Name)]
public sealed class SessionTests(EditorsApplication site)
{
    private const string CodePage = "/admin/logga-in/kod";
    private const string Session = "__Host-redaktion";

    [Fact]
    public async Task An_account_that_is_closed_between_password_and_code_is_not_opened_by_any_code()
    {
        using var editor = await EditorSession.WeakAsync(site);
        var recovery = (await editor.TurnOnCodesAsync()).QuerySelector(".codes code")!.TextContent;
        foreach (var code in new[] { recovery, editor.Code(1) })
        {
            using var browser = await AtCodeAsync(editor);
            var page = await browser.Client.PageAsync(CodePage);
            await ChangeAsync(editor, (accounts, account) => accounts.DisableAsync(account));

            var answer = await browser.PostAsync(page, CodePage, "main form", ("Input.Code", code));

            Assert.StartsWith("/admin/logga-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Client.GetAsync("/admin")).StatusCode);

            // Nor when it is opened again: what was begun before is over.
            await ChangeAsync(editor, (accounts, account) => accounts.EnableAsync(account));
            await browser.PostAsync(page, CodePage, "main form", ("Input.Code", code));
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Client.GetAsync("/admin")).StatusCode);
        }
    }

    [Fact]
    public async Task A_password_that_is_changed_ends_the_step_that_the_old_one_opened()
    {
        using var editor = await EditorSession.StrongAsync(site);
        using var browser = await AtCodeAsync(editor);
        var page = await browser.Client.PageAsync(CodePage);
        await editor.PostAsync("/admin/konto", "form[action*='Password']", ("Password.Current", EditorSession.Password), ("Password.New", "grus-vante-kompass-sju"));

        await browser.PostAsync(page, CodePage, "main form", ("Input.Code", editor.Code(1)));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task The_step_ends_after_five_minutes_whatever_is_asked_of_it()
    {
        await using var own = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(own);
        using var browser = await AtCodeAsync(editor, own);
        var page = await browser.Client.PageAsync(CodePage);
        for (var minute = 1; minute < 5; minute++)
        {
            own.Clock.Now += TimeSpan.FromMinutes(1);
            Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync(CodePage)).StatusCode);
        }

        own.Clock.Now += TimeSpan.FromMinutes(1.1);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Client.GetAsync(CodePage)).StatusCode);
        await browser.PostAsync(page, CodePage, "main form", ("Input.Code", editor.Code(1)));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task After_a_code_neither_it_nor_an_earlier_one_opens_anything()
    {
        using var editor = await EditorSession.StrongAsync(site);
        Assert.True(await OpensAsync(editor, editor.Code(1)));
        Assert.False(await OpensAsync(editor, editor.Code(-1)));
        Assert.False(await OpensAsync(editor, editor.Code(1)));
    }

    [Fact]
    public async Task One_of_four_who_show_the_same_app_code_at_once_is_let_in()
    {
        using var editor = await EditorSession.StrongAsync(site);
        Assert.Equal(1, await AtOnceAsync(editor, editor.Code(1)));
    }

    [Fact]
    public async Task One_of_four_who_show_the_same_recovery_code_at_once_is_let_in()
    {
        using var editor = await EditorSession.WeakAsync(site);
        var codes = (await editor.TurnOnCodesAsync()).QuerySelectorAll(".codes code").Select(c => c.TextContent).ToArray();
        Assert.Equal(1, await AtOnceAsync(editor, codes[0]));

        // As it is read off a paper.
        Assert.True(await OpensAsync(editor, codes[1].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
        Assert.Contains("8", (await editor.Client.PageAsync("/admin/konto")).QuerySelector("#kodapp")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_out_ends_a_copy_of_the_cookie_too()
    {
        using var editor = await EditorSession.WeakAsync(site);
        var copy = await CookieAsync(editor);
        Assert.Equal(HttpStatusCode.OK, await WithCookieAsync(copy));
        await editor.PostAsync("/admin/logga-ut", "main form");

        Assert.Equal(HttpStatusCode.Redirect, await WithCookieAsync(copy));
    }

    [Fact]
    public async Task A_copy_from_before_the_session_became_strong_or_somebody_signed_in_anew_is_over()
    {
        using var editor = await EditorSession.WeakAsync(site);
        var weak = await CookieAsync(editor);
        await editor.TurnOnCodesAsync();
        Assert.Equal(HttpStatusCode.Redirect, await WithCookieAsync(weak));

        var strong = await CookieAsync(editor);
        using var other = await EditorSession.CreateAsync(site);
        await editor.PostAsync("/admin/logga-in", "main form", ("Input.Email", other.Email), ("Input.Password", EditorSession.Password));
        Assert.Equal(HttpStatusCode.Redirect, await WithCookieAsync(strong));
        Assert.Contains(other.Email, (await editor.Client.PageAsync("/admin/konto")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_after_24_hours_however_much_it_is_used_and_what_was_typed_is_kept()
    {
        const string Line = "/admin/stodlinjer/al-anon";
        await using var own = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(own);
        for (var hours = 6; hours < 24; hours += 6)
        {
            own.Clock.Now += TimeSpan.FromHours(6);
            Assert.Equal(HttpStatusCode.OK, (await editor.Client.GetAsync("/admin")).StatusCode);
        }

        // A changed password goes on in the same session, which gets no younger.
        var changed = await editor.PostAsync("/admin/konto", "form[action*='Password']", ("Password.Current", EditorSession.Password), ("Password.New", "grus-vante-kompass-sju"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var page = await editor.Client.PageAsync(Line);
        own.Clock.Now += TimeSpan.FromHours(6.1);
        var late = await editor.PostAsync(page, Line, "form.edit", ("Form.Summary", "Skrivet efter ett dygn."), ("do", "save"));
        Assert.Equal("/admin/logga-in", late.Headers.Location!.AbsolutePath);

        Assert.NotNull(await editor.SignInAsync("grus-vante-kompass-sju"));
        Assert.Contains("Skrivet efter ett dygn.", await editor.Client.GetStringAsync(Line + "?hamta=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_who_guess_do_not_keep_an_editor_out_of_a_browser_that_was_used_before()
    {
        using var editor = await EditorSession.StrongAsync(site);
        await editor.PostAsync("/admin/logga-ut", "main form");
        for (var i = 0; i < 45; i++)
        {
            using var stranger = new EditorSession(EditorSession.Browser(site));
            await stranger.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", "fel-fel-fel-fel"));
        }

        using (var elsewhere = new EditorSession(EditorSession.Browser(site)))
        {
            var locked = await elsewhere.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
            Assert.Equal(HttpStatusCode.BadRequest, locked.StatusCode);
        }

        Assert.StartsWith(CodePage, await editor.SignInAsync(), StringComparison.Ordinal);
        Assert.Equal("/admin", (await editor.PostAsync(CodePage, "main form", ("Input.Code", editor.Code(1)))).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_mark_of_a_used_browser_is_no_endless_guessing_and_works_for_no_other_account()
    {
        using var thief = await EditorSession.WeakAsync(site);
        using var victim = await EditorSession.CreateAsync(site);
        await thief.PostAsync("/admin/logga-ut", "main form");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add((await thief.PostAsync("/admin/logga-in", "main form", ("Input.Email", thief.Email), ("Input.Password", "fel-fel-fel-fel"))).StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 5), HttpStatusCode.TooManyRequests], answers);
        for (var i = 0; i < 20; i++)
        {
            await thief.PostAsync("/admin/logga-in", "main form", ("Input.Email", victim.Email), ("Input.Password", "fel-fel-fel-fel"));
        }

        Assert.Null(await victim.SignInAsync());
    }

    [Fact]
    public async Task The_mark_of_a_used_browser_stays_under_admin()
    {
        using var editor = await EditorSession.CreateAsync(site);
        var answer = await editor.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
        var mark = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Secure-redaktion-dator=", StringComparison.Ordinal));
        Assert.Contains("; path=/admin;", mark, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; secure; samesite=strict; httponly", mark, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(editor.Email, WebUtility.UrlDecode(mark), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_current_password_cannot_be_guessed_for_long_inside_a_session()
    {
        using var editor = await EditorSession.WeakAsync(site);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(editor, "fel-fel-fel-fel")).StatusCode);
        }

        var braked = await ChangeAsync(editor, EditorSession.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, braked.StatusCode);
        Assert.InRange(int.Parse(braked.Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture), 1, 15 * 60);

        static Task<HttpResponseMessage> ChangeAsync(EditorSession editor, string current) =>
            editor.PostAsync("/admin/konto", "form[action*='Password']", ("Password.Current", current), ("Password.New", "grus-vante-kompass-sju"));
    }

    private async Task<EditorSession> AtCodeAsync(EditorSession editor, EditorsApplication? at = null)
    {
        var browser = new EditorSession(EditorSession.Browser(at ?? site));
        var answer = await browser.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
        Assert.StartsWith(CodePage, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return browser;
    }

    private async Task<bool> OpensAsync(EditorSession editor, string code)
    {
        using var browser = await AtCodeAsync(editor);
        await browser.PostAsync(CodePage, "main form", ("Input.Code", code));
        return (await browser.Client.GetAsync("/admin")).StatusCode == HttpStatusCode.OK;
    }

    private async Task<int> AtOnceAsync(EditorSession editor, string code)
    {
        var browsers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AtCodeAsync(editor)));
        var pages = await Task.WhenAll(browsers.Select(b => b.Client.PageAsync(CodePage)));
        var answers = await Task.WhenAll(browsers.Zip(pages, (b, page) => b.PostAsync(page, CodePage, "main form", ("Input.Code", code))));
        Assert.All(answers, a => Assert.True((int)a.StatusCode < 500, $"{(int)a.StatusCode}"));
        var opened = await Task.WhenAll(browsers.Select(b => b.Client.GetAsync("/admin")));
        Array.ForEach(browsers, b => b.Dispose());
        return opened.Count(o => o.StatusCode == HttpStatusCode.OK);
    }

    /// <summary>Every answer to a session renews its cookie.</summary>
    private static async Task<string> CookieAsync(EditorSession editor) => (await editor.Client.GetAsync("/admin")).Headers.GetValues("Set-Cookie")
        .First(c => c.StartsWith(Session + "=", StringComparison.Ordinal)).Split(';')[0];

    private async Task<HttpStatusCode> WithCookieAsync(string cookie)
    {
        using var visitor = site.CreateClient(new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false, HandleCookies = false });
        visitor.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await visitor.GetAsync("/admin")).StatusCode;
    }

    private async Task ChangeAsync(EditorSession editor, Func<EditorAccounts, Editor, Task> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Editor>>().FindByEmailAsync(editor.Email);
        await change(scope.ServiceProvider.GetRequiredService<EditorAccounts>(), account!);
    }
}
