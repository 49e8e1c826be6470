namespace StodlinjeKatalog.Web.Tests.Security;

/// <summary>Running time that moves when a test says so.</summary>
internal sealed class MovedTime : TimeProvider
{
    public TimeSpan Run { get; set; } = TimeSpan.FromHours(3);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Run.Ticks;
}
