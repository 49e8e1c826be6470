using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Tests.Editors;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>
/// What another site could make the browser of a signed-in administrator send: refused by every editors' page there is, from the
/// endpoints themselves, before the page has done anything.
/// </summary>
[Collection(EditorsSuite.Name)]
public sealed class ForgeryTests(EditorsApplication site)
{
    private const string TokenField = "__RequestVerificationToken";

    private IEnumerable<string> Addresses => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("admin", StringComparison.OrdinalIgnoreCase))
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null || e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") != false)
        .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
        .Distinct()
        .Select(pattern => SiteRoutes.Samples(site.Services).FirstOrDefault(a => SiteRoutes.Matches(pattern, a)) ?? throw new InvalidOperationException($"{pattern} has no address to try."));

    [Fact]
    public async Task A_form_without_our_token_is_refused_everywhere()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var addresses = Addresses.ToArray();
        Assert.True(addresses.Length >= 12, $"only {addresses.Length} addresses were tried");
        foreach (var address in addresses)
        {
            var answer = await administrator.Client.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("Version", "1"), KeyValuePair.Create("id", "1")]));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {address}: {(int)answer.StatusCode}");
            (await answer.PageAsync()).AssertBannerFirst(address);
        }
    }

    [Fact]
    public async Task Another_editors_token_opens_nothing()
    {
        using var editor = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        using var other = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        var token = (await other.Client.PageAsync("/admin/konto")).QuerySelector($"input[name={TokenField}]")!.GetAttribute("value")!;
        foreach (var address in Addresses)
        {
            var answer = await editor.Client.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create(TokenField, token)]));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {address}: {(int)answer.StatusCode}");
        }
    }

    /// <summary>A link or a picture on another page can make a browser GET: no address that changes something answers to it.</summary>
    [Fact]
    public async Task To_look_changes_nothing()
    {
        using var administrator = await EditorSession.StrongAsync(site, EditorRole.Administrator);
        using var bystander = await EditorSession.StrongAsync(site);
        foreach (var address in new[]
        {
            "/admin/logga-ut", "/admin/konto?handler=SignOutEverywhere", "/admin/konto?handler=TurnOffCodes", $"/admin/redaktorer?handler=Disable&id={await IdAsync(bystander)}",
        })
        {
            await administrator.Client.GetAsync(address);
        }

        Assert.Equal(HttpStatusCode.OK, (await administrator.Client.GetAsync("/admin/redaktorer")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bystander.Client.GetAsync("/admin")).StatusCode);
    }

    private async Task<string> IdAsync(EditorSession editor)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Editor>>().FindByEmailAsync(editor.Email))!.Id;
    }
}
