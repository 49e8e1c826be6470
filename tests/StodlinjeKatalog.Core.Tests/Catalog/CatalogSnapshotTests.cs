using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.Catalog;

public sealed class CatalogSnapshotTests
{
    private static Helpline Line(string slug, HelplineStatus status = HelplineStatus.Published, params string[] needs) => new()
    {
        Slug = slug,
        Name = slug,
        Provider = "Föreningen",
        Status = status,
        Summary = "För den som prövar.",
        Needs = needs,
    };

    private static CatalogSnapshot Snapshot(params Helpline[] helplines) => new(new CatalogContent { Helplines = helplines }, DateTimeOffset.UnixEpoch);

    [Fact]
    public void Only_published_lines_are_listed_and_only_published_and_closed_ones_are_found()
    {
        var snapshot = Snapshot(Line("a"), Line("b", HelplineStatus.Draft), Line("c", HelplineStatus.Paused), Line("d", HelplineStatus.Closed));

        Assert.Equal(["a"], snapshot.Helplines.Select(h => h.Slug));
        Assert.NotNull(snapshot.Helpline("d"));
        Assert.Null(snapshot.Helpline("b"));
        Assert.Null(snapshot.Helpline("c"));
    }

    [Fact]
    public void Names_are_sorted_as_in_Swedish()
    {
        var snapshot = Snapshot(Line("Öppen"), Line("Zeta"), Line("Ängel"), Line("Ålder"), Line("alfa"));

        Assert.Equal(["alfa", "Zeta", "Ålder", "Ängel", "Öppen"], snapshot.Helplines.Select(h => h.Name));
    }

    [Fact]
    public void An_old_address_leads_to_the_line_unless_a_living_line_has_taken_it()
    {
        var snapshot = Snapshot(Line("ny") with { FormerSlugs = ["gammal", "tagen"] }, Line("tagen"));

        Assert.Equal("ny", snapshot.CurrentSlugOf("gammal"));
        Assert.Null(snapshot.CurrentSlugOf("tagen"));
    }

    [Fact]
    public void In_a_need_come_first_the_confirmed_and_nationwide_and_those_it_means_most_to()
    {
        var snapshot = Snapshot(
            Line("a-obekraftad", needs: ["sorg"]) with { Unconfirmed = true },
            Line("b-lokal", needs: ["sorg"]) with { Region = "Skåne" },
            Line("c-aven", needs: ["kris", "sorg"]),
            Line("d-framst", needs: ["sorg"]),
            Line("e-annat", needs: ["kris"]));

        Assert.Equal(["d-framst", "c-aven", "b-lokal", "a-obekraftad"], snapshot.InNeed("sorg").Select(h => h.Slug));
    }

    [Fact]
    public void In_a_need_come_among_equals_those_for_the_person_first_and_those_that_never_close()
    {
        var snapshot = Snapshot(
            Line("a-narstaende", needs: ["sorg"]) with { Audiences = ["narstaende"] },
            Line("b-dagtid", needs: ["sorg"]) with { Channels = [Phone("Mo-Fr 10:00-12:00")] },
            Line("c-dygnet-runt", needs: ["sorg"]) with { Channels = [Phone("24/7")] });

        Assert.Equal(["c-dygnet-runt", "b-dagtid", "a-narstaende"], snapshot.InNeed("sorg").Select(h => h.Slug));
    }

    private static ContactChannel Phone(string hours) => new() { Kind = ChannelKind.Phone, Value = "020-00 00 00", Hours = hours, HolidayHours = HolidayHours.Stated };

    /// <summary>A Tuesday: the lines mean the need less and less to, and are closed, open and open; a line for the people around is open too.</summary>
    [Theory]
    [InlineData("2026-11-24T03:10:00+01:00", "d-dygnet-runt", "a-dagtid", "b-narstaende", "c-kvall")]
    [InlineData("2026-11-24T20:00:00+01:00", "c-kvall", "d-dygnet-runt", "a-dagtid", "b-narstaende")]
    [InlineData("2026-11-24T11:00:00+01:00", "a-dagtid", "d-dygnet-runt", "b-narstaende", "c-kvall")]
    public void In_a_need_those_who_are_there_now_come_first(string time, params string[] expected)
    {
        var snapshot = Snapshot(
            Line("a-dagtid", needs: ["sorg"]) with { Channels = [Phone("Mo-Fr 10:00-12:00")] },
            Line("b-narstaende", needs: ["sorg"]) with { Audiences = ["narstaende"], Channels = [Phone("24/7")] },
            Line("c-kvall", needs: ["kris", "sorg"]) with { Channels = [Phone("Mo-Su 18:00-23:00")] },
            Line("d-dygnet-runt", needs: ["kris", "angest", "sorg"]) with { Channels = [Phone("24/7")] });

        Assert.Equal(expected, snapshot.InNeed("sorg", SwedishMoment.At(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture))).Select(h => h.Slug));
    }

    [Fact]
    public void Replacing_the_snapshot_tells_whoever_keeps_pages()
    {
        var catalog = new CurrentCatalog(Snapshot());
        var next = Snapshot(Line("a"));
        CatalogSnapshot? told = null;
        catalog.Replaced += snapshot => told = snapshot;

        catalog.Replace(next);

        Assert.Same(next, catalog.Snapshot);
        Assert.Same(next, told);
    }
}
