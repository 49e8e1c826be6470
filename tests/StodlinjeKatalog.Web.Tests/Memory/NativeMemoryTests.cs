using StodlinjeKatalog.Web.Memory;

namespace StodlinjeKatalog.Web.Tests.Memory;

public sealed class NativeMemoryTests
{
    [Fact]
    public void Any_C_library_will_do()
    {
        Assert.Null(Record.Exception(NativeMemory.KeepSmall));
        Assert.Null(Record.Exception(NativeMemory.GiveBack));
    }
}
