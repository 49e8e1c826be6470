using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

[Collection(EditorsSuite.Name)]
public sealed class SignInTests(EditorsApplication site)
{
    [Fact]
    public async Task Post_RightPassword_OpensASessionInAHostBoundStrictCookie()
    {
        using var editor = await EditorSession.CreateAsync(site);
        var answer = await editor.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));

        Assert.Equal("/admin", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-redaktion=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await editor.Client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_signed_in_editor_gets_the_public_pages_as_everybody_does()
    {
        using var editor = await EditorSession.WeakAsync(site);
        using var visitor = site.Visitor();

        var asEditor = await editor.Client.GetAsync("/om");

        Assert.False(asEditor.Headers.Contains("Set-Cookie"));
        Assert.Equal(await visitor.GetStringAsync("/om"), await asEditor.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_UnknownAddressAndWrongPassword_AnswerTheSame()
    {
        using var known = await EditorSession.CreateAsync(site);
        using var unknown = await EditorSession.CreateAsync(site);

        var wrong = await known.PostAsync("/admin/logga-in", "main form", ("Input.Email", known.Email), ("Input.Password", "fel-fel-fel-fel"));
        var nobody = await unknown.PostAsync("/admin/logga-in", "main form", ("Input.Email", "finns.inte@exempel.se"), ("Input.Password", "fel-fel-fel-fel"));

        Assert.Equal(wrong.StatusCode, nobody.StatusCode);
        Assert.Equal(Visible(await wrong.PageAsync()), Visible(await nobody.PageAsync()));

        static string Visible(AngleSharp.Html.Dom.IHtmlDocument page)
        {
            page.QuerySelectorAll("input").ToList().ForEach(input => input.Remove());
            return page.Body!.TextContent;
        }
    }

    [Fact]
    public async Task Unknown_and_known_addresses_are_refused_in_the_same_time()
    {
        using var known = await EditorSession.CreateAsync(site);
        await using var slow = new EditorsApplication { RefusalMilliseconds = 400 };
        using var client = new EditorSession(EditorSession.Browser(slow));
        await Refusal("uppvarmning@exempel.se");
        var account = await EditorSession.CreateAsync(slow);
        var forKnown = new List<double>();
        var forUnknown = new List<double>();

        // The quickest of each: what a busy machine adds is nobody's secret, and a busy machine gets more tries.
        for (var i = 0; i < 4 || (i < 30 && Math.Abs(forKnown.Min() - forUnknown.Min()) > 60); i++)
        {
            forKnown.Add(await Refusal(account.Email));
            forUnknown.Add(await Refusal($"okand{i}@exempel.se"));
        }

        Assert.All(forKnown.Concat(forUnknown), ms => Assert.True(ms >= 395, $"{ms} ms"));
        Assert.InRange(Math.Abs(forKnown.Min() - forUnknown.Min()), 0, 60);

        async Task<double> Refusal(string email)
        {
            var page = await client.Client.PageAsync("/admin/logga-in");
            var started = Stopwatch.GetTimestamp();
            var answer = await client.PostAsync(page, "/admin/logga-in", "main form", ("Input.Email", email), ("Input.Password", "fel-fel-fel-fel"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    [Theory]
    [InlineData("https://ond.example/admin")]
    [InlineData("//ond.example/admin")]
    [InlineData("/\\ond.example")]
    [InlineData("/admin.ond.example")]
    [InlineData("/admin/\\..\\ond")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sok")]
    public async Task Post_ForeignReturnAddress_LeadsToTheStart(string asked)
    {
        using var editor = await EditorSession.CreateAsync(site);
        Assert.Equal("/admin", await editor.SignInAsync(address: "/admin/logga-in?tillbaka=" + Uri.EscapeDataString(asked)));
    }

    [Fact]
    public async Task Post_OwnReturnAddress_LeadsThere()
    {
        using var editor = await EditorSession.CreateAsync(site);
        Assert.Equal("/admin/konto", await editor.SignInAsync(address: "/admin/logga-in?tillbaka=%2Fadmin%2Fkonto"));
    }

    [Fact]
    public async Task A_session_planted_before_sign_in_is_not_the_one_after_it()
    {
        using var attacker = await EditorSession.WeakAsync(site);
        var planted = (await attacker.Client.GetAsync("/admin")).Headers.GetValues("Set-Cookie").First(c => c.StartsWith("__Host-redaktion=", StringComparison.Ordinal)).Split(';')[0];
        using var victim = await EditorSession.CreateAsync(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/logga-in");
        request.Headers.Add("Cookie", planted);
        await victim.Client.SendAsync(request);

        Assert.Equal("/admin", await victim.SignInAsync());
        var page = await victim.Client.PageAsync("/admin/konto");
        Assert.Contains(victim.Email, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await attacker.Client.GetAsync("/admin/konto")).StatusCode);
    }

    [Fact]
    public async Task Guessing_is_braked_for_the_guesser_and_never_for_long()
    {
        await using var strict = new EditorsApplication { AttemptsPerMinute = 5 };
        using var editor = await EditorSession.CreateAsync(strict);
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(await editor.SignInAsync("fel-fel-fel-fel" + i));
        }

        var braked = await editor.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
        Assert.Equal(HttpStatusCode.TooManyRequests, braked.StatusCode);
        Assert.InRange(int.Parse(braked.Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        (await braked.PageAsync()).AssertBannerFirst("429");

        await using var scope = strict.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
        Assert.False(await users.IsLockedOutAsync((await users.FindByEmailAsync(editor.Email))!));
        Assert.InRange(users.Options.Lockout.DefaultLockoutTimeSpan, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        using var editor = await EditorSession.WeakAsync(site);
        foreach (var address in new[] { "/admin/logga-in", "/admin/logga-ut", "/admin/konto?handler=Password", "/admin/konto?handler=SignOutEverywhere" })
        {
            var answer = await editor.Client.PostAsync(address, new FormUrlEncodedContent([]));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            (await answer.PageAsync()).AssertBannerFirst(address);
        }
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session_at_once()
    {
        using var here = await EditorSession.WeakAsync(site);
        using var there = new EditorSession(EditorSession.Browser(site)) { };
        var page = await there.Client.PageAsync("/admin/logga-in");
        await there.PostAsync(page, "/admin/logga-in", "main form", ("Input.Email", here.Email), ("Input.Password", EditorSession.Password));
        Assert.Equal(HttpStatusCode.OK, (await there.Client.GetAsync("/admin")).StatusCode);

        var changed = await here.PostAsync("/admin/konto", "form[action*='Password']", ("Password.Current", EditorSession.Password), ("Password.New", "grus-vante-kompass-sju"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await here.Client.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.Client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_eight_hours_after_the_last_use()
    {
        await using var own = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(own);
        own.Clock.Now += TimeSpan.FromHours(7.9);
        Assert.Equal(HttpStatusCode.OK, (await editor.Client.GetAsync("/admin")).StatusCode);
        own.Clock.Now += TimeSpan.FromHours(7.9);
        Assert.Equal(HttpStatusCode.OK, (await editor.Client.GetAsync("/admin")).StatusCode);
        own.Clock.Now += TimeSpan.FromHours(8.1);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.Client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_this_session_and_the_others()
    {
        using var here = await EditorSession.WeakAsync(site);
        using var there = new EditorSession(EditorSession.Browser(site));
        await there.PostAsync("/admin/logga-in", "main form", ("Input.Email", here.Email), ("Input.Password", EditorSession.Password));
        await here.PostAsync("/admin/konto", "form[action*='SignOutEverywhere']");
        Assert.Equal(HttpStatusCode.Redirect, (await here.Client.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.Client.GetAsync("/admin")).StatusCode);
    }
}
