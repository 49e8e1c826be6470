using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace StodlinjeKatalog.Web.Public;

/// <summary>/lamna: away at once, to a page that says nothing, with what the browser kept of us cleared.</summary>
public static class Leave
{
    public const string Path = "/lamna";

    public static void AddLeave(this IServiceCollection services) =>
        services.AddOptions<LeaveOptions>().BindConfiguration(LeaveOptions.Section)
            .Validate(options => options.IsElsewhere, "Leave:Url must be an absolute http or https address.")
            .ValidateOnStart();

    public static void MapLeave(this WebApplication app) => app.MapReadable(Path, Get).ExcludeFromDescription();

    private static RedirectHttpResult Get(HttpContext context, IOptions<LeaveOptions> options)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return TypedResults.Redirect(options.Value.Url);
    }
}

/// <summary>Where the leave button leads.</summary>
public sealed class LeaveOptions
{
    public const string Section = "Leave";

    /// <summary>A site that anybody might have open, of another organisation than ours. The weather is.</summary>
    public string Url { get; set; } = "https://www.smhi.se/";

    public bool IsElsewhere => Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
