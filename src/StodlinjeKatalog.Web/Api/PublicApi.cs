using System.Text.Json;
using System.Text.Json.Serialization;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Api;

/// <summary>The JSON of contract.md: /api/v1 and its OpenAPI document. One file per resource, all in this folder.</summary>
public static class PublicApi
{
    public const string CorsPolicy = "open";

    public static void AddPublicApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        });
        services.AddCors(cors => cors.AddPolicy(CorsPolicy, policy => policy.AllowAnyOrigin().WithMethods("GET")));
        services.AddOpenApi("v1", openApi => openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Stödlinjekatalogen";
            document.Info.Description = "Sveriges stödlinjer, deras kontaktvägar och öppettider. Öppet för alla, utan nyckel.";
            document.Info.Version = "v1";
            document.Servers = [];
            return Task.CompletedTask;
        }));
    }

    public static void MapPublicApi(this WebApplication app)
    {
        app.UseCors();
        app.MapOpenApi().RequireCors(CorsPolicy).WithMetadata(new ReadyPageAttribute { Lasting = true });
        var api = app.MapGroup("/api/v1").RequireCors(CorsPolicy);
        api.MapHelplines();
        api.MapTopics();
        api.MapStatus();
        api.MapCoverage();
        api.MapGuides();
        api.MapMunicipalities();
        api.MapSearch();
    }
}
