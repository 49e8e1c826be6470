using StodlinjeKatalog.Core.Search.Language;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Tests.Search.Reading;

public class AgeReaderTests
{
    [Theory]
    [InlineData("jag är 12 år", 12)]
    [InlineData("jag e 13 o vill inte leva", 13)]
    [InlineData("13 årig tjej", 13)]
    [InlineData("13-åring", 13)]
    [InlineData("tjej 17 mår dåligt", 17)]
    [InlineData("åtta år och rädd", 8)]
    [InlineData("är femton", 15)]
    [InlineData("går i femman", 11)]
    [InlineData("går i 5an", 11)]
    [InlineData("årskurs 8", 14)]
    [InlineData("82 år och ensam", 82)]
    [InlineData("under 18", 17)]
    [InlineData("im 15 years old", 15)]
    public void Ones_own_age_is_read(string text, int years) => Assert.Equal(new MentionedAge(years, true), Read(text));

    [Theory]
    [InlineData("min dotter på 14 mår dåligt", 14)]
    [InlineData("min son 16 år", 16)]
    [InlineData("vår 15 åring vägrar skolan", 15)]
    [InlineData("min man på 72 glömmer", 72)]
    [InlineData("sexåring som bråkar", 6)]
    public void Somebody_elses_age_is_somebody_elses(string text, int years) => Assert.Equal(new MentionedAge(years, false), Read(text));

    [Theory]
    [InlineData("har rökt i 40 år")]
    [InlineData("för två år sedan")]
    [InlineData("kl 12")]
    [InlineData("tog 10 tabletter")]
    [InlineData("112")]
    [InlineData("020-22 22 33")]
    [InlineData("efter 20 år tillsammans")]
    [InlineData("tre gånger")]
    public void Other_numbers_are_no_ages(string text) => Assert.Null(Read(text));

    private static MentionedAge? Read(string text) =>
        AgeReader.Read([.. Word.ReadAll(text).Select((word, place) => new TypedWord(place, word, []))]);
}
