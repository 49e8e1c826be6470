using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.Tests.Catalog;

namespace StodlinjeKatalog.Core.Tests.Files;

public sealed class CatalogImportTests
{
    [Fact]
    public async Task What_is_stored_is_what_the_files_say()
    {
        using var site = await StoredSite.StartAsync();

        var stored = await site.StoredAsync();

        var files = DataFolder.FilesOf(DataFolder.Read(site.Data.Path, StoredSite.Today).Content).ToArray();
        Assert.Equal(files, DataFolder.FilesOf(stored));
        Assert.Equal(8, files.Length);
    }

    [Fact]
    public async Task The_shipped_data_comes_back_byte_for_byte_from_the_database()
    {
        using var site = new StoredSite();
        site.Data.Delete("stodlinjer/lugna-linjen.md", "stodlinjer/gamla-linjen.md", "guider/om-det-ar-brattom.md", "sprak/en.md");
        site.Data.CopyFrom(RepositoryFolder.Data);
        await site.Loader.StartAsync(default);

        var stored = await site.StoredAsync();

        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        DataFolder.Write(DataFolder.Read(RepositoryFolder.Data, StoredSite.Today).Content, first.Path);
        DataFolder.Write(stored, second.Path);
        Assert.Equal(first.Contents(), second.Contents());
        Assert.Equal(94, stored.Helplines.Count);
    }

    [Fact]
    public async Task The_same_import_again_changes_nothing_and_writes_no_revision()
    {
        using var site = await StoredSite.StartAsync();
        var revisions = await site.RevisionsAsync();

        var report = await site.ImportAsync();

        Assert.True(report.ChangesNothing);
        Assert.Equal(10, report.Kinds.Sum(k => k.Unchanged.Count));
        Assert.Equal(revisions.Count, (await site.RevisionsAsync()).Count);
    }

    [Fact]
    public async Task What_differs_is_changed_with_a_revision_that_holds_before_and_after()
    {
        using var site = await StoredSite.StartAsync();
        site.Rename("Lugnare linjen");
        site.Data.Write("behov.yaml", SampleData.Needs.Replace("namn: Ensamhet", "namn: Ensam", StringComparison.Ordinal));

        var report = await site.ImportAsync();

        Assert.Equal(["lugna-linjen"], Of(report, CatalogKind.Helpline).Changed);
        Assert.Equal(["ensamhet"], Of(report, CatalogKind.Need).Changed);
        Assert.Equal(8, report.Kinds.Sum(k => k.Unchanged.Count));
        var revision = (await site.RevisionsAsync()).TakeLast(2).Single(r => r.Kind == CatalogKind.Helpline);
        Assert.Equal((RevisionAction.Imported, "import", "lugna-linjen"), (revision.Action, revision.Editor, revision.Slug));
        Assert.Equal("Lugna linjen", DocumentKinds.Helplines.Read(revision.Before!).Name);
        Assert.Equal("Lugnare linjen", DocumentKinds.Helplines.Read(revision.After!).Name);
        Assert.Equal(DateTimeKind.Utc, revision.At.Kind);
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_change_and_changes_nothing()
    {
        using var site = await StoredSite.StartAsync();
        var before = await site.RevisionsAsync();
        site.Rename("Lugnare linjen");

        var report = await site.ImportAsync(dryRun: true);

        Assert.Equal(["lugna-linjen"], Of(report, CatalogKind.Helpline).Changed);
        Assert.Equal(before.Count, (await site.RevisionsAsync()).Count);
        Assert.Equal("Lugna linjen", (await site.StoredAsync()).Helplines.Single(h => h.Slug == "lugna-linjen").Name);
    }

    [Fact]
    public async Task What_only_the_catalogue_has_is_kept()
    {
        using var site = await StoredSite.StartAsync();
        site.Data.Delete("stodlinjer/gamla-linjen.md");

        var report = await site.ImportAsync();

        Assert.True(report.ChangesNothing);
        Assert.Equal(["gamla-linjen"], Of(report, CatalogKind.Helpline).Kept);
        Assert.Equal(2, (await site.StoredAsync()).Helplines.Count);
    }

    [Fact]
    public async Task A_draft_beside_the_line_survives_an_import()
    {
        using var site = await StoredSite.StartAsync();
        await using (var db = site.CreateDbContext())
        {
            var entry = await db.Helplines.SingleAsync(h => h.Slug == "lugna-linjen");
            entry.KeepDraft(entry.Current with { Name = "Någons arbete" }, DateTime.UtcNow);
            await db.SaveChangesAsync();
        }

        site.Rename("Lugnare linjen");
        await site.ImportAsync();

        await using var after = site.CreateDbContext();
        var line = await after.Helplines.AsNoTracking().SingleAsync(h => h.Slug == "lugna-linjen");
        Assert.Equal(("Lugnare linjen", "Någons arbete", 3), (line.Current.Name, line.Draft!.Name, line.Version));
    }

    [Fact]
    public async Task What_would_be_wrong_beside_what_is_there_is_refused_and_nothing_is_written()
    {
        using var site = await StoredSite.StartAsync();
        var revisions = (await site.RevisionsAsync()).Count;
        site.Data.Write("stodlinjer/andra-linjen.md", SampleData.OpenLine
            .Replace("Lugna linjen", "Andra linjen", StringComparison.Ordinal)
            .Replace("tidigare_adresser: [lugn]\n", "", StringComparison.Ordinal));
        site.Data.Delete("stodlinjer/lugna-linjen.md", "stodlinjer/gamla-linjen.md");
        site.Data.Write("guider/om-det-ar-brattom.md", SampleData.Guide
            .Replace("lugna-linjen", "andra-linjen", StringComparison.Ordinal)
            .Replace("Så gör du.", "Så här gör du.", StringComparison.Ordinal));

        var report = await site.ImportAsync();

        Assert.True(report.IsRefused);
        Assert.Contains(report.Refusals, r => r.Contains("020-22 22 33", StringComparison.Ordinal));
        Assert.Equal(revisions, (await site.RevisionsAsync()).Count);
        Assert.Equal("Så gör du.", (await site.StoredAsync()).Guides.Single().Summary);
    }

    [Fact]
    public async Task When_one_row_cannot_be_written_no_row_is()
    {
        using var site = await StoredSite.StartAsync();
        await using (var db = site.CreateDbContext())
        {
            // Fails on the very last kind that an import writes.
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER fails BEFORE UPDATE ON Documents WHEN NEW.Kind = 'Municipality' BEGIN SELECT RAISE(ABORT, 'no'); END");
        }

        var revisions = (await site.RevisionsAsync()).Count;
        site.Rename("Lugnare linjen");
        site.Data.Write("kommuner.csv", SampleData.Municipalities.Replace("https://www.habo.se", "https://habo.se", StringComparison.Ordinal));

        await Assert.ThrowsAsync<DbUpdateException>(() => site.ImportAsync());

        Assert.Equal(revisions, (await site.RevisionsAsync()).Count);
        Assert.Equal("Lugna linjen", (await site.StoredAsync()).Helplines.Single(h => h.Slug == "lugna-linjen").Name);
    }

    private static ImportedKind Of(ImportReport report, CatalogKind kind) => report.Kinds.Single(k => k.Kind == kind);
}
