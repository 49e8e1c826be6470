using Microsoft.Data.Sqlite;

namespace StodlinjeKatalog.Web.Tests.Verbs;

public sealed class VerbTests : IDisposable
{
    private readonly VerbConsole console = new();

    [Fact]
    public async Task No_verb_means_the_site() => Assert.Null(await console.RunAsync());

    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    public async Task Help_names_every_verb(string ask)
    {
        Assert.Equal(0, await console.RunAsync(ask));
        Assert.All(["import", "export", "check", "backup", "restore"], verb => Assert.Contains($"  {verb} <mapp>", console.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("importera")]
    [InlineData("import")]
    [InlineData("import", "a", "b")]
    [InlineData("import", "a", "--dryrun")]
    [InlineData("export", "a", "--dry-run")]
    [InlineData("check", "ingenstans")]
    public async Task What_cannot_be_done_is_refused_with_a_reason(params string[] args)
    {
        Assert.Equal(1, await console.RunAsync(args));
        Assert.NotEmpty(console.Error);
    }

    [Fact]
    public async Task Check_of_the_shipped_data_is_clean()
    {
        Assert.Equal(0, await console.RunAsync("check", VerbConsole.ShippedData));
        Assert.StartsWith("Inga fel, 0 varningar. 94 stödlinjer", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_prints_a_fault_with_file_and_line()
    {
        await console.RunAsync("import", VerbConsole.ShippedData);
        await console.RunAsync("export", "mapp");
        var file = console.At("mapp/stodlinjer/sjalvmordslinjen.md");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\nhuvudman: ", "\nhuvudmann: ", StringComparison.Ordinal));

        Assert.Equal(1, await console.RunAsync("check", "mapp"));
        Assert.Contains("stodlinjer/sjalvmordslinjen.md:3: Nyckeln \"huvudmann\"", console.Output, StringComparison.Ordinal);
        Assert.Contains("fel", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_an_export_changes_nothing()
    {
        Assert.Equal(0, await console.RunAsync("import", VerbConsole.ShippedData));
        Assert.Contains("stödlinjer     94 nya", console.Output, StringComparison.Ordinal);
        Assert.Equal(0, await console.RunAsync("export", "mapp"));

        Assert.Equal(0, await console.RunAsync("import", "mapp"));

        Assert.Contains("Inget behövde ändras.", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dry_run_writes_no_database()
    {
        Assert.Equal(0, await console.RunAsync("import", VerbConsole.ShippedData, "--dry-run"));

        Assert.False(File.Exists(console.At("db/catalog.db")));
    }

    [Fact]
    public async Task Import_of_faulty_files_is_refused_and_writes_nothing()
    {
        Directory.CreateDirectory(console.At("mapp"));
        await File.WriteAllTextAsync(console.At("mapp/behov.yaml"), "behov: fel\n");

        Assert.Equal(1, await console.RunAsync("import", "mapp"));

        Assert.Contains("behov.yaml:1:", console.Error, StringComparison.Ordinal);
        Assert.Contains("Inget är inläst", console.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(console.At("db/catalog.db")));
    }

    [Fact]
    public async Task Export_into_a_folder_with_an_unknown_line_is_refused()
    {
        await console.RunAsync("import", VerbConsole.ShippedData);
        Directory.CreateDirectory(console.At("mapp/stodlinjer"));
        await File.WriteAllTextAsync(console.At("mapp/stodlinjer/okand.md"), "---\n---\n");

        Assert.Equal(1, await console.RunAsync("export", "mapp"));

        Assert.Contains("stodlinjer/okand.md", console.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(console.At("mapp"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Export_without_a_database_is_refused()
    {
        Assert.Equal(1, await console.RunAsync("export", "mapp"));
        Assert.Contains("Databasen finns inte", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_and_restore_bring_both_databases_back()
    {
        await console.RunAsync("import", VerbConsole.ShippedData);
        console.Input = "fjorton tysta granar";
        Assert.Equal(0, await console.RunAsync("create-editor", "--email", "kim@exempel.se", "--role", "Editor", "--password-stdin"));
        Assert.Equal(0, await console.RunAsync("backup", "kopia"));
        Assert.Contains("catalog.db: ", console.Output, StringComparison.Ordinal);
        Assert.Contains("editors.db: ", console.Output, StringComparison.Ordinal);
        Directory.Delete(console.At("db"), recursive: true);

        Assert.Equal(0, await console.RunAsync("restore", "kopia"));

        Assert.Matches("94 stödlinjer, [0-9]+ ändringar i historiken", console.Output);
        Assert.Contains("1 redaktörer", console.Output, StringComparison.Ordinal);
        await console.RunAsync("import", VerbConsole.ShippedData);
        Assert.Contains("Inget behövde ändras.", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_keeps_what_was_there()
    {
        await console.RunAsync("import", VerbConsole.ShippedData);
        await console.RunAsync("backup", "kopia");

        Assert.Equal(0, await console.RunAsync("restore", "kopia"));

        var kept = Assert.Single(Directory.EnumerateDirectories(console.At("db"), "before-restore-*"));
        Assert.Contains(kept, console.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(kept, "catalog.db")));
    }

    [Theory]
    [InlineData("DELETE FROM Helplines", "inga stödlinjer")]
    [InlineData("UPDATE Helplines SET Current = '{\"slug\":'", "går inte att använda")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0')", "nyare version")]
    public async Task A_backup_that_the_site_could_not_use_is_refused_before_anything_is_touched(string harm, string says)
    {
        await console.RunAsync("import", VerbConsole.ShippedData);
        Directory.CreateDirectory(console.At("hel"));
        SqliteConnection.ClearAllPools();
        File.Copy(console.At("db/catalog.db"), console.At("hel/catalog.db"));
        await using (var connection = new SqliteConnection($"Data Source={console.At("db/catalog.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = harm;
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(0, await console.RunAsync("backup", "kopia"));
        File.Move(console.At("hel/catalog.db"), console.At("db/catalog.db"), overwrite: true);

        Assert.Equal(1, await console.RunAsync("restore", "kopia"));

        Assert.Contains(says, console.Error, StringComparison.Ordinal);
        Assert.Equal(0, await console.RunAsync("export", "mapp"));
        Assert.Empty(Directory.EnumerateDirectories(console.At("db")));
    }

    [Fact]
    public async Task Restore_of_something_else_is_refused()
    {
        Assert.Equal(1, await console.RunAsync("restore", "ingenstans"));
        Assert.Contains("ingen hel säkerhetskopia", console.Error, StringComparison.Ordinal);
    }

    public void Dispose() => console.Dispose();
}
