using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

public sealed class MigrationNamesTests
{
    [Fact]
    public async Task A_start_knows_the_same_migrations_as_EF()
    {
        await using var site = new EditorsApplication();
        await using var scope = site.Services.CreateAsyncScope();
        await using var catalog = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<CatalogDbContext>>().CreateDbContextAsync();

        Assert.Equal(catalog.Database.GetMigrations(), CatalogSchema.CatalogMigrations);
        Assert.Equal(scope.ServiceProvider.GetRequiredService<EditorsDbContext>().Database.GetMigrations(), EditorsStart.Migrations);
    }
}
