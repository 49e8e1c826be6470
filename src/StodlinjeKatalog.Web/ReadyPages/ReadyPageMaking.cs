using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using StodlinjeKatalog.Web.Monitoring;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>Stands between routing and the endpoint: a page that is not ready is made, kept when it may be, and sent.</summary>
public sealed class ReadyPageMaking(RequestDelegate next, ReadyPageStore store, SiteMeter meter, TimeProvider time)
{
    /// <summary>
    /// A page says what is open and for how long. All of that changes on whole minutes, so no page outlives its minute: made again
    /// it costs half a millisecond, and when it has not changed its compressed bytes are used again.
    /// </summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(1);

    /// <summary>Of this answer alone.</summary>
    private static readonly string[] Particular =
        [HeaderNames.Date, HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.StrictTransportSecurity, HeaderNames.Vary, HeaderNames.ETag];

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<ReadyPageAttribute>() is not { } rule
            || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            || context.Request.Path.Value is not { } path || !ReadyKey.IsKept(path)
            || ReadyKey.Of(path, context.Request.Query, rule) is not { } key)
        {
            await next(context);
            return;
        }

        var gate = await store.EnterAsync(key, context.RequestAborted);
        var now = time.GetUtcNow();
        ReadyPage? page;
        try
        {
            if (!store.TryGet(key, out page) || !page.IsFresh(store.Edition, now))
            {
                page = await MakeAsync(context, key, rule, page?.Body, now);
            }
        }
        finally
        {
            gate.Release();
        }

        if (page is not null)
        {
            meter.ReadyPage(hit: false);
            await ReadyAnswer.SendAsync(context, page, now);
        }
    }

    /// <summary>Null when the answer is one that is not kept; then it has been sent.</summary>
    private async Task<ReadyPage?> MakeAsync(HttpContext context, string key, ReadyPageAttribute rule, ReadyBody? former, DateTimeOffset now)
    {
        var edition = store.Edition;
        HideTheRest(context.Request, key);
        var features = context.Features;
        var outer = features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var made = new MemoryStream();
        try
        {
            features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(made, outer));
            await next(context);
            await context.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            features.Set(outer);
        }

        if (!IsKept(context.Response, made.Length))
        {
            made.Position = 0;
            await made.CopyToAsync(context.Response.Body, context.RequestAborted);
            return null;
        }

        var body = former is not null && former.Is(made.GetBuffer().AsSpan(0, (int)made.Length)) ? former : new ReadyBody(made.ToArray());
        var page = new ReadyPage(body, HeadersOf(context), rule, MonitoringSite.RouteOf(context), edition, now, rule.Lasting ? DateTimeOffset.MaxValue : EndOfMinute(now));
        store.Keep(key, page);
        return page;
    }

    private static void HideTheRest(HttpRequest request, string key)
    {
        request.Headers.Cookie = default;
        var start = key.IndexOf('?', StringComparison.Ordinal);
        request.QueryString = start < 0 ? QueryString.Empty : new QueryString(key[start..]);
    }

    private static bool IsKept(HttpResponse response, long length) =>
        response.StatusCode == StatusCodes.Status200OK && length is > 0 and <= ReadyPageStore.LargestBody
        && response.Headers.SetCookie.Count == 0 && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);

    private static KeyValuePair<string, StringValues>[] HeadersOf(HttpContext context)
    {
        var headers = context.Response.Headers.Where(h => !Particular.Contains(h.Key, StringComparer.OrdinalIgnoreCase));
        if (context.GetEndpoint()!.Metadata.GetMetadata<ICorsMetadata>() is not null)
        {
            // The framework adds it only for those who say where they come from; a kept answer is for all of them.
            headers = headers.Append(new(HeaderNames.AccessControlAllowOrigin, "*"));
        }

        return [.. headers];
    }

    private static DateTimeOffset EndOfMinute(DateTimeOffset now) => new(now.Ticks - (now.Ticks % LongestLife.Ticks) + LongestLife.Ticks, now.Offset);
}
