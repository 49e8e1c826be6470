using Microsoft.AspNetCore.Http.HttpResults;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Api;

/// <summary>How many lines are there hour by hour in this week, as if it had no red days.</summary>
public static class CoverageEndpoints
{
    public static void MapCoverage(this RouteGroupBuilder api) =>
        api.MapGet("/coverage", Get).WithTags("Status").WithSummary("Lines per hour of the week by phone and by chat or SMS, for one need or all")
            .ProducesProblem(StatusCodes.Status404NotFound);

    [ReadyPage("need")]
    private static Results<Ok<CoverageResource>, ProblemHttpResult> Get(CurrentStatuses now, string? need)
    {
        var snapshot = now.Snapshot;
        if (!string.IsNullOrEmpty(need) && snapshot.Need(need) is null)
        {
            return TypedResults.Problem(statusCode: 404, title: "Behovet finns inte", detail: "Inget behov har den adressen. Alla behov finns i /api/v1/needs.");
        }

        var week = snapshot.Hours.CoverageOf(now.Moment.Date);
        return TypedResults.Ok(CoverageResource.From(week, string.IsNullOrEmpty(need) ? null : need));
    }
}

/// <param name="Week">The Monday of the week.</param>
/// <param name="Hours">168, from Monday 00. A line counts in an hour when it is open during any part of it.</param>
/// <param name="Thinnest">The longest stretches with fewest lines, when neither phone, chat nor SMS answers or the fewest do.</param>
public sealed record CoverageResource(
    string? Need,
    DateOnly Week,
    int Lines,
    int LinesWithUnknownHours,
    IReadOnlyList<CoverageHourResource> Hours,
    IReadOnlyList<CoverageGapResource> Thinnest)
{
    public static CoverageResource From(CoverageWeek week, string? need)
    {
        var grid = need is null ? week.All() : week.ForNeed(need);
        return new CoverageResource(
            need,
            week.Monday,
            grid.LineCount,
            grid.LinesWithUnknownHours,
            [.. grid.Hours.Select((hour, i) => new CoverageHourResource(DayOf(i), i % 24, hour.Phone, hour.Chat, hour.Any, hour.PhoneMinutes, hour.ChatMinutes))],
            [.. grid.Thinnest().Select(gap => new CoverageGapResource(DayOf(gap.From), gap.From % 24, DayOf(gap.To), gap.To % 24, gap.Length, gap.Lines))]);
    }

    private static DayOfWeek DayOf(int hour) => (DayOfWeek)(((hour / 24) + 1) % 7);
}

/// <param name="Any">Lines by phone, chat or SMS, each counted once.</param>
public sealed record CoverageHourResource(DayOfWeek Day, int Hour, int Phone, int Chat, int Any, int PhoneMinutes, int ChatMinutes);

public sealed record CoverageGapResource(DayOfWeek FromDay, int FromHour, DayOfWeek ToDay, int ToHour, int Hours, int Lines);
