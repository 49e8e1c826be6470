using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Tests.Files;

/// <summary>The catalogue that the program is shipped with.</summary>
public class ShippedDataTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DataReading Shipped = DataFolder.Read(RepositoryFolder.Data, Today);

    [Fact]
    public void Shipped_data_has_no_faults() => Assert.Equal([], Shipped.Faults.Select(f => f.ToString()));

    [Fact]
    public void Shipped_data_holds_every_line_of_the_facts()
    {
        var byStatus = Shipped.Content.Helplines.CountBy(line => line.Status).ToDictionary();

        Assert.Equal(94, Shipped.Content.Helplines.Count);
        Assert.Equal(72, byStatus[HelplineStatus.Published]);
        Assert.Equal(1, byStatus[HelplineStatus.Closed]);
        Assert.Equal(21, byStatus[HelplineStatus.Draft]);
        Assert.Equal(290, Shipped.Content.Municipalities.Count);
        Assert.Equal(21, Shipped.Content.Regions.Count);
        Assert.Equal(8, Shipped.Content.Entrances.Count);
    }

    [Fact]
    public void Export_read_and_exported_again_is_byte_identical()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        DataFolder.Write(Shipped.Content, first.Path);
        var reread = DataFolder.Read(first.Path, Today);
        Assert.Empty(reread.Faults);
        DataFolder.Write(reread.Content, second.Path);

        Assert.Equal(first.Contents(), second.Contents());
    }

    [Fact]
    public void The_shipped_files_are_as_export_writes_them()
    {
        foreach (var (path, text) in DataFolder.FilesOf(Shipped.Content))
        {
            Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFolder.Data, path)), text);
        }
    }
}
