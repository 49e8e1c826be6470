using System.Runtime.InteropServices;

namespace StodlinjeKatalog.Web.Memory;

/// <summary>
/// The C library's memory, which the compiler, brotli and SQLite use. By itself glibc keeps an arena for each thread and hardly gives anything
/// back: 45 MB once the site is warm, of which a quarter is in use. Other C libraries have no such calls and are left alone.
/// </summary>
internal static class NativeMemory
{
    private const int ArenaMax = -8;
    private const int Arenas = 2;

    /// <summary>Few arenas. Said before there are many threads.</summary>
    public static void KeepSmall() => OnGlibc(() => ChangeOption(ArenaMax, Arenas));

    /// <summary>Gives the system what is free: milliseconds.</summary>
    public static void GiveBack() => OnGlibc(() => Trim(0));

    private static void OnGlibc(Func<int> call)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                call();
            }
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOption(int option, int value);

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint kept);
}
