using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Pages.Malgrupp;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>
/// The site's addresses, from the endpoints themselves: a page that is added is tested without anybody remembering to.
/// A pattern with a parameter that nobody has given values for is an error here, not a gap.
/// </summary>
public static partial class SiteRoutes
{
    /// <summary>Every address that answers GET, each parameter with all its values.</summary>
    public static IReadOnlyList<string> All(IServiceProvider services) => Expand(services, int.MaxValue);

    /// <summary>The same, with at most two values per parameter: one of each kind of page.</summary>
    public static IReadOnlyList<string> Samples(IServiceProvider services) => Expand(services, 2);

    /// <summary>Whether an address is one of a pattern's.</summary>
    public static bool Matches(string pattern, string address) => Regex.IsMatch(address, "^" + Parameter().Replace(pattern, "[^/]+") + "$");

    private static List<string> Expand(IServiceProvider services, int most)
    {
        var catalog = services.GetRequiredService<CurrentCatalog>().Snapshot;
        return [.. Patterns(services).SelectMany(pattern => Addresses(pattern, catalog, most)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Patterns(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<SiteAssets.Asset>() is null)
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET"))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => !pattern.Contains("{**", StringComparison.Ordinal))
            .Distinct();

    private static IEnumerable<string> Addresses(string pattern, CatalogSnapshot catalog, int most)
    {
        if (!pattern.Contains('{', StringComparison.Ordinal))
        {
            return [pattern.Length > 1 ? pattern.TrimEnd('/') : pattern];
        }

        return Values(pattern, catalog).Take(most).Select(value => Parameter().Replace(pattern, value));
    }

    private static IEnumerable<string> Values(string pattern, CatalogSnapshot catalog) => Parameter().Replace(pattern, "*") switch
    {
        "/stodlinjer/*" or "/api/v1/helplines/*" or "/api/v1/helplines/*/status" => [.. catalog.ClosedHelplines.Select(h => h.Slug).Take(1), .. catalog.Helplines.Select(h => h.Slug)],
        "/behov/*" => catalog.Needs.Select(n => n.Slug),
        "/malgrupp/*" => catalog.Audiences.Select(a => a.Slug).OrderByDescending(slug => slug == MalgruppModel.OlderSlug), // its text is larger: a kind of its own
        "/guider/*" or "/api/v1/guides/*" => catalog.Guides.Select(g => g.Slug),
        "/kommuner/*" or "/api/v1/municipalities/*" => catalog.Municipalities.Select(m => m.Slug),
        "/sprak/*" => catalog.LanguageDoors.Select(d => d.Slug),
        "/admin/inbjudan/*" => ["finns-inte"],
        "/admin/historik/*" => ["1"],
        "/admin/behov/*" => catalog.Needs.Select(n => n.Slug).Take(1),
        "/admin/meningar/*" => catalog.Needs.Select(n => n.Slug).Take(1),
        "/admin/malgrupper/*" => catalog.Audiences.Select(a => a.Slug).Take(1),
        "/admin/guider/*" => catalog.Guides.Select(g => g.Slug),
        "/admin/helgrond/*" => catalog.Helplines.Select(h => h.Slug).Take(1),
        _ when pattern.StartsWith("/admin/stodlinjer/", StringComparison.Ordinal) => catalog.Helplines.Select(h => h.Slug).Take(1),
        "/fel/*" => ["404", "500"],
        "/stodlinjer/*.vcf" => ["sjalvmordslinjen"],
        "/openapi/*.json" => ["v1"],
        _ => throw new InvalidOperationException($"Say in {nameof(SiteRoutes)} which values {pattern} takes."),
    };

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
