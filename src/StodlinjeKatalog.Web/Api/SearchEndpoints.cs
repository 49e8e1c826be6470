using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Web.Monitoring;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Api;

/// <summary>The search of /sok as JSON. What is asked is answered and forgotten: no cache keeps it and no log.</summary>
public static class SearchEndpoints
{
    private const int DefaultLimit = 20;

    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "true", "1", "now", "nu", "ja", "yes", "on" };
    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "", "false", "0", "nej", "no", "off" };

    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/search", Search).WithMetadata(new Microsoft.AspNetCore.Mvc.ResponseCacheAttribute { NoStore = true }).WithTags("Search").WithSummary("Lines, guides and municipalities for everyday words, best first")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="q">Everyday words, in Swedish, English or Finnish; the first 600 characters are read.</param>
    /// <param name="need">Slugs of needs, with commas between; any of them will do.</param>
    /// <param name="audience">Slugs of audiences.</param>
    /// <param name="channel">phone, chat, email, form, letter, sms, video, visit.</param>
    /// <param name="language">Codes of languages.</param>
    /// <param name="open">true (or 1, now, nu, ja): only lines that are open for certain.</param>
    /// <param name="at">The instant that open means; default now.</param>
    /// <param name="limit">1–200.</param>
    private static Results<Ok<SearchResource>, ProblemHttpResult> Search(
        HttpContext context, CurrentSearch search, CurrentStatuses now, SiteMeter meter, string? q, string? need, string? audience, string? channel, string? language, string? open, string? at, string? limit)
    {
        context.Response.Headers.CacheControl = "no-store";
        var most = DefaultLimit;
        if (!string.IsNullOrEmpty(limit) && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) && most is >= 1 and <= CatalogSearch.MostHits))
        {
            return Bad("limit", $"limit är ett tal mellan 1 och {CatalogSearch.MostHits}.");
        }

        var onlyOpen = Yes.Contains(open?.Trim() ?? "");
        if (!onlyOpen && !No.Contains(open?.Trim() ?? ""))
        {
            return Bad("open", "open är true eller false. Även 1, now, nu och ja duger för true; 0 och nej för false.");
        }

        var moment = now.Moment;
        if (at is not null)
        {
            if (!SwedishTime.TryParse(at, out var instant))
            {
                return Bad("at", "at är en tidpunkt mellan 2000 och 2099: 2026-12-24T03:00 (svensk tid) eller 2026-12-24T03:00+01:00.");
            }

            moment = SwedishMoment.At(instant);
        }

        if (!TryKinds(channel, out var channels))
        {
            return Bad("channel", "channel är phone, chat, email, form, letter, sms, video eller visit, med komma emellan.");
        }

        var snapshot = now.Snapshot;
        var needs = Parts(need);
        var audiences = Parts(audience);
        if (needs.Any(n => snapshot.Need(n) is null) || audiences.Any(a => snapshot.Audience(a) is null))
        {
            return Bad("need, audience", "Behovet eller målgruppen finns inte. Se /api/v1/needs och /api/v1/audiences.");
        }

        var filter = new HelplineFilter { Needs = needs, Audiences = audiences, Channels = channels, Languages = Parts(language) };
        var answer = meter.Search(search.Of(snapshot), new SearchQuery(q)
        {
            Filter = filter,
            IsOpen = onlyOpen ? IsThere : null,
            IsThereNow = IsThere,
        });
        var hits = answer.Hits.Count > 0 ? answer.Hits : answer.Instead;
        return TypedResults.Ok(new SearchResource(
            Math.Max(answer.Total, hits.Count),
            answer.Crisis?.Kind.ToString().ToLowerInvariant(),
            [.. hits.Take(most).Select(Resource)]));

        bool IsThere(Helpline line) => snapshot.Hours.Of(line.Slug)?.IsOpen(moment, filter.Languages, filter.Channels) == true;

        LineStatus StateOf(Helpline line) => snapshot.Hours.Of(line.Slug)?.At(moment) ?? new LineStatus(OpenState.Closed, null, null, StatusReason.Hours, []);

        SearchHitResource Resource(SearchHit hit) => new(
            hit.Type.ToString().ToLowerInvariant(),
            hit.Slug,
            hit.Name,
            hit.Type == HitType.Helpline && snapshot.Helpline(hit.Slug) is { } line ? StatusText.MarkOf(StateOf(line).State) : null);
    }

    private static string[] Parts(string? values) => (values ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool TryKinds(string? values, out List<ChannelKind> kinds)
    {
        kinds = [];
        foreach (var value in Parts(values))
        {
            if (!Enum.TryParse<ChannelKind>(value, ignoreCase: true, out var kind) || !char.IsLetter(value[0]))
            {
                return false;
            }

            kinds.Add(kind);
        }

        return true;
    }

    private static ProblemHttpResult Bad(string name, string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: $"Fel värde i {name}", detail: detail);
}
