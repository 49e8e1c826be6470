using Microsoft.AspNetCore.Http.HttpResults;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Api;

public static class GuidesEndpoints
{
    public static void MapGuides(this RouteGroupBuilder api)
    {
        api.MapGet("/guides", List).WithTags("Guides").WithSummary("All guides, without their texts");
        api.MapGet("/guides/{slug}", Get).WithTags("Guides").WithSummary("One guide with its text as HTML")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    [ReadyPage]
    private static Ok<Whole<GuideSummaryResource>> List(CurrentCatalog catalog)
    {
        var guides = catalog.Snapshot.Guides;
        return TypedResults.Ok(new Whole<GuideSummaryResource>([.. guides.Select(GuideSummaryResource.From)], guides.Count));
    }

    [ReadyPage]
    private static Results<Ok<GuideResource>, ProblemHttpResult> Get(CurrentCatalog catalog, string slug)
    {
        var snapshot = catalog.Snapshot;
        return snapshot.Guide(slug) is { } guide
            ? TypedResults.Ok(GuideResource.From(guide, GuideText.Html(guide, snapshot)))
            : TypedResults.Problem(statusCode: 404, title: "Guiden finns inte", detail: "Ingen guide har den adressen.");
    }
}

public sealed record GuideSummaryResource(string Slug, string Name, string Summary, DateOnly ChangedOn, int ReadingMinutes)
{
    public static GuideSummaryResource From(Guide guide) => new(guide.Slug, guide.Title, guide.Summary, guide.ChangedOn, GuideText.Reading(guide).Minutes);
}

/// <param name="Html">Links inside it are relative to the site; a line's card or a need's list is a link to its page.</param>
public sealed record GuideResource(
    string Slug,
    string Name,
    string Summary,
    DateOnly ChangedOn,
    int ReadingMinutes,
    string Html,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Helplines,
    IReadOnlyList<string> Sources)
{
    public static GuideResource From(Guide guide, string html) => new(
        guide.Slug, guide.Title, guide.Summary, guide.ChangedOn, GuideText.Reading(guide).Minutes, html, guide.Needs, guide.Helplines, guide.Sources);
}
