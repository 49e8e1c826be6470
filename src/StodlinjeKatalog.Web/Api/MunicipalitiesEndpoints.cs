using Microsoft.AspNetCore.Http.HttpResults;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Api;

public static class MunicipalitiesEndpoints
{
    public static void MapMunicipalities(this RouteGroupBuilder api)
    {
        api.MapGet("/municipalities", List).WithTags("Municipalities").WithSummary("All municipalities");
        api.MapGet("/municipalities/{slug}", Get).WithTags("Municipalities").WithSummary("One municipality with its region")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    [ReadyPage]
    private static Ok<Whole<MunicipalitySummaryResource>> List(CurrentCatalog catalog)
    {
        var municipalities = catalog.Snapshot.Municipalities;
        return TypedResults.Ok(new Whole<MunicipalitySummaryResource>(
            [.. municipalities.Select(m => new MunicipalitySummaryResource(m.Slug, m.Name, m.Code, m.County))], municipalities.Count));
    }

    [ReadyPage]
    private static Results<Ok<MunicipalityResource>, ProblemHttpResult> Get(CurrentCatalog catalog, string slug)
    {
        var snapshot = catalog.Snapshot;
        return snapshot.Municipality(slug) is { } municipality
            ? TypedResults.Ok(MunicipalityResource.From(municipality, snapshot.RegionOf(municipality)))
            : TypedResults.Problem(statusCode: 404, title: "Kommunen finns inte", detail: "Ingen kommun har den adressen.");
    }
}

/// <param name="Code">SCB's four digits.</param>
public sealed record MunicipalitySummaryResource(string Slug, string Name, string Code, string County);

/// <param name="WebsiteCheckedOn">The day an editor opened the address; null until somebody has.</param>
public sealed record MunicipalityResource(
    string Slug, string Name, string Code, string County, string CountyCode, string? Website, DateOnly? WebsiteCheckedOn, RegionResource? Region)
{
    public static MunicipalityResource From(Municipality municipality, Region? region) => new(
        municipality.Slug,
        municipality.Name,
        municipality.Code,
        municipality.County,
        municipality.CountyCode,
        municipality.Website,
        municipality.WebsiteCheckedOn,
        region is null ? null : new RegionResource(region.Name, region.Code1177, region.Name1177, region.Website));
}

/// <param name="Code1177">What 1177.se calls the region in its addresses (globalregion).</param>
public sealed record RegionResource(string Name, string Code1177, string Name1177, string? Website);
