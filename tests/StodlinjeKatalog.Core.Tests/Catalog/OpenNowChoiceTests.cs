using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>"Öppet just nu" on the start page, with the lines as they are shipped.</summary>
public class OpenNowChoiceTests
{
    private const int Most = 7;
    private static readonly string[] InBanner = ["112", "1177", "90101"];
    private static readonly CatalogSnapshot Shipped =
        new(DataFolder.Read(RepositoryFolder.Data, new DateOnly(2026, 11, 21)).Content, DateTimeOffset.UnixEpoch);

    public static TheoryData<string, string> Moments => new()
    {
        { "an ordinary Tuesday at nine", "2026-11-24T09:15+01:00" },
        { "a Tuesday night", "2026-11-24T03:10+01:00" },
        { "Christmas Eve before midnight", "2026-12-24T23:30+01:00" },
        { "the hour that does not exist", "2026-03-29T03:30+02:00" },
        { "the hour that comes twice, second time", "2026-10-25T02:30+01:00" },
        { "Midsummer's Eve", "2026-06-19T12:00+02:00" },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void There_is_somebody_for_every_age_and_for_danger_to_life(string when, string moment)
    {
        var chosen = OpenNowChoice.Pick(Shipped, SwedishMoment.At(DateTimeOffset.Parse(moment, null)), Most, InBanner);

        Assert.True(chosen.Any(h => h.IsForChildrenOnly), when);
        Assert.True(chosen.Any(h => h.IsForAdultsOnly), when);
        Assert.True(chosen.Any(h => h.Needs.Contains("vald-i-nara-relation")), when);
        Assert.True(chosen.Any(h => h.Needs.Contains("sjalvmordstankar")), when);
        Assert.InRange(chosen.Count, 3, Most);
        Assert.Equal(chosen.Count, chosen.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void All_are_open_and_none_is_in_the_banner_or_for_one_occupation(string when, string moment)
    {
        var at = SwedishMoment.At(DateTimeOffset.Parse(moment, null));
        foreach (var line in OpenNowChoice.Pick(Shipped, at, Most, InBanner))
        {
            Assert.True(Shipped.Hours.Of(line.Slug)!.StateAt(at) is OpenState.Always or OpenState.Open, $"{when}: {line.Slug}");
            Assert.DoesNotContain(line.Channels[0].Dial, InBanner);
            Assert.NotEqual("yrkesverksam", line.Audiences.FirstOrDefault());
        }
    }

    [Fact]
    public void No_more_are_chosen_than_asked_for() =>
        Assert.Equal(2, OpenNowChoice.Pick(Shipped, SwedishMoment.At(DateTimeOffset.Parse("2026-11-24T09:15+01:00", null)), 2, InBanner).Count);
}
