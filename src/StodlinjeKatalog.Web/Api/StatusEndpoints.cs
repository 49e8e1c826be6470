using Microsoft.AspNetCore.Http.HttpResults;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Api;

/// <summary>Who is there, now or at any other time.</summary>
public static class StatusEndpoints
{
    public static void MapStatus(this RouteGroupBuilder api)
    {
        api.MapGet("/status", All).WithTags("Status").WithSummary("State and next change of every published line and each of its channels")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/helplines/{slug}/status", One).WithTags("Status").WithSummary("State and next change of one line")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    // A time of the asker's own is worked out anew: there are too many of them to keep.
    [ReadyPage(Unless = ["at"])]
    private static Results<Ok<StatusesResource>, ProblemHttpResult> All(CurrentStatuses now, string? at)
    {
        if (!TryRead(at, now.Moment, out var moment))
        {
            return BadTime();
        }

        var board = now.Snapshot.Hours;
        var statuses = board.At(moment);
        return TypedResults.Ok(new StatusesResource(
            SwedishTime.ToLocal(moment.Instant),
            board.NextChangeAfter(moment.Instant),
            [.. statuses.Select((status, i) => LineStatusResource.From(board.Lines[i].Helpline, status))]));
    }

    [ReadyPage(Unless = ["at"])]
    private static Results<Ok<LineStatusResource>, RedirectHttpResult, ProblemHttpResult> One(CurrentStatuses now, string slug, string? at)
    {
        if (!TryRead(at, now.Moment, out var moment))
        {
            return BadTime();
        }

        var snapshot = now.Snapshot;
        if (snapshot.Hours.Of(slug) is { } line)
        {
            return TypedResults.Ok(LineStatusResource.From(line.Helpline, line.At(moment), SwedishTime.ToLocal(moment.Instant)));
        }

        if (snapshot.Helpline(slug) is { } gone)
        {
            // A line that is no more answers nobody.
            var closed = gone.Channels.Select(_ => new OpenStatus(OpenState.Closed)).ToArray();
            return TypedResults.Ok(LineStatusResource.From(
                gone, new LineStatus(OpenState.Closed, null, null, StatusReason.Hours, closed), SwedishTime.ToLocal(moment.Instant)));
        }

        return snapshot.CurrentSlugOf(slug) is { } current
            ? TypedResults.Redirect($"/api/v1/helplines/{current}/status{(at is null ? "" : $"?at={Uri.EscapeDataString(at)}")}", permanent: true, preserveMethod: true)
            : TypedResults.Problem(statusCode: 404, title: "Stödlinjen finns inte", detail: "Ingen publicerad stödlinje har den adressen.");
    }

    private static bool TryRead(string? at, SwedishMoment now, out SwedishMoment moment)
    {
        moment = now;
        if (at is null)
        {
            return true;
        }

        if (!SwedishTime.TryParse(at, out var instant))
        {
            return false;
        }

        moment = SwedishMoment.At(instant);
        return true;
    }

    private static ProblemHttpResult BadTime() => TypedResults.Problem(
        statusCode: 400,
        title: "Fel värde i at",
        detail: "at är en tidpunkt mellan 2000 och 2099: 2026-12-24T03:00 (svensk tid) eller 2026-12-24T03:00+01:00.");
}
