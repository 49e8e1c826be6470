using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using StodlinjeKatalog.Web.Api;
using StodlinjeKatalog.Web.Catalog;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Jobs;
using StodlinjeKatalog.Web.Kestrel;
using StodlinjeKatalog.Web.Logging;
using StodlinjeKatalog.Web.Monitoring;
using StodlinjeKatalog.Web.Pages.Admin.Data;
using StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;
using StodlinjeKatalog.Web.Offline;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;
using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web;

/// <summary>The one application: the program, the tests and the benchmarks all start it through these two calls.</summary>
public static class Site
{
    private const string DefaultUrl = "http://localhost:5080";

    public static void AddSite(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.LimitRequests();
            kestrel.AnswerRefusedRequests();
        });
        builder.AddSiteLogging();

        var services = builder.Services;
        services.AddSingleton(DevelopmentClock.Of(builder.Environment, builder.Configuration));
        services.AddScoped<CurrentStatuses>();

        // Before the editors: jobs start in the order that they are added, and theirs read the catalogue.
        services.AddCatalog();
        builder.AddEditors();
        services.AddSingleton<SiteAssets>();
        services.AddReadyPages();
        services.AddMonitoring();
        services.AddRateLimits();
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);

        // Swedish letters as they are: fewer bytes, and a page that can be read in its source.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddProblemDetails();
        services.AddPublicApi();
        services.AddLeave();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<QuickBrotli>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["text/html", "application/json", "application/problem+json", "application/xml", "text/plain", "application/manifest+json"];
        });
    }

    public static void UseSite(this WebApplication app)
    {
        app.Services.GetRequiredService<CatalogJob>().Begin();
        app.UseRefusedRequests();
        app.UseLastResort();
        app.UseTrustedProxies();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseReadyPages();
        app.UseRequestMeter();
        app.UseEditorCookies();
        app.UseSiteRequestLogging();
        app.UseErrorPages();

        // After the error pages: a re-executed request has lost its headers and comes through here again.
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseRouting();
        app.UseRouteMemory();

        app.UseEditorsTroubles();

        // Said here, or the framework puts it outermost, where ready pages would pay for it.
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseReadyPageMaking();

        app.Services.GetRequiredService<SiteAssets>().Map(app);
        app.MapRazorPages();
        app.MapDraftPage();
        app.MapDataDownloads();
        app.MapPublicApi();
        app.MapCrawlerFiles();
        app.MapLeave();
        app.MapContactCards();
        app.MapOffline();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = CatalogHealthCheck.WriteAsync });
    }
}
