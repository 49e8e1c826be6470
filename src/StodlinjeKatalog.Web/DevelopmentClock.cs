using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web;

/// <summary>
/// While developing, the site can be seen at another time: Clock__FixedAt=2026-12-24T23:30 dotnet run. Nowhere else is the
/// setting read.
/// </summary>
internal sealed class DevelopmentClock(DateTimeOffset now) : TimeProvider
{
    public static TimeProvider Of(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && SwedishTime.TryParse(configuration["Clock:FixedAt"], out var instant) ? new DevelopmentClock(instant) : System;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
