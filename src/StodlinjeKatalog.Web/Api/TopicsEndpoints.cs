using Microsoft.AspNetCore.Http.HttpResults;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Api;

/// <summary>Needs and audiences: whole and unpaged.</summary>
public static class TopicsEndpoints
{
    public static void MapTopics(this RouteGroupBuilder api)
    {
        api.MapGet("/needs", Needs).WithTags("Topics").WithSummary("All needs");
        api.MapGet("/audiences", Audiences).WithTags("Topics").WithSummary("All audiences");
    }

    [ReadyPage]
    private static Ok<Whole<TopicResource>> Needs(CurrentCatalog catalog)
    {
        var needs = catalog.Snapshot.Needs;
        return TypedResults.Ok(new Whole<TopicResource>([.. needs.Select(n => new TopicResource(n.Slug, n.Name, n.Summary))], needs.Count));
    }

    [ReadyPage]
    private static Ok<Whole<TopicResource>> Audiences(CurrentCatalog catalog)
    {
        var audiences = catalog.Snapshot.Audiences;
        return TypedResults.Ok(new Whole<TopicResource>([.. audiences.Select(a => new TopicResource(a.Slug, a.Name, a.Summary))], audiences.Count));
    }
}
