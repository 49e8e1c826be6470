using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Tests.Editors;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>
/// Every form that can be posted under /admin and what it takes to post it, in one table. A handler that is not in the table fails, and each
/// is called with every session that is too weak for it.
/// </summary>
public sealed class PostPolicyTests(EditorsApplication site) : IClassFixture<EditorsApplication>
{
    private const string NoName = "";

    /// <summary>The row holds for what a form asks the page to do, not for all that it can ask.</summary>
    private static readonly (string Name, string Value)[] Save = [("do", "save")];
    private static readonly (string Name, string Value)[] Preview = [("do", "preview")];

    private enum Needs
    {
        /// <summary>A way in.</summary>
        Nothing,

        /// <summary>Signed in, with the password alone: writes drafts and looks after the own account, changes nothing that is public.</summary>
        Password,

        /// <summary>As strong a session as the account has means for: whoever has none yet may add the first.</summary>
        OwnFactor,

        /// <summary>Two factors or a passkey.</summary>
        TwoFactors,

        /// <summary>The same, and an administrator.</summary>
        Administrator,
    }

    private static readonly Row[] Table =
    [
        new("/Admin/LoggaIn", NoName, Needs.Nothing),
        new("/Admin/LoggaIn", "PasskeyOptions", Needs.Nothing),
        new("/Admin/LoggaIn", "Passkey", Needs.Nothing),
        new("/Admin/Kod", NoName, Needs.Nothing),
        new("/Admin/Inbjudan", NoName, Needs.Nothing),

        new("/Admin/LoggaUt", NoName, Needs.Password),
        new("/Admin/Konto/Index", "Password", Needs.Password),
        new("/Admin/Konto/Index", "SignOutEverywhere", Needs.Password),
        new("/Admin/Osparat", "Keep", Needs.Password),
        new("/Admin/Osparat", "Forget", Needs.Password),
        new("/Admin/Stodlinjer/Ny", NoName, Needs.Password),
        new("/Admin/Stodlinjer/Stodlinje", NoName, Needs.Password),
        new("/Admin/Stodlinjer/Stodlinje", "Keep", Needs.Password),
        new("/Admin/Stodlinjer/Stodlinje", "Hours", Needs.Password),
        new("/Admin/Stodlinjer/Stodlinje", "Forget", Needs.Password),
        new("/Admin/Stodlinjer/Stodlinje", "Discard", Needs.Password),
        new("/Admin/Helgrond/Linje", NoName, Needs.Password),
        new("/Admin/Historik/Andring", NoName, Needs.Password) { OfHelpline = true },
        new("/Admin/Guider/Guide", NoName, Needs.Password) { Fields = Preview },

        new("/Admin/Konto/Index", "PasskeyOptions", Needs.OwnFactor),
        new("/Admin/Konto/Index", "AddPasskey", Needs.OwnFactor),
        new("/Admin/Konto/Index", "RemovePasskey", Needs.OwnFactor),
        new("/Admin/Konto/Index", "TurnOffCodes", Needs.OwnFactor),
        new("/Admin/Konto/Kodapp", NoName, Needs.OwnFactor),
        new("/Admin/Konto/Kodapp", "NewRecoveryCodes", Needs.OwnFactor),

        new("/Admin/Granskning/Index", NoName, Needs.TwoFactors),
        new("/Admin/Synpunkter/Index", "Take", Needs.TwoFactors),
        new("/Admin/Synpunkter/Index", "Settle", Needs.TwoFactors),
        new("/Admin/Lankar/Index", NoName, Needs.TwoFactors),
        new("/Admin/Stodlinjer/Publicera", NoName, Needs.TwoFactors),
        new("/Admin/Historik/Andring", NoName, Needs.TwoFactors),
        new("/Admin/Guider/Guide", NoName, Needs.TwoFactors) { Fields = Save },
        new("/Admin/Guider/Ny", NoName, Needs.TwoFactors),
        new("/Admin/Behov/Behov", NoName, Needs.TwoFactors),
        new("/Admin/Malgrupper/Malgrupp", NoName, Needs.TwoFactors),
        new("/Admin/Meningar/Meningar", NoName, Needs.TwoFactors),

        new("/Admin/Data/Import", NoName, Needs.Administrator),
        new("/Admin/Data/Import", "Apply", Needs.Administrator),
        new("/Admin/Data/Import", "Forget", Needs.Administrator),
        new("/Admin/Redaktorer/Index", "Invite", Needs.Administrator),
        new("/Admin/Redaktorer/Index", "Disable", Needs.Administrator),
        new("/Admin/Redaktorer/Index", "Enable", Needs.Administrator),
        new("/Admin/Redaktorer/Index", "ResetFactors", Needs.Administrator),
        new("/Admin/Redaktorer/Index", "Role", Needs.Administrator),
    ];

    private IEnumerable<RouteEndpoint> Admin => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => ("/" + e.RoutePattern.RawText!.TrimStart('/')).StartsWith("/admin", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task Every_handler_is_in_the_table_and_the_table_has_no_other()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in Admin)
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                // Those that are not pages only answer: a form that is posted belongs to a page, where the token is asked for.
                Assert.Empty(endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Except(["GET", "HEAD"]));
                continue;
            }

            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            found.UnionWith(compiled.HandlerMethods.Where(h => h.HttpMethod is not ("Get" or "Head")).Select(h => $"{h.HttpMethod} {page.ViewEnginePath} {h.Name}"));
        }

        Assert.Equal(Table.Select(r => $"Post {r.Page} {r.Handler}").Distinct().Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task A_session_that_is_too_weak_is_refused_by_each()
    {
        using var weak = await EditorSession.WeakAsync(site);
        using var weakAdministrator = await EditorSession.WeakAsync(site, EditorRole.Administrator);
        using var robbed = await WithFactorElsewhereAsync();
        using var editor = await EditorSession.StrongAsync(site);
        foreach (var row in Table.Where(r => r.Needs >= Needs.OwnFactor))
        {
            EditorSession[] refused = row.Needs switch
            {
                Needs.OwnFactor => [robbed],
                Needs.TwoFactors => [weak, robbed, weakAdministrator],
                _ => [weak, weakAdministrator, editor],
            };
            foreach (var session in refused)
            {
                var answer = await PostAsync(session, row);
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{row}: {(int)answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task What_the_password_alone_may_post_changes_nothing_that_is_public_and_nothing_is_posted_without_a_session()
    {
        using var nobody = EditorSession.Browser(site);
        var before = await PublicAsync();
        foreach (var row in Table.Where(r => r.Needs != Needs.Nothing))
        {
            var unsigned = await nobody.PostAsync(Address(row), new FormUrlEncodedContent([]));
            Assert.StartsWith("/admin/logga-in", unsigned.Headers.Location?.PathAndQuery ?? $"{row}: {(int)unsigned.StatusCode}", StringComparison.Ordinal);
        }

        foreach (var row in Table.Where(r => r.Needs == Needs.Password))
        {
            // Some of them end the session.
            using var weak = await EditorSession.WeakAsync(site);
            var answer = await PostAsync(weak, row);
            Assert.True((int)answer.StatusCode < 500 && answer.StatusCode != HttpStatusCode.Forbidden, $"{row}: {(int)answer.StatusCode}");
        }

        using var asked = await EditorSession.WeakAsync(site);
        var line = site.Snapshot.Helplines.First(h => HolidayRound.MissingIn(h, [SwedishHolidays.On(new(2026, 12, 24))!]).Count == 1).Slug;
        var holidays = await asked.PostAsync($"/admin/helgrond/{line}?dagar=56", "form.edit", ("Form.Answers[0].Says", "Closed"), ("Form.Source", "https://exempel.se"), ("do", "publish"));
        Assert.Equal($"/admin/stodlinjer/{line}/publicera", holidays.Headers.Location?.OriginalString);
        Assert.Equal(before, await PublicAsync());
    }

    /// <summary>A session that is no stronger than a password, of an account that has a code app.</summary>
    private async Task<EditorSession> WithFactorElsewhereAsync()
    {
        var session = await EditorSession.WeakAsync(site);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EditorsDbContext>().Users.Where(e => e.Email == session.Email)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.TwoFactorEnabled, true));
        return session;
    }

    private async Task<string> PublicAsync()
    {
        using var visitor = site.Visitor();
        return await visitor.GetStringAsync("/api/v1/helplines") + await visitor.GetStringAsync("/api/v1/guides");
    }

    private async Task<HttpResponseMessage> PostAsync(EditorSession session, Row row) =>
        await session.PostHandlerAsync(await session.Client.PageAsync("/admin/konto"), Address(row), row.Fields);

    private string Address(Row row)
    {
        var address = row.Page == "/Admin/Historik/Andring" ? $"/admin/historik/{RevisionId(row.OfHelpline)}" : SampleOf(row.Page);
        return row.Handler.Length == 0 ? address : $"{address}?handler={row.Handler}";
    }

    private string SampleOf(string page)
    {
        var pattern = "/" + Admin.First(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == page).RoutePattern.RawText!.Trim('/');
        return SiteRoutes.Samples(site.Services).First(a => SiteRoutes.Matches(pattern, a));
    }

    /// <summary>A change to restore, made when there is none.</summary>
    private long RevisionId(bool ofHelpline)
    {
        using var db = site.Services.GetRequiredService<IDbContextFactory<CatalogDbContext>>().CreateDbContext();
        return db.Revisions.Where(r => ofHelpline ? r.Kind == CatalogKind.Helpline : r.Kind == CatalogKind.Guide).Select(r => r.Id).First();
    }

    private sealed record Row(string Page, string Handler, Needs Needs)
    {
        public (string Name, string Value)[] Fields { get; init; } = [];
        public bool OfHelpline { get; init; }

        public override string ToString() => $"{Page} {Handler} ({Needs})";
    }
}
