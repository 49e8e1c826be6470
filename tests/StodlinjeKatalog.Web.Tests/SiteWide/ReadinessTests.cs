using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

[Collection(SiteCollection.Name)]
public sealed class ReadinessTests(SiteApplication site)
{
    /// <summary>Answers that depend on more than the catalogue and the time.</summary>
    private static readonly string[] MadeAnew = ["sitemap.xml", "robots.txt", "lamna", "health/", "api/{**rest}"];

    [Fact]
    public void Every_public_address_says_whether_it_is_kept_ready()
    {
        var silent = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET"))
            .Where(e => e.Metadata.GetMetadata<ReadyPageAttribute>() is null && e.Metadata.GetMetadata<ResponseCacheAttribute>() is not { NoStore: true })
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => !pattern.StartsWith("admin", StringComparison.OrdinalIgnoreCase) && !MadeAnew.Any(m => pattern.StartsWith(m, StringComparison.Ordinal)))
            .ToList();

        Assert.True(silent.Count == 0, $"Say [ReadyPage] or [ResponseCache(NoStore = true)] for: {string.Join(", ", silent)}");
    }
}
