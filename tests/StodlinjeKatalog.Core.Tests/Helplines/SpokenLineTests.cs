using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.Helplines;

public sealed class SpokenLineTests
{
    private static readonly ContactChannel Swedish = Phone("020-20 80 18", "Mo-Th 19:00-20:00");
    private static readonly ContactChannel English = Phone("020-20 80 18", "Fr 12:15-13:15") with { Language = "en" };
    private static readonly Helpline ThreeLanguages = Line("frisk-och-fri", ["sv", "en", "ar"], Swedish, English);

    [Fact]
    public void A_line_with_hours_of_its_own_for_the_language_shows_only_those()
    {
        var spoken = SpokenLine.Of(ThreeLanguages, "en")!;

        Assert.Equal([English], spoken.Channels);
        Assert.Equal(SpokenHours.OfLanguage, spoken.Hours);
    }

    [Fact]
    public void A_line_that_keeps_languages_apart_has_unknown_hours_in_a_language_without_a_channel()
    {
        var spoken = SpokenLine.Of(ThreeLanguages, "ar")!;

        Assert.Equal([Swedish], spoken.Channels);
        Assert.Equal(SpokenHours.Unknown, spoken.Hours);
    }

    [Fact]
    public void A_line_whose_own_language_it_is_speaks_it_at_all_its_hours() =>
        Assert.Equal(SpokenHours.OfLanguage, SpokenLine.Of(Line("palveleva-puhelin", ["fi"], Swedish), "fi")!.Hours);

    [Fact]
    public void A_line_with_a_second_language_may_not_speak_it_at_all_its_hours() =>
        Assert.Equal(SpokenHours.OfLine, SpokenLine.Of(Line("mansjouren", ["sv", "en"], Swedish), "en")!.Hours);

    [Fact]
    public void A_channel_in_the_language_is_enough() =>
        Assert.Equal([English], SpokenLine.Of(Line("a", ["sv"], Swedish, English), "en")!.Channels);

    [Fact]
    public void Lines_with_hours_in_the_language_come_first_and_others_are_left_out()
    {
        var spoken = SpokenLine.In(
            "en",
            [
                Line("a-okand", ["sv", "en", "fi"], Swedish, Phone("020-1", "24/7") with { Language = "fi" }),
                Line("b-ocksa", ["sv", "en"], Swedish),
                Line("c-egen", ["sv"], Swedish, English),
                Line("d-svensk", ["sv"], Swedish),
            ]);

        Assert.Equal(["c-egen", "b-ocksa", "a-okand"], spoken.Select(s => s.Helpline.Slug));
    }

    [Theory]
    [InlineData("sv", "2026-11-23T19:30", OpenState.Open)] // Monday evening, in Swedish
    [InlineData("en", "2026-11-23T19:30", OpenState.Closed)] // the same evening, in English
    [InlineData("en", "2026-11-27T12:30", OpenState.Open)] // Friday noon, the English hour
    [InlineData("sv", "2026-11-27T12:30", OpenState.Closed)]
    [InlineData("ar", "2026-11-23T19:30", OpenState.Unknown)] // nobody has said when Arabic is spoken
    [InlineData("ti", "2026-11-23T19:30", OpenState.Unknown)] // never spoken
    public void A_line_is_open_in_a_language_only_when_somebody_speaks_it(string language, string local, OpenState expected)
    {
        Assert.True(SwedishTime.TryParse(local, out var instant));

        Assert.Equal(expected, new HelplineHours(ThreeLanguages).StateAt(SwedishMoment.At(instant), language));
    }

    private static ContactChannel Phone(string number, string hours) => new() { Kind = ChannelKind.Phone, Value = number, Dial = "+46" + number, Hours = hours };

    private static Helpline Line(string slug, string[] languages, params ContactChannel[] channels) => new()
    {
        Slug = slug,
        Name = slug,
        Provider = "En förening",
        Status = HelplineStatus.Published,
        Summary = "För alla.",
        Languages = languages,
        Channels = channels,
    };
}
