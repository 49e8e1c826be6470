using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Tests.Editors;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>Everything under /admin turns the unsigned away, from the endpoints themselves: a page that is added is closed or this fails.</summary>
[Collection(EditorsSuite.Name)]
public sealed class ClosedTests(EditorsApplication site)
{
    /// <summary>The only ways in without a session.</summary>
    private static readonly string[] Open = ["/admin/logga-in", "/admin/logga-in/kod", "/admin/inbjudan/{token}"];

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];

    private IEnumerable<RouteEndpoint> Admin => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => Pattern(e).Equals("/admin", StringComparison.OrdinalIgnoreCase) || Pattern(e).StartsWith("/admin/", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task Every_admin_endpoint_turns_the_unsigned_away_whatever_the_method()
    {
        using var visitor = site.Visitor();
        var closed = Admin.Where(e => !Open.Contains(Pattern(e))).ToLookup(Pattern, e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? Methods);
        Assert.True(closed.Count >= 10, $"only {closed.Count} closed addresses were found");
        foreach (var endpoint in closed)
        {
            var address = System.Text.RegularExpressions.Regex.Replace(endpoint.Key, @"\{[^}]+\}", "1");
            foreach (var method in endpoint.SelectMany(methods => methods).Distinct())
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                var answer = await visitor.SendAsync(request);
                if (method is not ("GET" or "HEAD" or "POST"))
                {
                    Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
                    continue;
                }

                Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{method} {address}: {(int)answer.StatusCode}");
                Assert.Equal("/admin/logga-in", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.OriginalString.Split('?')[0]);
            }
        }
    }

    [Fact]
    public void Only_the_ways_in_are_open_and_every_page_of_the_folder_is_under_its_address()
    {
        Assert.Equal(Open.Order(), Admin.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Pattern).Distinct().Order());
        var folder = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/Admin", StringComparison.Ordinal) == true);
        Assert.All(folder, e => Assert.StartsWith("/admin", Pattern(e), StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_admin_answer_may_be_stored()
    {
        using var editor = await EditorSession.WeakAsync(site);
        foreach (var address in new[] { "/admin", "/admin/konto", "/admin/logga-in", "/admin/redaktorer" })
        {
            Assert.True((await editor.Client.GetAsync(address)).Headers.CacheControl?.NoStore, address);
        }
    }

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');
}
