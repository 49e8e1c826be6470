using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.Public;

public sealed class HoursInShortTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    [Theory]
    [InlineData("24/7", HolidayHours.Unstated, "Dygnet runt alla dagar.")]
    [InlineData("Mo-Su 21:00-06:00", HolidayHours.Stated, "Alla dagar 21–06. Också på helgdagar.")]
    [InlineData("Mo-Fr 10:00-15:00,19:00-21:00; Sa 10:00-14:30", HolidayHours.Unstated, "Måndag–fredag 10–15 och 19–21. Lördag 10–14.30. Helgdagar: det vet vi inte.")]
    [InlineData("Mo-Fr 08:00-17:00; PH off", HolidayHours.Unstated, "Måndag–fredag 08–17. Röda dagar: stängt.")]
    [InlineData(null, HolidayHours.Unstated, "Vi vet inte tiderna.")]
    [InlineData("oläsligt", HolidayHours.Unstated, "Vi vet inte tiderna.")]
    public void Hours_in_one_line(string? hours, HolidayHours holidays, string expected) =>
        Assert.Equal(expected, HoursInShort.Of(Hours(ChannelKind.Phone, hours, holidays), Tuesday));

    [Theory]
    [InlineData(ChannelKind.Email)]
    [InlineData(ChannelKind.Form)]
    public void What_is_written_to_at_any_time_has_none(ChannelKind kind) => Assert.Null(HoursInShort.Of(Hours(kind, null, HolidayHours.Unstated), Tuesday));

    private static ChannelHours Hours(ChannelKind kind, string? hours, HolidayHours holidays) =>
        ChannelHours.Of(new ContactChannel { Kind = kind, Value = "90 390", Dial = "90390", Hours = hours, HolidayHours = holidays });
}
