using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Core.Tests.Guides;

public sealed class GuideReferenceTests
{
    [Fact]
    public void Everything_that_a_text_points_to_is_listed_with_its_line()
    {
        const string Text = """
            Läs om [sorg](/behov/sorg) och
            [1177](https://www.1177.se/).

            ::: stodlinje sjalvmordslinjen
            ::: behov ensamhet
            ::: kommunval

            ::: fakta Rubrik
            [x](javascript:alert(1)) ![y](https://example.org/y.png) [112](tel:112)
            :::

            ::: film z
            """;

        Assert.Equal(
            [
                new(1, GuideReferenceKind.InsideLink, "/behov/sorg"),
                new(2, GuideReferenceKind.OutsideLink, "https://www.1177.se/"),
                new(4, GuideReferenceKind.Helpline, "sjalvmordslinjen"),
                new(5, GuideReferenceKind.Need, "ensamhet"),
                new(9, GuideReferenceKind.RefusedLink, "javascript:alert(1)"),
                new(9, GuideReferenceKind.Picture, "https://example.org/y.png"),
                new(9, GuideReferenceKind.ContactLink, "tel:112"),
                new(12, GuideReferenceKind.UnknownPiece, "::: film z"),
            ],
            GuideReference.In(Text));
    }

    [Fact]
    public void Text_in_code_points_to_nothing() => Assert.Empty(GuideReference.In("```\n[a](/b)\n::: stodlinje x\n```\n"));
}
