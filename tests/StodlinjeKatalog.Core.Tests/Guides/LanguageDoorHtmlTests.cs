using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Core.Tests.Guides;

public sealed class LanguageDoorHtmlTests
{
    [Theory]
    [InlineData("اتصل بالرقم 901 01 الآن", "<p>اتصل بالرقم <bdi dir=\"ltr\">901\u00a001</bdi> الآن</p>")] // inside a sentence
    [InlineData("## 901 01: فكر", "<h2><bdi dir=\"ltr\">901\u00a001</bdi>: فكر</h2>")] // first in a heading
    [InlineData("112 og 1177", "<p><bdi dir=\"ltr\">112</bdi> og <bdi dir=\"ltr\">1177</bdi></p>")] // two numbers are two
    [InlineData("- **Ring 020-50 50 50**", "<ul>\n<li><strong>Ring <bdi dir=\"ltr\">020-50\u00a050\u00a050</bdi></strong></li>\n</ul>")] // with a dash, in bold, in a list
    [InlineData("Utan nummer.", "<p>Utan nummer.</p>")]
    public void A_number_is_kept_together_from_left_to_right(string markdown, string html) =>
        Assert.Equal(html, LanguageDoorHtml.Render(Door(markdown)));

    [Fact]
    public void What_stands_in_one_star_is_marked_as_Swedish() =>
        Assert.Equal(
            "<p><em lang=\"sv\" dir=\"ltr\">Jag behöver tolk.</em> أحتاج إلى <strong>مترجم</strong>.</p>",
            LanguageDoorHtml.Render(Door("*Jag behöver tolk.* أحتاج إلى **مترجم**.")));

    [Fact]
    public void Raw_html_is_shown_as_text() => Assert.DoesNotContain("<script", LanguageDoorHtml.Render(Door("<script>alert(1)</script>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("fa", "fa")]
    [InlineData("swl", "sv")] // the page about sign language is written in Swedish
    public void The_text_has_a_language_of_its_own(string code, string expected) => Assert.Equal(expected, (Door("") with { Code = code }).TextLanguage);

    private static LanguageDoor Door(string body) => new()
    {
        Code = "ar",
        Slug = "ar",
        NativeName = "العربية",
        SwedishName = "arabiska",
        RightToLeft = true,
        Title = "المساعدة",
        UnreviewedNotice = "لم يراجع",
        Body = body,
    };
}
