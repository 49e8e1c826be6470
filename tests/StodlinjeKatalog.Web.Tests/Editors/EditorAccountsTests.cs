using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

[Collection(EditorsSuite.Name)]
public sealed class EditorAccountsTests(EditorsApplication site)
{
    private const string Editors = "/admin/redaktorer";

    [Fact]
    public async Task An_invitation_makes_one_account_with_the_role_it_was_made_for()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var link = await InviteAsync(administrator, "ny1@exempel.se", "Ny Ett");

        using var guest = new EditorSession(EditorSession.Browser(site));
        var accepted = await guest.PostAsync(link, "main form", ("Input.Name", "Ny Ett"), ("Input.Password", EditorSession.Password),
            ("Input.Role", "Administrator"), ("Role", "Administrator"), ("Invitation.Role", "Administrator"), ("Input.Email", "annan@exempel.se"));
        Assert.Equal("/admin/konto", accepted.Headers.Location!.OriginalString);
        Assert.Contains("ny1@exempel.se. Redaktör", (await guest.Client.PageAsync("/admin/konto")).Body!.TextContent, StringComparison.Ordinal);

        using var late = EditorSession.Browser(site);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Post_WeakPasswordOnInvitation_IsRefusedAndTheLinkStillWorks()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var link = await InviteAsync(administrator, "ny2@exempel.se", "Ny Två");
        using var guest = new EditorSession(EditorSession.Browser(site));

        var refused = await guest.PostAsync(link, "main form", ("Input.Name", "Ny Två"), ("Input.Password", "Sommar2026!!"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("för vanligt", (await refused.PageAsync()).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await guest.PostAsync(link, "main form", ("Input.Name", "Ny Två"), ("Input.Password", EditorSession.Password))).StatusCode);
    }

    [Theory]
    [InlineData("Kim Ek", "KIM  EK")]
    [InlineData("Kim Ek", "Kim\u200b Ek\u00ad")]
    [InlineData("Kim Ek", "Kіm Ek")] // a Cyrillic і
    [InlineData("Kim Ek", "Κim Εk")] // a Greek Κ and Ε
    [InlineData("Kim Ek", "Ｋｉｍ Ek")]
    [InlineData("Kim Ek", "\u202aKim Ek\u202c")]
    [InlineData("Åsa Öst", "A\u030asa O\u0308st")]
    public void Names_that_look_the_same_are_the_same(string name, string alike) => Assert.Equal(Editor.KeyOf(name), Editor.KeyOf(alike));

    [Theory]
    [InlineData("Asa Ost", "Åsa Öst")]
    [InlineData("Kim Ek", "Kim Eka")]
    [InlineData("Ирина", "Марина")]
    public void Names_that_look_different_are_different(string name, string other) =>
        Assert.NotEqual(Editor.KeyOf(name), Editor.KeyOf(other));

    [Fact]
    public async Task Post_ANameThatIsNotWhatItLooksLike_IsRefusedAndTheLinkStillWorks()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        using var taken = await EditorSession.CreateAsync(site);
        var link = await InviteAsync(administrator, "ny3@exempel.se", "Ny Tre");
        using var guest = new EditorSession(EditorSession.Browser(site));

        foreach (var name in new[] { taken.Name + "\u200b", taken.Name.Replace('e', 'е'), "Ny\u202e Tre", "\u3164" })
        {
            var answer = await guest.PostAsync(link, "main form", ("Input.Name", name), ("Input.Password", EditorSession.Password));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        var accepted = await guest.PostAsync(link, "main form", ("Input.Name", "Ny Tre"), ("Input.Password", EditorSession.Password));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
    }

    [Theory]
    [InlineData("Disable")]
    [InlineData("Enable")]
    [InlineData("ResetFactors")]
    [InlineData("Role")]
    [InlineData("Invite")]
    public async Task Post_ByAnEditor_IsForbidden(string handler)
    {
        using var victim = await EditorSession.CreateAsync(site, EditorRole.Administrator);
        using var editor = await EditorSession.StrongAsync(site);
        var page = await editor.Client.PageAsync("/admin/konto");

        var answer = await editor.PostHandlerAsync(page, $"{Editors}?handler={handler}", ("id", victim.Email), ("role", "Administrator"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        (await answer.PageAsync()).AssertBannerFirst("403");
        Assert.Equal("/admin", await victim.SignInAsync());
    }

    [Fact]
    public async Task Get_ByAnAdministratorWithOnlyAPassword_IsForbidden()
    {
        using var administrator = await EditorSession.WeakAsync(site, EditorRole.Administrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Client.GetAsync(Editors)).StatusCode);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_cannot_come_back()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        using var editor = await EditorSession.WeakAsync(site);
        var page = await administrator.Client.PageAsync(Editors);
        var row = page.QuerySelectorAll("li[data-editor]").Single(li => li.TextContent.Contains(editor.Email, StringComparison.Ordinal)).GetAttribute("data-editor")!;

        await administrator.PostHandlerAsync(page, Editors + "?handler=Disable", ("id", row));

        Assert.Equal(HttpStatusCode.Redirect, (await editor.Client.GetAsync("/admin")).StatusCode);
        Assert.Null(await editor.SignInAsync());
    }

    [Fact]
    public async Task Reset_factors_leaves_the_password_and_ends_the_sessions()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        using var editor = await EditorSession.StrongAsync(site);
        var page = await administrator.Client.PageAsync(Editors);
        var row = page.QuerySelectorAll("li[data-editor]").Single(li => li.TextContent.Contains(editor.Email, StringComparison.Ordinal)).GetAttribute("data-editor")!;

        await administrator.PostHandlerAsync(page, Editors + "?handler=ResetFactors", ("id", row));

        Assert.Equal(HttpStatusCode.Redirect, (await editor.Client.GetAsync("/admin")).StatusCode);
        Assert.Equal("/admin", await editor.SignInAsync());
    }

    [Fact]
    public async Task The_migrations_make_the_database_that_the_program_expects()
    {
        await using var scope = site.Services.CreateAsyncScope();
        Assert.False(scope.ServiceProvider.GetRequiredService<EditorsDbContext>().Database.HasPendingModelChanges());
    }

    private static async Task<string> InviteAsync(EditorSession administrator, string email, string name)
    {
        var answer = await administrator.PostAsync(Editors, "form[action*='Invite']", ("Input.Email", email), ("Input.Name", name), ("Input.Role", "Editor"));
        var link = (await answer.PageAsync()).QuerySelector(".link")!.TextContent;
        Assert.StartsWith("https://localhost/admin/inbjudan/", link, StringComparison.Ordinal);
        return new Uri(link).PathAndQuery;
    }
}
