namespace StodlinjeKatalog.Web.Public;

/// <summary>Where the site is, for whole addresses that are read elsewhere: the setting Site:Address, else what the request asked for.</summary>
public static class SiteAddress
{
    public const string Setting = "Site:Address";

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public static string Of(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()[Setting] is { Length: > 0 } address
            ? address.TrimEnd('/')
            : $"{request.Scheme}://{request.Host}";
}
