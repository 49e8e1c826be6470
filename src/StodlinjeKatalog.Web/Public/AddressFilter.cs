using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// What holds of the addresses of all pages. One whose parameter is blank, or could not be read, leads nowhere: 404 and never to a page
/// that asks the catalogue for nothing. One that is nearly right ("/stodlinjer/Självmordslinjen.") leads on to the right one.
/// </summary>
internal sealed class AddressFilter(CurrentCatalog catalog) : IPageFilter
{
    /// <summary>What a sentence, a quotation or a copied line leaves around an address.</summary>
    private static readonly char[] Around = [.. " \t\r\n\u00A0.,;:!?)(]['\"”“’»«<>*_`|\\-–—…"];

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        foreach (var (name, value) in context.RouteData.Values)
        {
            var isBlank = value is string text && string.IsNullOrWhiteSpace(text);
            var isUnread = context.HandlerArguments.TryGetValue(name, out var argument) && argument is null && !isBlank && name is not ("page" or "handler");
            if (isBlank || isUnread)
            {
                context.Result = isBlank ? new NotFoundResult() : new BadRequestResult();
                return;
            }
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // Where the address is right and something else is not there (a page past the last), it stays not found.
        if (context.Result is NotFoundResult && (context.RouteData.Values["slug"] ?? context.RouteData.Values["code"]) is string slug
            && (HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method))
            && AddressOf(context.ActionDescriptor.AttributeRouteInfo?.Template, Nearest(slug)) is { } address && !address.EndsWith($"/{slug}", StringComparison.Ordinal))
        {
            context.Result = new RedirectResult(address + context.HttpContext.Request.QueryString, permanent: true, preserveMethod: true);
        }
    }

    /// <summary>The slug that was most likely meant: without what stands around it, in lower case, å and ä as a, ö as o.</summary>
    private static string Nearest(string typed) =>
        Folding.Fold(typed.Trim(Around).Normalize().ToLowerInvariant()).Replace(' ', '-').Replace('_', '-');

    private string? AddressOf(string? page, string slug)
    {
        var snapshot = catalog.Snapshot;
        var found = page switch
        {
            "stodlinjer/{slug}" => snapshot.Helpline(slug)?.Slug ?? snapshot.CurrentSlugOf(slug),
            "behov/{slug}" => snapshot.Need(slug)?.Slug,
            "malgrupp/{slug}" => snapshot.Audience(slug)?.Slug,
            "guider/{slug}" => snapshot.Guide(slug)?.Slug,
            "kommuner/{slug}" => snapshot.Municipality(slug)?.Slug,
            "sprak/{code}" => snapshot.LanguageDoor(slug)?.Slug,
            _ => null,
        };
        return found is null ? null : $"/{page![..page!.IndexOf('/', StringComparison.Ordinal)]}/{found}";
    }
}
