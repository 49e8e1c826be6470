using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Benchmarks.Search;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;

namespace StodlinjeKatalog.Benchmarks;

/// <summary>A database with the shipped catalogue and as many made-up lines as one likes: how does the site grow?</summary>
public static class SyntheticDatabase
{
    private const int Batch = 1000;

    public static async Task FillAsync(string path, int lines)
    {
        var now = DateTime.UtcNow;
        var author = new RevisionAuthor(CatalogImport.Editor, "synthetic");
        await using (var db = Open(path))
        {
            SqliteFiles.Create(db.Database.GetConnectionString()!);
            await CatalogSchema.MigrateAsync(db, CancellationToken.None);
            await CatalogImport.RunAsync(db, SyntheticCatalog.Shipped().Content, author, now, DateOnly.MaxValue, dryRun: false);
        }

        // Past the rules: made-up lines share their models' numbers.
        foreach (var batch in (lines == 0 ? [] : SyntheticCatalog.Of(lines).Content.Helplines).Chunk(Batch))
        {
            await using var db = Open(path);
            db.Helplines.AddRange(batch.Select(line => HelplineEntry.Create(line, now)));
            db.Revisions.Add(Revision.Of(RevisionAction.Imported, CatalogKind.Helpline, batch[0].Slug, null, DocumentKinds.Helplines.Write(batch[0]), author, now));
            await db.SaveChangesAsync();
        }
    }

    private static CatalogDbContext Open(string path) =>
        new(new DbContextOptionsBuilder<CatalogDbContext>().UseSqlite(SqliteFiles.Complete($"Data Source={path}", Environment.CurrentDirectory))
            .AddInterceptors(new SqlitePragmaInterceptor()).Options);
}
