namespace StodlinjeKatalog.BrowserTests.Browsing;

/// <summary>Where the browser is: the variable CHROMIUM, or the first of the usual names in PATH. None is a failure, never a skip.</summary>
public static class ChromiumPath
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen
            ? File.Exists(chosen) ? chosen : throw new InvalidOperationException($"CHROMIUM says {chosen}, which is not there.")
            : Candidates().FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException("No browser: install chromium, or let the variable CHROMIUM say where one is. tests/run.sh does so on Debian.");

    private static IEnumerable<string> Candidates() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        select Path.Combine(folder, name);
}
