namespace StodlinjeKatalog.Web.Public;

public static class ReadableEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>GET and HEAD, as pages answer both: link checkers and crawlers ask with HEAD first.</summary>
    public static RouteHandlerBuilder MapReadable(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) =>
        endpoints.MapMethods(pattern, Methods, handler);
}
