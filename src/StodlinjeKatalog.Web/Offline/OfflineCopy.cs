using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Offline;

/// <summary>What a visitor who has asked for it keeps on the phone: which addresses, and under which version.</summary>
public static class OfflineCopy
{
    public const string ListPath = "/utan-nat/lista.json";
    public const string AppPath = "/utan-nat/app.webmanifest";
    public const string LinesPath = "/utan-nat/linjer";
    public const int NameMaxLength = 20;

    private static readonly string[] Pages = [LinesPath, "/akut", "/utan-nat", "/trygghet"];
    private static readonly string[] Assets = ["site.css", "site.js", "offline.js", "icon.svg"];

    public static void MapOffline(this WebApplication app)
    {
        app.MapReadable(ListPath, GetList).ExcludeFromDescription();
        app.MapReadable(AppPath, GetApp).ExcludeFromDescription();
    }

    /// <summary>The version changes with the catalogue, with the site's files and with the hour: states are told for 14 days from then.</summary>
    [ResponseCache(NoStore = true)]
    private static JsonHttpResult<OfflineList> GetList(CurrentCatalog catalog, SiteAssets assets, TimeProvider clock, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        string[] addresses = [.. Pages, .. Assets.Select(name => assets[name])];
        var now = clock.GetUtcNow();
        var what = string.Join('\n', [.. addresses, catalog.Snapshot.BuiltAt.ToString("O", CultureInfo.InvariantCulture), now.ToString("yyyyMMddHH", CultureInfo.InvariantCulture)]);
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..12];
        return TypedResults.Json(new OfflineList(version, now, addresses));
    }

    /// <summary>For the home screen, under a name of the visitor's choice: neither name nor icon says what it is.</summary>
    [ResponseCache(NoStore = true)]
    private static JsonHttpResult<object> GetApp(string? namn, SiteAssets assets, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var name = NameOf(namn);
        return TypedResults.Json<object>(
            new
            {
                name,
                short_name = name,
                start_url = "/",
                scope = "/",
                display = "minimal-ui",
                background_color = "#faf6ee",
                theme_color = "#faf6ee",
                icons = new[] { new { src = assets["icon.svg"], sizes = "any", type = "image/svg+xml" } },
            },
            contentType: "application/manifest+json");
    }

    public static string NameOf(string? wish)
    {
        wish = wish?.Trim() ?? "";
        return wish.Length == 0 ? PageTitle.SiteName : wish.Length > NameMaxLength ? wish[..NameMaxLength] : wish;
    }

    /// <param name="Made">UTC.</param>
    public sealed record OfflineList(string Version, DateTimeOffset Made, IReadOnlyList<string> Addresses);
}
