using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

/// <summary>
/// The public page of a line itself, drawn from the draft and at any chosen time: the same endpoint, with another catalogue and
/// another clock under it.
/// </summary>
public static class DraftPage
{
    public static void MapDraftPage(this WebApplication app) =>
        app.MapGet("/admin/stodlinjer/{slug}/sida", ShowAsync).RequireAuthorization(EditorPolicies.Editor).ExcludeFromDescription();

    private static async Task ShowAsync(HttpContext context, string slug, string? tid, IDbContextFactory<CatalogDbContext> contexts, CurrentCatalog current, TimeProvider clock, EndpointDataSource endpoints)
    {
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        var page = endpoints.Endpoints.OfType<RouteEndpoint>().Single(e => e.RoutePattern.RawText?.Trim('/') == "stodlinjer/{slug}");
        if (await db.Helplines.AsNoTracking().SingleOrDefaultAsync(h => h.Slug == slug) is not { } entry || page.RequestDelegate is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var line = DraftView.Of(entry.Draft ?? entry.Current);
        line = line.Status == HelplineStatus.Closed ? line : line with { Status = HelplineStatus.Published };
        var content = current.Snapshot.Content;
        var at = SwedishTime.TryParse(tid, out var chosen) ? chosen : clock.GetUtcNow();
        var draft = new CurrentCatalog(new(content with { Helplines = [.. content.Helplines.Where(h => h.Slug != slug), line] }, at));
        context.RequestServices = new Instead(context.RequestServices, draft, new StoppedClock(at));
        context.SetEndpoint(page);
        context.Request.RouteValues = new(page.RoutePattern.RequiredValues) { ["slug"] = slug };
        context.Response.Headers.CacheControl = "no-store";
        await page.RequestDelegate(context);
    }

    private sealed class Instead(IServiceProvider inner, CurrentCatalog catalog, TimeProvider clock) : IServiceProvider
    {
        private readonly CurrentStatuses statuses = new(clock, catalog);

        public object? GetService(Type serviceType) =>
            serviceType == typeof(CurrentCatalog) ? catalog
            : serviceType == typeof(TimeProvider) ? clock
            : serviceType == typeof(CurrentStatuses) ? statuses
            : serviceType == typeof(IServiceProvider) ? this
            : inner.GetService(serviceType);
    }

    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
    }
}
