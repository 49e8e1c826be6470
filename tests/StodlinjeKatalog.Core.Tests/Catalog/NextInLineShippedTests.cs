using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>"Kom du inte fram?" over the shipped data: nobody is left without someone who is there.</summary>
public class NextInLineShippedTests
{
    /// <summary>A Tuesday at ten past three.</summary>
    private static readonly DateTimeOffset Night = DateTimeOffset.Parse("2026-11-24T03:10+01:00", null);

    private static readonly CatalogSnapshot Shipped =
        new(DataFolder.Read(RepositoryFolder.Data, new DateOnly(2026, 11, 21)).Content, DateTimeOffset.UnixEpoch);

    [Fact]
    public void Every_shipped_line_leads_on_at_every_hour_and_never_to_the_wrong_age()
    {
        foreach (var line in Shipped.Helplines)
        {
            for (var hour = 0; hour < 24 * 8; hour += 13)
            {
                var next = NextInLine.For(Shipped, line, SwedishMoment.At(Night.AddHours(hour)));
                var there = next.OpenNow.Concat(next.RoundTheClock).ToArray();

                Assert.True(there.Length > 0, line.Slug);
                Assert.DoesNotContain(there, s => s.Helpline.Slug == line.Slug);
                Assert.All(there, s => Assert.True(s.Status.IsOpen));
                Assert.True(!line.IsForChildrenOnly || there.All(s => !s.Helpline.IsForAdultsOnly));
                Assert.True(!line.IsForAdultsOnly || there.All(s => !s.Helpline.IsForChildrenOnly));
                Assert.True(line.IsForAdultsOnly || AgeGuard.Check([.. there.Select(s => s.Helpline)]) != LeftOut.Children);
            }
        }
    }

    [Fact]
    public void Every_shipped_line_for_the_young_leads_to_Bris_at_night()
    {
        var young = Shipped.Helplines.Where(h => h.Slug != "bris-for-barn" && h.Audiences.FirstOrDefault() is "barn" or "ung" && !h.IsForAdultsOnly).ToArray();

        Assert.NotEmpty(young);
        Assert.All(young, line => Assert.Contains(NextInLine.For(Shipped, line, SwedishMoment.At(Night)).RoundTheClock, s => s.Helpline.Slug == "bris-for-barn"));
    }

    [Fact]
    public void No_shipped_list_leaves_anybody_without_someone_who_is_there()
    {
        for (var hour = 0; hour < 24 * 7; hour += 5)
        {
            var moment = SwedishMoment.At(Night.AddHours(hour));
            foreach (var list in Shipped.Needs.Select(n => Shipped.InNeed(n.Slug, moment)).Concat(Shipped.Audiences.Select(a => Shipped.ForAudience(a.Slug, moment))))
            {
                var shown = list.ToArray();
                Assert.Contains(shown.Concat(NextInLine.AfterList(Shipped, shown, moment)), line => Shipped.IsThere(line, moment));
            }
        }
    }
}
