using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class HoursWarningsTests
{
    [Theory]
    [InlineData("Fr 21:00-06:00; Sa 10:00-16:00", HoursWarningKind.NightCut, "Fr 21:00-06:00, Sa 10:00-16:00")]
    [InlineData("Mo-Fr 21:00-06:00; Sa-Su 20:00-08:00", HoursWarningKind.NightCut, "Mo-Fr 21:00-06:00, Sa,Su 20:00-08:00")]
    [InlineData("Mo-Sa 10:00-02:00; Su 09:00-02:00", HoursWarningKind.NightCut, "Mo-Sa 10:00-02:00, Su 09:00-02:00")]
    [InlineData("Su-Th 22:00-02:00; Fr,Sa 22:00-04:00", HoursWarningKind.NightCut, "Su-Th 22:00-02:00, Fr,Sa 22:00-04:00")]
    [InlineData("Mo-Su 21:00-06:00; PH 10:00-14:00", HoursWarningKind.NightCut, "Mo-Su 21:00-06:00, PH 10:00-14:00")]
    [InlineData("Mo-Fr 09:00-12:00; Mo-Fr 13:00-16:00", HoursWarningKind.EarlierTimesGone, "Mo-Fr 09:00-12:00, Mo-Fr 13:00-16:00")]
    [InlineData("Mo-Fr 09:00-12:00; Fr 18:00-20:00", HoursWarningKind.EarlierTimesGone, "Mo-Fr 09:00-12:00, Fr 18:00-20:00")]
    [InlineData("Mo-Fr 09:00-12:00; Sa", HoursWarningKind.WholeDay, null)]
    [InlineData("Mo", HoursWarningKind.WholeDay, null)]
    [InlineData("2026 Jul 01-31 10:00-12:00; 2026 Jul 15-Aug 15 14:00-16:00", HoursWarningKind.DatesOverlap, null)]
    public void Hours_that_mean_something_else_than_they_seem_to_are_told(string hours, HoursWarningKind kind, string? instead)
    {
        var warning = Assert.Single(HoursWarnings.Of(hours));

        Assert.Equal(kind, warning.Kind);
        Assert.Equal(instead, warning.Instead?.ToString());
        Assert.Empty(warning.Instead is null ? [] : HoursWarnings.Of(instead));
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-16:00")]
    [InlineData("24/7")]
    [InlineData("Mo-Fr 09:00-16:00; PH off")]
    [InlineData("Mo-Fr 09:00-16:00; Fr 09:00-12:00")] // an exception
    [InlineData("Mo-Su 21:00-06:00; PH off")]
    [InlineData("Mo-Fr 21:00-06:00, Sa 10:00-16:00")]
    [InlineData("Mo-Su 09:00-02:00; Fr 00:00-04:00,09:00-02:00")] // says the night itself
    [InlineData("Mo-Fr 09:00-12:00; Sa open")]
    [InlineData("Mo-Fr 09:00-12:00; Sa 00:00-24:00")]
    [InlineData("Jun-Aug 10:00-12:00; 2026 Jul 04 14:00-16:00")] // an exception within
    [InlineData("Mo-Fr 09:00-16:00; 2026 Dec 24 10:00-14:00")]
    [InlineData("Mo-Su 21:00-06:00; 2026 Dec 24 06:00-30:00 off, 2026 Dec 24 21:00-06:00")]
    [InlineData("cannot be read")]
    [InlineData(null)]
    public void Clear_hours_are_left_alone(string? hours) => Assert.Empty(HoursWarnings.Of(hours));

    [Fact]
    public void A_warning_names_the_day_both_rules_and_the_comma() =>
        Assert.Equal(
            "Natten mellan fredag och lördag tar slut klockan 24, för ”Sa 10:00-16:00” börjar om dagen. Ska ”Fr 21:00-06:00” gälla hela natten, skriv komma: Fr 21:00-06:00, Sa 10:00-16:00",
            Assert.Single(HoursWarnings.Of("Fr 21:00-06:00; Sa 10:00-16:00")).Message);
}
