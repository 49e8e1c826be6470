namespace StodlinjeKatalog.Core.Data;

/// <summary>The disk that a database lies on.</summary>
public static class DatabaseDisk
{
    // errno, and Windows' own numbers.
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int WindowsDiskFull = 112;
    private const int WindowsWriteProtected = 19;

    /// <exception cref="DatabaseTroubleException">The disk is as good as full.</exception>
    public static void RequireRoom(string database, int leastMegabytes)
    {
        if (new DriveInfo(Path.GetDirectoryName(database)!).AvailableFreeSpace < leastMegabytes * 1024L * 1024L)
        {
            throw new DatabaseTroubleException(DatabaseTrouble.Full);
        }
    }

    /// <summary>
    /// A full or a read-only disk under a database that is opened anew has no room for its log, and SQLite then says only that the
    /// file cannot be opened. The disk knows more.
    /// </summary>
    public static DatabaseTrouble WhyUnreachable(string database, int leastMegabytes)
    {
        try
        {
            RequireRoom(database, leastMegabytes);
            var probe = Path.Combine(Path.GetDirectoryName(database)!, $".probe-{Guid.NewGuid():n}");
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            file.WriteByte(0);
            return DatabaseTrouble.Unreachable;
        }
        catch (DatabaseTroubleException e)
        {
            return e.Trouble;
        }
        catch (UnauthorizedAccessException)
        {
            return DatabaseTrouble.ReadOnly;
        }
        catch (IOException e)
        {
            return (e.HResult & 0xFFFF) switch
            {
                NoSpace or WindowsDiskFull => DatabaseTrouble.Full,
                ReadOnlyFileSystem or WindowsWriteProtected => DatabaseTrouble.ReadOnly,
                _ => DatabaseTrouble.Unreachable,
            };
        }
    }
}
