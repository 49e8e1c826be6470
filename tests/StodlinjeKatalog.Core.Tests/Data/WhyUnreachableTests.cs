using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Tests.Data;

/// <summary>What the disk says of a database that cannot be opened. A read-only disk takes a mount: measure.py's step "trouble" has one.</summary>
public sealed class WhyUnreachableTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stodlinjekatalog-why-").FullName;

    [Fact]
    public void A_disk_with_less_room_than_is_asked_for_is_full()
    {
        Assert.Equal(DatabaseTrouble.Full, DatabaseDisk.WhyUnreachable(In(folder), int.MaxValue));
    }

    [Fact]
    public void A_disk_that_can_be_written_to_is_not_to_blame_and_nothing_is_left_there()
    {
        Assert.Equal(DatabaseTrouble.Unreachable, DatabaseDisk.WhyUnreachable(In(folder), 0));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_no_full_disk()
    {
        Assert.Equal(DatabaseTrouble.Unreachable, DatabaseDisk.WhyUnreachable(In(Path.Combine(folder, "none")), 0));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string In(string folder) => Path.Combine(folder, "catalog.db");
}
