using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Tests.Search;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>A number that belongs to another line is answered when that line answers.</summary>
public class SharedNumberHoursTests
{
    private static readonly SwedishMoment Night = SwedishMoment.At(DateTimeOffset.Parse("2026-12-24T03:10+01:00", null));

    [Fact]
    public void Everybody_who_is_sent_to_112_is_told_that_it_answers()
    {
        var emergency = ShippedSearch.Catalog.Hours.Lines.SelectMany(line => line.Channels)
            .Where(c => c.Channel is { Dial: "112", Purpose: not null } && !c.Channel.Purpose.Contains("jourhavande präst", StringComparison.Ordinal)).ToArray();

        Assert.True(emergency.Length >= 3);
        Assert.All(emergency, c => Assert.Equal(OpenState.Always, c.StateAt(Night)));
    }

    [Fact]
    public void What_is_stored_keeps_no_copy_of_the_hours() =>
        Assert.Null(ShippedSearch.Catalog.Content.Helplines.Single(h => h.Slug == "polisen-114-14").Channels.Single(c => c.Dial == "112").Hours);

    [Fact]
    public void A_copy_of_the_owners_hours_is_a_fault()
    {
        var content = ShippedSearch.Catalog.Content;
        var owner = content.Helplines.Single(h => h.Slug == "112");
        var copied = content.Helplines.Select(h => h.Slug != "polisen-114-14" ? h
            : h with { Channels = [.. h.Channels.Select(c => c.Dial == "112" ? c with { Hours = owner.Channels[0].Hours, HolidayHours = owner.Channels[0].HolidayHours } : c)] });

        var breach = Assert.Single(CatalogRules.Check(content with { Helplines = [.. copied] }, new DateOnly(2026, 11, 21)), b => !b.Breach.IsWarning);
        Assert.Equal("kontaktvagar[1].oppettider", breach.Breach.Field);
    }
}
