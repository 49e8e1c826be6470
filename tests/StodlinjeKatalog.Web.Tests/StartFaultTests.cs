using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace StodlinjeKatalog.Web.Tests;

/// <summary>What keeps the site from starting is told in one line.</summary>
public class StartFaultTests
{
    [Fact]
    public void A_taken_port_and_a_wrong_setting_are_one_line_each()
    {
        var taken = new IOException("Failed to bind", new InvalidOperationException("in use", new SocketException((int)SocketError.AddressAlreadyInUse)));
        var setting = new OptionsValidationException("Catalog", typeof(string), ["The field WatchSeconds must be between 0.1 and 3600."]);

        Assert.Contains("Porten är upptagen", StartFault.Of(taken), StringComparison.Ordinal);
        Assert.Contains("WatchSeconds", StartFault.Of(setting), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', StartFault.Of(setting)!);
        Assert.Null(StartFault.Of(new InvalidOperationException("a fault of ours")));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("1999-12-24T12:00")]
    [InlineData("9999-12-24T12:00")]
    [InlineData("0001-01-01T00:00")]
    public void A_clock_that_cannot_be_set_is_a_wrong_setting_and_not_the_real_time(string time)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Clock:FixedAt", time)]).Build();

        var wrong = Assert.Throws<SettingException>(() => DevelopmentClock.Of(new HostingEnvironment { EnvironmentName = Environments.Development }, configuration));

        Assert.Contains(time, StartFault.Of(wrong), StringComparison.Ordinal);
        Assert.Same(TimeProvider.System, DevelopmentClock.Of(new HostingEnvironment { EnvironmentName = Environments.Production }, configuration));
    }
}
