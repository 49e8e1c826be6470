using Microsoft.AspNetCore.Http.HttpResults;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Api;

public static class HelplinesEndpoints
{
    private const int DefaultPageSize = 50;
    private const int MaxPageSize = 200;

    public static void MapHelplines(this RouteGroupBuilder api)
    {
        api.MapGet("/helplines", List).WithTags("Helplines").WithSummary("Published lines, A–Ö, page by page")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/helplines/{slug}", Get).WithTags("Helplines").WithSummary("One line; a closed one has status closed and its successors")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    [ReadyPage("page", Unless = ["pageSize"])]
    private static Results<Ok<Page<HelplineResource>>, ProblemHttpResult> List(CurrentCatalog catalog, HttpResponse response, string? page, string? pageSize)
    {
        if (!TryRead(page, 1, int.MaxValue, 1, out var number))
        {
            return TypedResults.Problem(statusCode: 400, title: "Fel värde i page", detail: "page är ett heltal från 1 och uppåt.");
        }

        if (!TryRead(pageSize, 1, MaxPageSize, DefaultPageSize, out var size))
        {
            return TypedResults.Problem(statusCode: 400, title: "Fel värde i pageSize", detail: $"pageSize är ett heltal mellan 1 och {MaxPageSize}.");
        }

        var snapshot = catalog.Snapshot;
        var items = snapshot.Helplines.Skip((int)Math.Min((number - 1L) * size, int.MaxValue)).Take(size);
        if ((number - 1L) * size >= snapshot.Helplines.Count)
        {
            // There is no end to the pages past the end: none of them is worth keeping.
            response.Headers.CacheControl = "no-store";
        }

        return TypedResults.Ok(new Page<HelplineResource>(
            [.. items.Select(h => HelplineResource.From(h, HelplineDescription.Html(h)))], snapshot.Helplines.Count, number, size));
    }

    [ReadyPage]
    private static Results<Ok<HelplineResource>, RedirectHttpResult, ProblemHttpResult> Get(CurrentCatalog catalog, string slug)
    {
        var snapshot = catalog.Snapshot;
        if (snapshot.Helpline(slug) is { } helpline)
        {
            return TypedResults.Ok(HelplineResource.From(helpline, HelplineDescription.Html(helpline)));
        }

        return snapshot.CurrentSlugOf(slug) is { } current
            ? TypedResults.Redirect($"/api/v1/helplines/{current}", permanent: true, preserveMethod: true)
            : TypedResults.Problem(statusCode: 404, title: "Stödlinjen finns inte", detail: "Ingen publicerad stödlinje har den adressen.");
    }

    private static bool TryRead(string? text, int min, int max, int fallback, out int value)
    {
        value = fallback;
        return string.IsNullOrEmpty(text) || (int.TryParse(text, out value) && value >= min && value <= max);
    }
}
