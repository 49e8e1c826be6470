using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Data;

/// <summary>The catalogue to take home: as data files in a zip, and the lines as a table.</summary>
public static class DataDownloads
{
    public static void MapDataDownloads(this WebApplication app)
    {
        app.MapGet("/admin/data/katalog.zip", ZipAsync).RequireAuthorization(EditorPolicies.Editor).ExcludeFromDescription();
        app.MapGet("/admin/data/stodlinjer.csv", TableAsync).RequireAuthorization(EditorPolicies.Editor).ExcludeFromDescription();
    }

    private static async Task<IResult> ZipAsync(HttpContext context, IDbContextFactory<CatalogDbContext> contexts, TimeProvider clock)
    {
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        var stored = await StoredCatalog.LoadAsync(db, context.RequestAborted);
        using var zip = new MemoryStream();
        DataArchive.Write(stored.Content, stored.Stamp.At, zip);
        return File(context, zip.ToArray(), "application/zip", "zip", clock);
    }

    private static async Task<IResult> TableAsync(HttpContext context, IDbContextFactory<CatalogDbContext> contexts, TimeProvider clock)
    {
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        var stored = await StoredCatalog.LoadAsync(db, context.RequestAborted);
        return File(context, System.Text.Encoding.UTF8.GetBytes(HelplineTable.Write(stored.Content.Helplines)), "text/csv; charset=utf-8", "csv", clock);
    }

    private static IResult File(HttpContext context, byte[] bytes, string type, string extension, TimeProvider clock)
    {
        context.Response.Headers.CacheControl = "no-store";
        var date = SwedishTime.DateOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Results.File(bytes, type, $"stodlinjekatalogen-{date}.{extension}");
    }
}
