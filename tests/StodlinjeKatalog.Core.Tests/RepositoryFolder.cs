namespace StodlinjeKatalog.Core.Tests;

/// <summary>Where the repository's own files are, seen from a running test.</summary>
internal static class RepositoryFolder
{
    public static string Data { get; } = Path.Combine(Root(), "data");

    public static string Tests { get; } = Path.Combine(Root(), "tests");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StodlinjeKatalog.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("StodlinjeKatalog.sln is not above " + AppContext.BaseDirectory);
    }
}
