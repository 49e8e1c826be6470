using System.IO.Compression;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Tests.Files;

public class DataArchiveTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTime At = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_archive_holds_the_files_of_the_data_folder_byte_for_byte_and_reads_back()
    {
        var content = DataFolder.Read(RepositoryFolder.Data, Today).Content;
        using var zip = new MemoryStream();
        DataArchive.Write(content, At, zip);
        using var again = new MemoryStream();
        DataArchive.Write(content, At, again);
        Assert.Equal(zip.ToArray(), again.ToArray());

        using var folder = new TemporaryFolder();
        zip.Position = 0;
        Assert.Empty(DataArchive.Unpack(zip, folder.Path));
        Assert.All(DataFolder.FilesOf(content), file => Assert.Equal(file.Text, File.ReadAllText(folder.File(file.Path))));
        Assert.True(DataFolder.Read(folder.Path, Today).IsSound);
    }

    [Fact]
    public void A_folder_packed_by_hand_is_read_too()
    {
        using var folder = new TemporaryFolder();
        using var zip = Zip(("data/", ""), ("data/behov.yaml", "x"), ("data/stodlinjer/a.md", "y"), ("data/KALLOR.md", "z"), ("__MACOSX/data/._behov.yaml", "m"), ("data/.DS_Store", "d"));

        Assert.Empty(DataArchive.Unpack(zip, folder.Path));
        Assert.Equal(["behov.yaml", "stodlinjer/a.md"], FilesIn(folder));
    }

    [Theory]
    [InlineData("../behov.yaml")]
    [InlineData("/etc/behov.yaml")]
    [InlineData("..\\behov.yaml")]
    [InlineData("C:/behov.yaml")]
    [InlineData("stodlinjer/../../a.md")]
    [InlineData("a/b/behov.yaml")]
    [InlineData("stodlinjer/A.md")]
    [InlineData("stodlinjer/a.exe")]
    [InlineData("katalog.db")]
    [InlineData("..//behov.yaml")]
    public void What_is_no_data_file_is_refused_and_written_nowhere(string path)
    {
        using var outer = new TemporaryFolder();
        var inner = Directory.CreateDirectory(outer.File("packa-upp")).FullName;
        using var zip = Zip((path, "x"));

        Assert.Contains("hör inte till en katalog", Assert.Single(DataArchive.Unpack(zip, inner)), StringComparison.Ordinal);
        Assert.Empty(FilesIn(outer));
    }

    [Fact]
    public void An_archive_that_is_too_much_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var bomb = Zip([.. Enumerable.Range(0, 5).Select(i => ($"stodlinjer/a{i}.md", new string('a', 4 * 1024 * 1024)))]);
        Assert.True(bomb.Length < 100_000);
        Assert.Contains("16 MB", Assert.Single(DataArchive.Unpack(bomb, folder.Path)), StringComparison.Ordinal);

        using var many = Zip([.. Enumerable.Range(0, DataArchive.MaxFiles + 1).Select(i => ($"stodlinjer/a{i}.md", ""))]);
        Assert.Contains("2001", Assert.Single(DataArchive.Unpack(many, folder.Path)), StringComparison.Ordinal);

        using var twice = Zip(("behov.yaml", "a"), ("data/behov.yaml", "b"));
        Assert.Contains("två gånger", Assert.Single(DataArchive.Unpack(twice, folder.Path)), StringComparison.Ordinal);

        using var text = new MemoryStream("inget arkiv"u8.ToArray());
        Assert.Contains("inte ett zip-arkiv", Assert.Single(DataArchive.Unpack(text, folder.Path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+46 8 123", "'+46 8 123")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=cmd|' /C calc'!A0", "'\t=cmd|' /C calc'!A0")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\r\n=1", "' =1")]
    [InlineData("Lugna \"linjen\"; bra", "Lugna \"\"linjen\"\"; bra")]
    [InlineData("Lugna linjen", "Lugna linjen")]
    public void No_cell_of_the_table_is_a_formula(string name, string expected)
    {
        var line = new Helpline { Slug = "a", Name = name, Provider = "=HYPERLINK(\"https://ond.example\")", Status = HelplineStatus.Published, Summary = "S" };

        var rows = HelplineTable.Write([line]).Split("\r\n");

        Assert.StartsWith("\ufeff\"adress\";\"namn\"", rows[0], StringComparison.Ordinal);
        Assert.StartsWith($"\"a\";\"{expected}\";\"'=HYPERLINK(\"\"https://ond.example\"\")\";", rows[1], StringComparison.Ordinal);
        Assert.Equal(["", ""], [rows[2], string.Concat(rows.Skip(3))]);
    }

    private static IEnumerable<string> FilesIn(TemporaryFolder folder) =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static MemoryStream Zip(params (string Path, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }
}
