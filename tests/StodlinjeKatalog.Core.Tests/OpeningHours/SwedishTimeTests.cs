using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class SwedishTimeTests
{
    [Theory]
    [InlineData("2026-12-24T03:00", "2026-12-24T03:00+01:00")]
    [InlineData("2026-06-24T03:00", "2026-06-24T03:00+02:00")]
    [InlineData("2026-12-24T03:00:30", "2026-12-24T03:00+01:00")]
    [InlineData("2026-12-24 03:00", "2026-12-24T03:00+01:00")]
    [InlineData("2026-12-24", "2026-12-24T00:00+01:00")]
    [InlineData("2026-12-24T03:00Z", "2026-12-24T04:00+01:00")]
    [InlineData("2026-12-24T03:00:00+05:00", "2026-12-23T23:00+01:00")]
    [InlineData("2026-12-24T03:00:00.123Z", "2026-12-24T04:00+01:00")]
    [InlineData("2026-12-24T03:00:00 01:00", "2026-12-24T03:00+01:00")] // "+" that was not escaped in an address
    [InlineData("2026-03-29T02:30", "2026-03-29T03:30+02:00")] // the hour that is missing
    [InlineData("2026-10-25T02:30", "2026-10-25T02:30+02:00")] // the hour that comes twice: the first
    [InlineData("2026-10-25T02:30+01:00", "2026-10-25T02:30+01:00")] // the second, asked for by its offset
    public void A_time_is_an_instant_or_local(string text, string local)
    {
        Assert.True(SwedishTime.TryParse(text, out var instant));
        Assert.Equal(local, SwedishTime.ToLocal(instant).ToString("yyyy-MM-ddTHH:mmzzz", null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nu")]
    [InlineData("2026-13-01T00:00")]
    [InlineData("2026-12-24T25:00")]
    [InlineData("24/12 2026")]
    [InlineData("1999-12-31T23:59")]
    [InlineData("2100-01-01T00:00")]
    [InlineData("2099-12-31T23:30Z")] // 2100 in Sweden
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("2026-12-24T03:00+99:00")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(SwedishTime.TryParse(text, out _));
    }
}
