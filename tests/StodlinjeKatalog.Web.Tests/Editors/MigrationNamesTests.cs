using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
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

    [Fact]
    public async Task Accounts_from_before_sessions_had_rows_are_still_there()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<EditorsDbContext>().Database;
            await database.GetService<IMigrator>().MigrateAsync("20261122010900_SearchCounts");
            Assert.Equal(1, await database.ExecuteSqlAsync($"UPDATE Editors SET LastCode = '123456' WHERE Email = {editor.Email}"));
            await CatalogSchema.MigrateAsync(scope.ServiceProvider.GetRequiredService<EditorsDbContext>(), CancellationToken.None);
        }

        Assert.StartsWith("/admin/logga-in/kod", await editor.SignInAsync(), StringComparison.Ordinal);
        var answer = await editor.PostAsync("/admin/logga-in/kod", "main form", ("Input.Code", editor.Code(1)));
        Assert.Equal("/admin", answer.Headers.Location!.OriginalString);
    }
}
