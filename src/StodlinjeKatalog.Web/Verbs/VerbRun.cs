using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.Catalog;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Verbs;

/// <summary>One run of a verb: what was typed, and what it may use.</summary>
internal sealed class VerbRun(VerbLine line, IServiceProvider services, TextReader input, TextWriter output)
{
    public IServiceProvider Services => services;

    public TextReader Input => input;

    public TextWriter Output => output;

    public string Operand(int index) => line.Operands[index];

    public bool Has(string flag) => line.Flags.Contains(flag);

    public string? Option(string name) => line.Options.GetValueOrDefault(name);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>
    /// A folder or file as the operator means it: from where the command was given. `dotnet run` moves to the project's folder first, so the
    /// project tells where it was invoked from.
    /// </summary>
    public string Folder(int index) => FileOf(Operand(index));

    /// <summary>The same for what was given after an option.</summary>
    public string FileOf(string path) =>
        Path.GetFullPath(path, Get<IConfiguration>()["InvokedFrom"] is { Length: > 0 } invokedFrom ? invokedFrom : Environment.CurrentDirectory);

    public bool CatalogIsMissing => !File.Exists(SqliteFiles.PathOf(Get<DatabaseConnections>().Catalog));

    /// <summary>The catalogue's database in its newest shape.</summary>
    /// <param name="create">Makes it when it is missing; otherwise that is a refusal.</param>
    public async Task<CatalogDbContext> OpenCatalogAsync(bool create)
    {
        var db = await Get<IDbContextFactory<CatalogDbContext>>().CreateDbContextAsync();
        if (CatalogIsMissing)
        {
            if (!create)
            {
                throw new VerbRefusedException($"Databasen finns inte: {SqliteFiles.PathOf(Get<DatabaseConnections>().Catalog)}. Kontrollera ConnectionStrings__Catalog, eller läs in data med import.");
            }

            SqliteFiles.Create(Get<DatabaseConnections>().Catalog);
        }

        await CatalogSchema.MigrateAsync(db, CancellationToken.None);
        return db;
    }

    /// <summary>Brings the editors' database to its newest shape; it is made when it is missing.</summary>
    public async Task OpenEditorsAsync()
    {
        SqliteFiles.Create(Get<DatabaseConnections>().Editors);
        await CatalogSchema.MigrateAsync(Get<EditorsDbContext>(), CancellationToken.None);
    }
}
