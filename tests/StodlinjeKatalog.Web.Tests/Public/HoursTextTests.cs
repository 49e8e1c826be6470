using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.Public;

public class HoursTextTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    [Theory]
    [InlineData("Mo-Fr 08:00-19:00; Sa,Su 10:00-16:00", "Måndag–fredag: 08–19; Lördag och söndag: 10–16")]
    [InlineData("Mo,Th 15:00-21:30", "Måndag och torsdag: 15–21.30; Tisdag, onsdag och fredag–söndag: stängt")]
    [InlineData("Mo-We 10:00-15:00; Th 10:00-15:00,19:00-21:00", "Måndag–onsdag: 10–15; Torsdag: 10–15 och 19–21; Fredag–söndag: stängt")]
    [InlineData("Mo-Su 21:00-06:00", "Alla dagar: 21–06")]
    [InlineData("Mo-Su 20:00-24:00", "Alla dagar: 20–24")]
    [InlineData("24/7", "Alla dagar: dygnet runt")]
    [InlineData("Mo 10:00-12:00 \"ring\"", "Måndag: 10–12 (ring); Tisdag–söndag: stängt")]
    [InlineData("Mo-Su 10:00-12:00 unknown", "Alla dagar: 10–12 (osäkert)")]
    public void A_week_in_words(string hours, string expected)
    {
        var week = WeekHours.Of(Channel(hours), Tuesday)!;

        Assert.Equal(expected, string.Join("; ", week.Groups.Select(g => $"{HoursText.Days(g.Days)}: {HoursText.Spans(g.Spans)}")));
    }

    [Theory]
    [InlineData("2026-12-24", "10–12 (helgdag: kan avvika)")]
    [InlineData("2026-12-22", "10–12")]
    public void A_day_in_words(string date, string expected) =>
        Assert.Equal(expected, HoursText.Spans(WeekHours.OnDate(Channel("Mo-Su 10:00-12:00"), DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("PH off", "Röda dagar: stängt")]
    [InlineData("PH 12:00-14:00", "Röda dagar: 12–14")]
    [InlineData("PH -1 day 10:00-12:00", "Dagen före en röd dag: 10–12")]
    [InlineData("PH Mo-Fr off", "Röda dagar som är måndag–fredag: stängt")]
    [InlineData("Su,PH 10:00-12:00", "Söndag och röda dagar: 10–12")]
    [InlineData("Dec 24 off", "24 december: stängt")]
    [InlineData("Dec 24-Jan 6 off \"jul\"", "24 december–6 januari: stängt (jul)")]
    [InlineData("2026 Jun 22-Aug 10 off", "22 juni 2026–10 augusti 2026: stängt")]
    [InlineData("Jun-Aug Mo 10:00-12:00", "Juni–augusti, måndag: 10–12")]
    [InlineData("week 1-53/2 Mo 10:00-12:00", "Udda veckor, måndag: 10–12")]
    [InlineData("week 2-52/2 Mo 10:00-12:00", "Jämna veckor, måndag: 10–12")]
    [InlineData("week 10-20/3 off", "Var tredje vecka från vecka 10 till 20: stängt")]
    [InlineData("week 26-32 off", "Vecka 26–32: stängt")]
    [InlineData("Mo[1] 18:00-20:00", "Första måndagen i månaden: 18–20")]
    [InlineData("Fr[-1],Mo[2] 18:00-20:00", "Andra måndagen i månaden och sista fredagen i månaden: 18–20")]
    [InlineData("2027 Mo 10:00-12:00 unknown", "År 2027, måndag: kanske 10–12")]
    [InlineData("Dec 31 22:00-02:00 off", "31 december: stängt 22–02")]
    public void A_condition_in_words(string rule, string expected) =>
        Assert.Equal(expected, HoursText.Condition(Assert.Single(OpeningHoursExpression.Parse(rule).Value!.Rules)));

    [Theory]
    [InlineData("Mo-Th 09:00-17:00; Fr 09:00-15:00", "Ingen linje svarar fredag 15–måndag 09.|Ingen linje svarar måndag–torsdag 17–09.")]
    [InlineData("24/7", "En linje svarar dygnet runt, lika många hela veckan.")]
    [InlineData("Mo-Su 06:00-24:00", "Ingen linje svarar alla dagar 00–06.")]
    [InlineData("00:00-24:00; Mo 00:00-08:00,12:00-24:00", "Ingen linje svarar måndag 08–12.")]
    [InlineData(null, "Vi vet inte när någon linje svarar.")]
    public void The_thinnest_hours_in_words(string? hours, string expected) =>
        Assert.Equal(expected.Split('|'), CoverageText.Gaps(Board(hours).CoverageOf(Tuesday).All(), null));

    [Fact]
    public void The_thinnest_hours_of_a_need_name_it()
    {
        var need = new Need { Slug = "spel", Name = "Spel om pengar", Summary = "" };

        Assert.Equal(
            ["Spel om pengar: bara en linje svarar alla dagar 22–08."],
            CoverageText.Gaps(Board("24/7", "Mo-Su 08:00-22:00").CoverageOf(Tuesday).All(), need));
    }

    private static StatusBoard Board(params string?[] hours) => new(hours.Select((text, i) => new Helpline
    {
        Slug = $"linje-{i}", Name = "Linjen", Provider = "Huvudman", Status = HelplineStatus.Published, Summary = "En linje.",
        Channels = [Channel(text).Channel],
    }));

    private static ChannelHours Channel(string? hours) =>
        ChannelHours.Of(new ContactChannel { Kind = ChannelKind.Phone, Value = "020-00 00 00", Hours = hours });
}
