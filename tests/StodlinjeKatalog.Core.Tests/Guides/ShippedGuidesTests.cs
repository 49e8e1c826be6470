using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Core.Tests.Guides;

/// <summary>The guides in data/guider, as a first start reads them.</summary>
public sealed class ShippedGuidesTests
{
    private const int HighestLix = 40;

    private static readonly CatalogSnapshot Catalog = new(DataFolder.Read(RepositoryFolder.Data, new DateOnly(2026, 11, 21)).Content, DateTimeOffset.UnixEpoch);

    public static TheoryData<string> Slugs() => [.. Catalog.Guides.Select(g => g.Slug)];

    [Fact]
    public void The_ten_guides_are_there() => Assert.Equal(
        [
            "anhorigstod", "anonym-och-spar", "dov-eller-horselskadad", "familjeradgivning", "for-dig-under-18",
            "hjalpa-nagon-annan", "kom-du-inte-fram", "nationell-stodlinje", "om-det-ar-brattom", "sa-fungerar-ett-samtal",
        ],
        Catalog.Guides.Select(g => g.Slug).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_guide_is_easy_to_read_and_calm(string slug)
    {
        var guide = Catalog.Guide(slug)!;

        Assert.InRange(Reading.Of(guide.Body).Lix, 5, HighestLix);
        Assert.DoesNotContain('!', guide.Title + guide.Summary + guide.Body);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_guide_shows_only_published_lines_and_known_needs_and_nothing_that_is_taken_away(string slug)
    {
        var references = GuideReference.In(Catalog.Guide(slug)!.Body);

        Assert.All(references.Where(r => r.Kind == GuideReferenceKind.Helpline), r => Assert.Contains(Catalog.Helplines, h => h.Slug == r.Target));
        Assert.All(references.Where(r => r.Kind == GuideReferenceKind.Need), r => Assert.NotNull(Catalog.Need(r.Target)));
        Assert.DoesNotContain(references, r => r.Kind is GuideReferenceKind.RefusedLink or GuideReferenceKind.Picture or GuideReferenceKind.UnknownPiece);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_guide_says_when_to_call_112(string slug) => Assert.Contains("[112](tel:112)", Catalog.Guide(slug)!.Body, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_guide_that_shows_an_adults_line_says_where_children_turn(string slug)
    {
        var guide = Catalog.Guide(slug)!;
        var cards = GuideReference.In(guide.Body).Where(r => r.Kind == GuideReferenceKind.Helpline).Select(r => Catalog.Helpline(r.Target)!).ToList();

        if (cards.Any(line => line.IsForAdultsOnly))
        {
            Assert.True(
                cards.Any(line => line.IsForChildrenOnly) || guide.Body.Contains("/guider/for-dig-under-18", StringComparison.Ordinal),
                $"{slug} shows {string.Join(", ", cards.Where(l => l.IsForAdultsOnly).Select(l => l.Name))}");
        }
    }
}
