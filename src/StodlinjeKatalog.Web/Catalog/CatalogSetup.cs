using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Web.Jobs;

namespace StodlinjeKatalog.Web.Catalog;

/// <summary>Everything that the site and the verbs need of the catalogue.</summary>
public static class CatalogSetup
{
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddOptions<CatalogOptions>().BindConfiguration(CatalogOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CatalogOptions>>().Value);
        services.AddSingleton<IPostConfigureOptions<CatalogOptions>, CatalogPaths>();
        services.AddSingleton<DatabaseConnections>();
        services.AddSingleton<SqlitePragmaInterceptor>();
        services.AddDbContextFactory<CatalogDbContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<DatabaseConnections>().Catalog)
            .AddInterceptors(provider.GetRequiredService<SqlitePragmaInterceptor>()));
        services.AddSingleton(new CurrentCatalog(new(CatalogContent.Empty, DateTimeOffset.UnixEpoch)));
        services.AddSingleton<CurrentSearch>();
        services.AddSingleton(provider => new LastGoodFile(provider.GetRequiredService<CatalogOptions>().LastGoodFile!));

        // Not made at a start: what EF needs to be told already loads a good part of it.
        services.AddSingleton(provider => new Lazy<IDbContextFactory<CatalogDbContext>>(provider.GetRequiredService<IDbContextFactory<CatalogDbContext>>));
        services.AddSingleton(provider => new CatalogDatabase(provider.GetRequiredService<DatabaseConnections>().Catalog));
        services.AddSingleton<CatalogLoader>();
        services.AddSingleton<CatalogJob>();
        services.AddHostedService(provider => provider.GetRequiredService<CatalogJob>());
        services.AddHostedService<TeachingJob>();
        services.AddOptions<BackupOptions>().BindConfiguration(BackupOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<BackupJob>();
        services.AddHostedService<MemoryJob>();
        services.AddHealthChecks().AddCheck<CatalogHealthCheck>("catalog").AddCheck<SearchHealthCheck>("search");
        return services;
    }

    /// <summary>Relative paths in the settings count from the content root; the last good snapshot lies beside the database.</summary>
    private sealed class CatalogPaths(IHostEnvironment environment, DatabaseConnections connections) : IPostConfigureOptions<CatalogOptions>
    {
        public void PostConfigure(string? name, CatalogOptions options)
        {
            options.DataDirectory = Path.GetFullPath(options.DataDirectory, environment.ContentRootPath);
            options.LastGoodFile = Path.GetFullPath(
                options.LastGoodFile ?? Path.ChangeExtension(SqliteFiles.PathOf(connections.Catalog), ".last-good.json"),
                environment.ContentRootPath);
            options.LearnedFile = Path.GetFullPath(
                options.LearnedFile ?? Path.ChangeExtension(SqliteFiles.PathOf(connections.Catalog), ".learned.bin"),
                environment.ContentRootPath);
        }
    }
}
