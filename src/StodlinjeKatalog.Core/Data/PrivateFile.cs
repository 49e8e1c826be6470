namespace StodlinjeKatalog.Core.Data;

/// <summary>
/// Files that only the site's own user may write, and only its group read (a backup, an administrator): accounts, what visitors have told.
/// Not left to the umask, which is 022 wherever nobody has thought of it.
/// </summary>
internal static class PrivateFile
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    public static FileStream Open(string path, FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Mode;
        }

        return new(path, options);
    }

    /// <summary>Takes away what a file from an earlier version, or from elsewhere, lets others do.</summary>
    public static void Close(string path)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & ~Mode) == 0)
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & Mode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The site runs without owning it, or the disk is read-only: no reason not to answer.
        }
    }
}
