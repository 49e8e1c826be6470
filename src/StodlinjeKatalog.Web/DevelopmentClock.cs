using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web;

/// <summary>
/// While developing, the site can be seen at another time: Clock__FixedAt=2026-12-24T23:30 dotnet run. Nowhere else is the
/// setting read.
/// </summary>
internal sealed class DevelopmentClock(DateTimeOffset now) : TimeProvider
{
    public static TimeProvider Of(IHostEnvironment environment, IConfiguration configuration) =>
        !environment.IsDevelopment() || configuration["Clock:FixedAt"] is not { Length: > 0 } text ? System
        : SwedishTime.TryParse(text, out var instant) && SwedishTime.IsCovered(instant.Year) ? new DevelopmentClock(instant)
        : throw new SettingException($"Clock:FixedAt är \"{text}\". Skriv en tid som 2026-12-24T23:30, mellan år 2000 och 2099.");

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
