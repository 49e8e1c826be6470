using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;

namespace StodlinjeKatalog.Core.Data;

/// <summary>The catalogue as it is stored. Public pages never touch it: they read the snapshot.</summary>
public sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : DbContext(options)
{
    public DbSet<HelplineEntry> Helplines => Set<HelplineEntry>();

    /// <summary>Everything that is no line.</summary>
    public DbSet<CatalogDocument> Documents => Set<CatalogDocument>();

    public DbSet<Revision> Revisions => Set<Revision>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogDbContext).Assembly);

    /// <summary>SQLite keeps no kind with a time: what is stored is UTC and comes back as UTC.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
}
