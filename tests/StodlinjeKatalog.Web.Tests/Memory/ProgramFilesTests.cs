using StodlinjeKatalog.Web.Memory;

namespace StodlinjeKatalog.Web.Tests.Memory;

public sealed class ProgramFilesTests
{
    private const string Library = "/usr/share/dotnet/System.Linq.dll";

    [Theory]
    [InlineData("r-xp", Library, "0 kB", "0 kB", true)]
    [InlineData("r--p", "/lib/libc.so.6", "0 kB", "0 kB", true)]
    [InlineData("rw-p", Library, "0 kB", "0 kB", false)] // may be written to
    [InlineData("r--s", Library, "0 kB", "0 kB", true)] // the file as it lies, which the runtime reads beside the one it runs
    [InlineData("rw-s", Library, "0 kB", "0 kB", false)]
    [InlineData("r-xp", Library, "4 kB", "0 kB", false)] // has been changed in memory
    [InlineData("r-xp", Library, "0 kB", "4 kB", false)] // has been changed, and lies in the swap
    [InlineData("r--p", "/var/lib/site/catalog.db", "0 kB", "0 kB", false)]
    [InlineData("r--p", "", "0 kB", "0 kB", false)]
    public void Only_libraries_as_they_are_on_the_disk_are_let_go(string rights, string file, string anonymous, string swap, bool letGo)
    {
        string[] smaps =
        [
            $"7f2a00000000-7f2a00021000 {rights} 00000000 fe:01 1234                       {file}",
            "Size:                132 kB",
            $"Anonymous:          {anonymous}",
            $"Swap:               {swap}",
            "VmFlags: rd mr mw me",
        ];

        Assert.Equal(letGo ? [new ProgramFiles.Mapping(unchecked((nuint)0x7f2a00000000), 0x21000, file)] : [], ProgramFiles.Unchanged(smaps));
    }

    [Fact]
    public void What_is_shared_is_the_third_number() => Assert.Equal(3 * Environment.SystemPageSize, ProgramFiles.Shared("100 20 3 1 0 9 0\n"));

    [Fact]
    public void A_running_program_has_some() =>
        Assert.Equal(OperatingSystem.IsLinux(), OperatingSystem.IsLinux() && ProgramFiles.Unchanged(File.ReadLines("/proc/self/smaps")).Any());
}
