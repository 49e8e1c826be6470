using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Tests.Guides;

public sealed class SpokenLineTests
{
    private static readonly ContactChannel Swedish = Phone("020-20 80 18", "Mo-Th 19:00-20:00");
    private static readonly ContactChannel English = Phone("020-20 80 18", "Fr 12:15-13:15") with { Language = "en" };

    [Fact]
    public void A_line_with_hours_of_its_own_for_the_language_shows_only_those()
    {
        var spoken = Assert.Single(SpokenLine.In("en", Catalog(Line("frisk-och-fri", ["sv", "en", "ar"], Swedish, English))));

        Assert.Equal([English], spoken.Channels);
        Assert.Equal(SpokenHours.OfLanguage, spoken.Hours);
    }

    [Fact]
    public void A_line_that_keeps_languages_apart_has_unknown_hours_in_a_language_without_a_channel()
    {
        var spoken = Assert.Single(SpokenLine.In("ar", Catalog(Line("frisk-och-fri", ["sv", "en", "ar"], Swedish, English))));

        Assert.Equal([Swedish], spoken.Channels);
        Assert.Equal(SpokenHours.Unknown, spoken.Hours);
    }

    [Fact]
    public void A_line_whose_own_language_it_is_speaks_it_at_all_its_hours() =>
        Assert.Equal(SpokenHours.OfLanguage, Assert.Single(SpokenLine.In("fi", Catalog(Line("palveleva-puhelin", ["fi"], Swedish)))).Hours);

    [Fact]
    public void A_line_with_a_second_language_may_not_speak_it_at_all_its_hours() =>
        Assert.Equal(SpokenHours.OfLine, Assert.Single(SpokenLine.In("en", Catalog(Line("mansjouren", ["sv", "en"], Swedish)))).Hours);

    [Fact]
    public void A_channel_in_the_language_is_enough()
    {
        var spoken = Assert.Single(SpokenLine.In("en", Catalog(Line("a", ["sv"], Swedish, English))));

        Assert.Equal([English], spoken.Channels);
    }

    [Fact]
    public void Lines_with_hours_in_the_language_come_first_and_others_are_left_out()
    {
        var spoken = SpokenLine.In("en", Catalog(
            Line("a-okand", ["sv", "en", "fi"], Swedish, Phone("020-1", "24/7") with { Language = "fi" }),
            Line("b-ocksa", ["sv", "en"], Swedish),
            Line("c-egen", ["sv"], Swedish, English),
            Line("d-svensk", ["sv"], Swedish),
            Line("e-utkast", ["en"], Swedish) with { Status = HelplineStatus.Draft }));

        Assert.Equal(["c-egen", "b-ocksa", "a-okand"], spoken.Select(s => s.Helpline.Slug));
    }

    private static CatalogSnapshot Catalog(params Helpline[] lines) => new(new CatalogContent { Helplines = lines }, DateTimeOffset.UnixEpoch);

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
