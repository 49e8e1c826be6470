using StodlinjeKatalog.Core.Links;

namespace StodlinjeKatalog.Core.Tests.Links;

public sealed class PageFingerprintTests
{
    private const string Page =
        """
        <!DOCTYPE html><html><head><title>Linjen</title><script>var t = "10:00", n = "020-99 99 99";</script><style>p { margin: 12:30 }</style></head>
        <body><h1>Linjen</h1><p>Ring <b>020-22</b> 22&nbsp;33, öppet kl. 9–21 och 13.30 på lördagar.</p><table><tr><td>901 01</td><td>116 111</td></tr></table></body></html>
        """;

    [Theory]
    [InlineData("Ring 020-22 22 33 eller 901 01.", "+4620222233 90101")]
    [InlineData("+46 20 22 22 33", "+4620222233")]
    [InlineData("Öppet 9–21, lördag 10.00-14.30", "10:00 14:30 9-21")]
    [InlineData("kl. 9.05 och 21:00", "09:05 21:00")]
    [InlineData("020-22 22 33, 9-21", "+4620222233 9-21")]
    [InlineData("Publicerad 2026-11-12 14:05", "")]
    [InlineData("Senast ändrad 12.11.2026, sida 3/4, version 1.2.3", "")]
    [InlineData("Vi har hjälpt 12 345 personer sedan 1998", "")]
    public void Numbers_and_times_are_found_and_nothing_else(string text, string facts) =>
        Assert.Equal(facts, string.Join(' ', PageFingerprint.FactsIn(text).Distinct().Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("<h1>Linjen</h1>", "<h1>Linjen är här</h1><img src=ny.png>")]
    [InlineData("<body>", "<body><p>Välkommen till vår nya sida.</p>")]
    [InlineData("var t = \"10:00\"", "var t = \"11:00\"")]
    [InlineData("<title>", "<!-- byggd 14:05 --><title>")]
    [InlineData("<td>901 01</td><td>116 111</td>", "<td>116 111</td><td>901 01</td>")]
    [InlineData("<b>020-22</b> 22&nbsp;33", "020-22 22 33")]
    public void What_is_rewritten_around_them_is_no_change(string old, string rewritten) =>
        Assert.Equal(PageFingerprint.Of(Page), PageFingerprint.Of(Replaced(old, rewritten)));

    [Theory]
    [InlineData("22&nbsp;33", "22&nbsp;34")]
    [InlineData("9–21", "9–20")]
    [InlineData("13.30", "13.00")]
    [InlineData("901 01", "90 390")]
    public void One_digit_is_a_change(string old, string changed) =>
        Assert.NotEqual(PageFingerprint.Of(Page), PageFingerprint.Of(Replaced(old, changed)));

    [Fact]
    public void A_page_without_numbers_or_times_has_none() => Assert.Null(PageFingerprint.Of("<p>Vi finns här.</p>"));

    [Fact]
    public void A_page_made_to_be_slow_is_read_at_once()
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        PageFingerprint.Of(string.Concat(Enumerable.Repeat("<script><!-- 1 1 1 1-", 50_000)));
        PageFingerprint.Of(string.Concat(Enumerable.Repeat("<p>1 2-3 4 5.6:7", 50_000)));
        PageFingerprint.Of(new string('9', 1_000_000));
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 30);
    }

    private static string Replaced(string old, string with)
    {
        Assert.Contains(old, Page, StringComparison.Ordinal);
        return Page.Replace(old, with, StringComparison.Ordinal);
    }
}
