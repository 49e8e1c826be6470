using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>Guessing from one place and from many, and what a guesser learns.</summary>
public sealed class GuessingTests
{
    private const string Wrong = "fel-fel-fel-fel";

    [Fact]
    public async Task Whoever_guesses_brakes_themselves_and_the_editor_gets_in_from_elsewhere()
    {
        await using var site = new EditorsApplication { AttemptsPerMinute = 5 };
        using var editor = await EditorSession.CreateAsync(site);
        using var guesser = new EditorSession(EditorSession.Browser(site));
        for (var i = 0; i < 8; i++)
        {
            await GuessAsync(guesser, editor.Email);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync(guesser, editor.Email));
        Assert.Equal("/admin", await editor.SignInAsync());
    }

    [Fact]
    public async Task A_guesser_with_many_networks_meets_a_lock_that_opens_by_itself_within_a_minute()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.CreateAsync(site);
        for (var i = 0; i < 20; i++)
        {
            using var guesser = new EditorSession(EditorSession.Browser(site));
            Assert.Equal(HttpStatusCode.BadRequest, await GuessAsync(guesser, editor.Email));
        }

        // Even the right password is refused now, in the same words as a wrong one.
        Assert.Null(await editor.SignInAsync());

        // Guessing on during the lock makes it no longer.
        using (var last = new EditorSession(EditorSession.Browser(site)))
        {
            await GuessAsync(last, editor.Email);
        }

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
            var account = (await users.FindByEmailAsync(editor.Email))!;
            Assert.InRange(account.LockoutEnd!.Value - DateTimeOffset.UtcNow, TimeSpan.Zero, TimeSpan.FromMinutes(1));

            // The minute that passes.
            await users.SetLockoutEndDateAsync(account, DateTimeOffset.UtcNow.AddSeconds(-1));
        }

        Assert.Equal("/admin", await editor.SignInAsync());
    }

    [Fact]
    public async Task A_network_that_tries_many_addresses_is_braked_too()
    {
        await using var site = new EditorsApplication { AttemptsPerMinuteFromNetwork = 10 };
        using var guesser = new EditorSession(EditorSession.Browser(site));
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            answers.Add(await GuessAsync(guesser, $"nummer{i}@exempel.se"));
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Passkeys_cannot_be_tried_without_end_either()
    {
        await using var site = new EditorsApplication { AttemptsPerMinute = 5 };
        using var guesser = new EditorSession(EditorSession.Browser(site));
        var page = await guesser.Client.PageAsync("/admin/logga-in");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add((await guesser.PostHandlerAsync(page, "/admin/logga-in?handler=Passkey", ("credential", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}"))).StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 5), HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task A_passkey_that_nobody_asked_for_is_neither_added_nor_let_in()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(site);
        var account = await editor.Client.PageAsync("/admin/konto");
        foreach (var credential in new[] { "", "{}", "ingen json", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostHandlerAsync(account, "/admin/konto?handler=AddPasskey", ("credential", credential))).StatusCode);
        }

        Assert.Contains("Du har ingen passkey", (await editor.Client.PageAsync("/admin/konto")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_a_locked_and_an_unknown_account_are_refused_in_the_same_words_and_no_sooner()
    {
        await using var site = new EditorsApplication { RefusalMilliseconds = 300 };
        using var closed = await EditorSession.CreateAsync(site);
        using var locked = await EditorSession.CreateAsync(site);
        using var open = await EditorSession.CreateAsync(site);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
            await users.SetLockoutEndDateAsync((await users.FindByEmailAsync(locked.Email))!, DateTimeOffset.UtcNow.AddMinutes(1));
            var administrator = await EditorSession.CreateAsync(site, EditorRole.Administrator);
            await scope.ServiceProvider.GetRequiredService<EditorAccounts>().DisableAsync((await users.FindByEmailAsync(closed.Email))!);
            administrator.Dispose();
        }

        var told = new HashSet<string>();
        foreach (var (email, password) in new[]
        {
            (open.Email, Wrong), (closed.Email, EditorSession.Password), (closed.Email, Wrong), (locked.Email, EditorSession.Password), (locked.Email, Wrong), ("ingen@exempel.se", Wrong),
        })
        {
            using var guesser = new EditorSession(EditorSession.Browser(site));
            var page = await guesser.Client.PageAsync("/admin/logga-in");
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var answer = await guesser.PostAsync(page, "/admin/logga-in", "main form", ("Input.Email", email), ("Input.Password", password));
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds >= 295, email);
            var shown = await answer.PageAsync();
            shown.QuerySelectorAll("input").ToList().ForEach(input => input.Remove());
            told.Add($"{answer.StatusCode} {shown.Body!.TextContent} {string.Join(';', answer.Headers.Select(h => h.Key))}");
        }

        Assert.Single(told);
    }

    [Fact]
    public async Task Invitations_cannot_be_guessed_and_an_old_one_is_shut()
    {
        await using var site = new EditorsApplication();
        string token;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            token = (await scope.ServiceProvider.GetRequiredService<EditorAccounts>().InviteAsync("sen@exempel.se", "Sen", EditorRole.Administrator, "Test"))!;
        }

        // 256 bits from the system's own source, and nothing but a hash of them is kept.
        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(token).Length);
        using var browser = EditorSession.Browser(site);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/admin/inbjudan/{token}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/admin/inbjudan/{token[..^1]}")).StatusCode);
        site.Clock.Now += Invitation.Lifetime;
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/admin/inbjudan/{token}")).StatusCode);
    }

    private static async Task<HttpStatusCode> GuessAsync(EditorSession guesser, string email) =>
        (await guesser.PostAsync("/admin/logga-in", "main form", ("Input.Email", email), ("Input.Password", Wrong))).StatusCode;
}
