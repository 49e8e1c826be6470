using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

[Collection(SiteCollection.Name)]
public sealed class ReservedSlugTests(SiteApplication site)
{
    /// <summary>The children's page is the page of the audience "barn" itself, in another dress: nothing is hidden behind it.</summary>
    private const string OwnPageOfAnAudience = "malgrupp/barn";

    [Fact]
    public void Every_page_of_ours_that_stands_where_a_slug_can_stand_is_a_reserved_slug()
    {
        var patterns = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!.Trim('/')).Distinct().ToArray();
        var foldersOfSlugs = patterns.Select(p => p.Split("/{")).Where(parts => parts.Length > 1)
            .Select(parts => parts[0]).ToHashSet(StringComparer.Ordinal);
        var taken = patterns.Where(p => !p.Contains('{', StringComparison.Ordinal) && p != OwnPageOfAnAudience)
            .Where(p => foldersOfSlugs.Contains(p[..Math.Max(0, p.LastIndexOf('/'))]))
            .Select(p => p.Split('/')[^1]).Distinct();

        Assert.Contains("stodlinjer", foldersOfSlugs);
        Assert.Equal(taken.Order(), Slug.Reserved.Order());
    }
}
