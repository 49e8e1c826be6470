using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>One editor reaches nothing that is another's or an administrator's, whatever is put into an address or a form.</summary>
[Collection(EditorsSuite.Name)]
public sealed class RoleTests(EditorsApplication site)
{
    [Fact]
    public async Task What_only_administrators_see_is_closed_to_editors_and_not_in_their_menu()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        using var editor = await EditorSession.StrongAsync(site);
        var theirs = await MenuAsync(editor);
        var others = (await MenuAsync(administrator)).Except(theirs).ToArray();
        Assert.Contains("/admin/redaktorer", others);
        Assert.Contains("/admin/inloggningar", others);
        foreach (var address in others)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.GetAsync(address)).StatusCode);
        }

        foreach (var address in theirs)
        {
            Assert.Equal(HttpStatusCode.OK, (await editor.Client.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task Another_editors_passkey_cannot_be_taken_away()
    {
        using var victim = await EditorSession.StrongAsync(site);
        using var thief = await EditorSession.StrongAsync(site);
        var credential = RandomNumberGenerator.GetBytes(16);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
            await users.AddOrUpdatePasskeyAsync((await users.FindByEmailAsync(victim.Email))!, new(credential, [1], DateTimeOffset.UtcNow, 0, null, true, false, false, [1], [1]) { Name = "Mobilen" });
        }

        var page = await thief.Client.PageAsync("/admin/konto");
        var answer = await thief.PostHandlerAsync(page, "/admin/konto?handler=RemovePasskey", ("id", Convert.ToHexString(credential)));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Mobilen", (await victim.Client.PageAsync("/admin/konto")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_editor_has_typed_is_never_offered_to_another()
    {
        const string Line = "/admin/stodlinjer/aldrelinjen";
        using var anna = await EditorSession.WeakAsync(site);
        using var bo = await EditorSession.WeakAsync(site);
        await anna.PostAsync(Line, "form.edit", ("Form.Summary", "Annas halva mening"), ("do", "preview"));

        foreach (var address in new[] { Line, Line + "?hamta=true" })
        {
            Assert.Contains("Annas halva mening", (await anna.Client.PageAsync(Line + "?hamta=true")).Body!.InnerHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("Annas halva mening", (await bo.Client.PageAsync(address)).Body!.InnerHtml, StringComparison.Ordinal);
        }

        await bo.PostHandlerAsync(await bo.Client.PageAsync(Line), Line + "?handler=Forget");
        Assert.NotNull((await anna.Client.PageAsync(Line)).QuerySelector("a[href$='hamta=true']"));
    }

    /// <summary>Names of fields that the account, the session or the revision has, sent with a form that does not have them.</summary>
    [Fact]
    public async Task Over_posting_to_the_account_changes_neither_role_nor_name_nor_whose_account_it_is()
    {
        using var victim = await EditorSession.CreateAsync(site);
        using var editor = await EditorSession.WeakAsync(site);
        await editor.PostAsync("/admin/konto", "form[action*='Password']", ("Password.Current", EditorSession.Password), ("Password.New", "grus-vante-kompass-sju"),
            ("Me.Role", "Administrator"), ("Role", "Administrator"), ("Me.Name", "Kapad"), ("Me.Email", victim.Email), ("Me.Id", "1"), ("HasStrongFactor", "false"), ("Me.TwoFactorEnabled", "true"));

        var account = (await editor.Client.PageAsync("/admin/konto")).QuerySelector(".lead")!.TextContent;
        Assert.Equal($"{editor.Name}, {editor.Email}. Redaktör.", account);
        Assert.Equal("/admin", await victim.SignInAsync());
    }

    [Fact]
    public async Task A_revision_carries_the_name_of_the_session_whatever_the_form_says()
    {
        const string Line = "al-anon";
        using var editor = await EditorSession.WeakAsync(site);
        var saved = await editor.PostAsync($"/admin/stodlinjer/{Line}", "form.edit", ("Form.Summary", "Ny mening."), ("Author", "Någon annan"), ("Editor", "Någon annan"),
            ("author.Editor", "Någon annan"), ("Revision.Editor", "Någon annan"), ("do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var newest = (await editor.Client.PageAsync($"/admin/historik?stodlinje={Line}")).QuerySelector("main .list li")!.TextContent;
        Assert.Contains(editor.Name, newest, StringComparison.Ordinal);
        Assert.DoesNotContain("Någon annan", newest, StringComparison.Ordinal);
    }

    private static async Task<string[]> MenuAsync(EditorSession editor) =>
        [.. (await editor.Client.PageAsync("/admin")).QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")!)];
}
