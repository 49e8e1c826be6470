using Microsoft.Net.Http.Headers;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>Sends a ready page, or 304 when the client has it.</summary>
public static class ReadyAnswer
{
    /// <summary>
    /// Browsers ask each time, with the tag: what an editor corrects is seen at once. A proxy may answer by itself, but never
    /// longer than the page is true.
    /// </summary>
    private static readonly string[] CacheControls =
        [.. Enumerable.Range(0, (int)ReadyPageMaking.LongestLife.TotalSeconds + 1).Select(seconds => $"public, max-age=0, s-maxage={seconds}")];

    public static Task SendAsync(HttpContext context, ReadyPage page, DateTimeOffset now)
    {
        var response = context.Response;
        var headers = response.Headers;
        foreach (var (name, value) in page.Headers)
        {
            headers[name] = value;
        }

        headers.ETag = page.Body.ETag;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (!page.Rule.Lasting)
        {
            headers.CacheControl = CacheControls[Math.Clamp((int)(page.ValidUntil - now).TotalSeconds, 0, CacheControls.Length - 1)];
        }

        if (IsKnown(context.Request, page.Body.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            headers.ContentType = default;
            return Task.CompletedTask;
        }

        var (bytes, encoding) = page.Body.For(AcceptEncoding.Read(context.Request.Headers.AcceptEncoding));
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        headers.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes).AsTask();
    }

    private static bool IsKnown(HttpRequest request, string tag)
    {
        var known = request.Headers.IfNoneMatch;
        if (known.Count == 0)
        {
            return false;
        }

        return known == tag || (EntityTagHeaderValue.TryParseList(known, out var tags)
            && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false)));
    }
}
