using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Tests.Guides;

/// <summary>Holds the pipeline to GuideRenderingSpecs.md: one case for each pair there.</summary>
public sealed partial class GuideRenderingTests
{
    private const int FewestExamples = 25;

    public static TheoryData<string, string, string, string> Examples()
    {
        var specs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Guides", "GuideRenderingSpecs.md")).ReplaceLineEndings("\n");
        var data = new TheoryData<string, string, string, string>();
        foreach (Match pair in Pair().Matches(specs))
        {
            var place = $"line {specs[..pair.Index].Count(c => c == '\n') + 1}";
            data.Add(place, pair.Groups["kind"].Value, pair.Groups["in"].Value, pair.Groups["out"].Value);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Markdown_gives_the_html_of_the_specs(string place, string kind, string markdown, string html)
    {
        var actual = kind == "in description" ? GuideMarkdown.ToHtml(markdown) : Written(GuideMarkdown.Render(markdown));

        Assert.True(html.TrimEnd() == actual, $"{place}\nexpected:\n{html}\nactual:\n{actual}");
    }

    [Fact]
    public void Every_example_of_the_specs_is_read()
    {
        var specs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Guides", "GuideRenderingSpecs.md"));

        Assert.Equal(Regex.Count(specs, "(?m)^~~~~ in"), Examples().Count);
        Assert.True(Examples().Count >= FewestExamples);
    }

    [Fact]
    public void Headings_are_listed_for_a_table_of_contents()
    {
        var rendered = GuideMarkdown.Render("## Så *här*\n\n::: fakta Bra att veta\nx\n:::\n\n### Om 112\n", topHeading: 3);

        Assert.Equal(
            [new GuideHeading(3, "sa-har", "Så här"), new GuideHeading(4, "bra-att-veta", "Bra att veta"), new GuideHeading(4, "om-112", "Om 112")],
            rendered.Headings);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("**a ")]
    public void A_text_nested_beyond_reason_is_shown_as_text_and_soon(string opening)
    {
        var hostile = string.Concat(Enumerable.Repeat(opening, Helpline.DescriptionMaxLength / opening.Length)) + "<script>";

        var started = System.Diagnostics.Stopwatch.StartNew();
        var html = GuideMarkdown.ToHtml(hostile);

        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(20), $"took {started.Elapsed}");
    }

    private static string Written(RenderedGuide guide) => string.Concat(guide.Parts.Select(part => part switch
    {
        GuidePart.Html html => html.Content,
        GuidePart.HelplineCard card => $"{{{{stodlinje {card.Slug} h{card.HeadingLevel}}}}}\n",
        GuidePart.NeedList list => $"{{{{behov {list.Slug} h{list.HeadingLevel}}}}}\n",
        _ => "{{kommunval}}\n",
    })).Replace('\u00a0', '·').TrimEnd();

    [GeneratedRegex(@"^~~~~ (?<kind>in(?: description)?)\n(?<in>.*?)^~~~~\n~~~~ out\n(?<out>.*?)^~~~~$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Pair();
}
