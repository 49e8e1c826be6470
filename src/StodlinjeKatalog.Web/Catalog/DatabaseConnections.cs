using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Web.Catalog;

/// <summary>The two databases. Relative paths count from the program's content root, for the site and the verbs alike.</summary>
public sealed class DatabaseConnections(IConfiguration configuration, IHostEnvironment environment)
{
    private const string DefaultCatalog = "Data Source=App_Data/catalog.db";
    private const string DefaultEditors = "Data Source=App_Data/editors.db";

    public string Catalog { get; } = SqliteFiles.Complete(configuration.GetConnectionString("Catalog") ?? DefaultCatalog, environment.ContentRootPath);

    public string Editors { get; } = SqliteFiles.Complete(configuration.GetConnectionString("Editors") ?? DefaultEditors, environment.ContentRootPath);

    /// <summary>Their files, by the names that they have in a backup.</summary>
    public IReadOnlyList<DatabaseFile> Files => [new("catalog.db", SqliteFiles.PathOf(Catalog)), new("editors.db", SqliteFiles.PathOf(Editors))];
}
