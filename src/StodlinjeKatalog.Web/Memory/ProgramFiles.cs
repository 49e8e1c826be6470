using System.Globalization;
using System.Runtime.InteropServices;

namespace StodlinjeKatalog.Web.Memory;

/// <summary>
/// The files of the program and the framework, which lie in memory as they were mapped at the start: 110 MB, of which a site under load
/// touches 15. What is let go stays in the system's own cache of files, and comes back from there when it is needed.
/// </summary>
internal sealed class ProgramFiles
{
    private const int DontNeed = 4;

    /// <summary>With less than this in all, compiled code among it, there is little to be had, and looking takes 50 ms of processor.</summary>
    private const long NotWorthLooking = 72 * 1024 * 1024;

    private HashSet<Mapping> seen = [];

    /// <summary>
    /// Lets go what is mapped for reading alone and was so the last time too: a file that is being loaded just now may be changed in memory
    /// before it is closed for writing, and a change would be lost.
    /// </summary>
    /// <returns>How many mappings were let go.</returns>
    public int GiveBack()
    {
        if (!OperatingSystem.IsLinux() || Shared(File.ReadAllText("/proc/self/statm")) < NotWorthLooking)
        {
            return 0;
        }

        var now = Unchanged(File.ReadLines("/proc/self/smaps")).ToHashSet();
        var given = now.Where(seen.Contains).Count(mapping => Advise(mapping.Start, mapping.Length, DontNeed) == 0);
        seen = now;
        return given;
    }

    /// <summary>Bytes of files and of shared memory; see proc_pid_statm(5).</summary>
    internal static long Shared(string statm) => long.Parse(statm.Split(' ')[2], CultureInfo.InvariantCulture) * Environment.SystemPageSize;

    /// <summary>Mappings of libraries that nobody may write to and in which no page differs from its file, in memory or swapped out.</summary>
    /// <param name="smaps">Lines of /proc/self/smaps, see proc_pid_smaps(5).</param>
    internal static IEnumerable<Mapping> Unchanged(IEnumerable<string> smaps)
    {
        Mapping? current = null;
        var unchanged = false;
        foreach (var line in smaps)
        {
            if (line.Length > 0 && char.IsAsciiHexDigitLower(line[0]))
            {
                (current, unchanged) = (ReadOnlyLibrary(line), false);
            }
            else if (line.StartsWith("Anonymous:", StringComparison.Ordinal))
            {
                unchanged = IsNothing(line);
            }
            else if (line.StartsWith("Swap:", StringComparison.Ordinal) && current is { } mapping && unchanged && IsNothing(line))
            {
                yield return mapping;
            }
        }
    }

    private static bool IsNothing(string line) => line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1).Trim() is "0 kB";

    /// <summary>Of "7f2a00000000-7f2a00021000 r-xp 00000000 fe:01 1234   /usr/share/dotnet/…/System.Linq.dll"; null when it is something else.</summary>
    private static Mapping? ReadOnlyLibrary(string line)
    {
        var path = line.IndexOf('/', StringComparison.Ordinal);
        var (dash, space) = (line.IndexOf('-', StringComparison.Ordinal), line.IndexOf(' ', StringComparison.Ordinal));
        if (path < 0 || line.AsSpan(space + 1, 4) is not ("r--s" or "r--p" or "r-xp")
            || !(line.EndsWith(".dll", StringComparison.Ordinal) || line.Contains(".so", StringComparison.Ordinal)))
        {
            return null;
        }

        var start = nuint.Parse(line.AsSpan(0, dash), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(start, nuint.Parse(line.AsSpan(dash + 1, space - dash - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture) - start, line[path..]);
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nuint start, nuint length, int advice);

    internal readonly record struct Mapping(nuint Start, nuint Length, string File);
}
