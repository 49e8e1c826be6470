using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StodlinjeKatalog.Web.Tests.SiteWide;

namespace StodlinjeKatalog.Web.Tests.Kestrel;

/// <summary>
/// What a first visit weighs on the wire, headers and all. 14,600 bytes is what a server may send before the first acknowledgement
/// (ten segments of 1,460): within it, the whole first view comes in one round trip.
/// </summary>
[Collection(KestrelCollection.Name)]
public sealed class FirstViewTests(KestrelSite site)
{
    private const int OneRoundTrip = 14_600;

    private static readonly string[] Asked =
    [
        "/sok?q=%C3%A5ngest", "/sok?q=jag+vill+inte+leva", "/sok?malgrupp=ung", "/sok?behov=ensamhet", "/sok?q=finnsinteord", "/finns-inte",
    ];

    public static TheoryData<string> Searches => [.. Asked];

    // The compact copy of all lines is no first view: it is fetched when somebody asks to keep the site for a time without a network.
    private const string KeptCopy = "/utan-nat/linjer";

    [Fact]
    public async Task Every_page_of_the_site_comes_in_one_round_trip()
    {
        var pages = 0;
        foreach (var address in SiteRoutes.All(site.Services).Where(a => !a.StartsWith("/admin", StringComparison.Ordinal) && a != KeptCopy))
        {
            pages += await WeighAsync(address) > 0 ? 1 : 0;
        }

        Assert.True(pages > 300, $"only {pages} pages were weighed");
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_search_and_a_wrong_address_come_in_one_round_trip(string address) => Assert.NotEqual(0, await WeighAsync(address));

    /// <summary>What is open decides how long the words of a page are: each of these has made one page too heavy, or looked as if it would.</summary>
    [Theory]
    [InlineData("2027-03-29T03:30:00+02:00", "the first night of summer time")]
    [InlineData("2026-12-24T23:30:00+01:00", "Christmas Eve")]
    [InlineData("2026-11-28T14:00:00+01:00", "a Saturday afternoon")]
    [InlineData("2026-11-25T19:45:00+01:00", "a Wednesday evening, when most lines close soon")]
    public async Task Whatever_the_hour_a_page_comes_in_one_round_trip(string clock, string day)
    {
        var usual = site.Clock.Now;
        site.Clock.Now = DateTimeOffset.Parse(clock, System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            var addresses = SiteRoutes.Samples(site.Services).Where(a => !a.StartsWith("/admin", StringComparison.OrdinalIgnoreCase) && a != KeptCopy);
            foreach (var address in addresses.Concat(["/sok", "/sok?oppet=nu", "/sok?oppet=nu&sida=2", "/sok?sida=2", "/sok?kanal=chatt", "/sok?kanal=telefon", "/sok?q=%C3%B6vergrepp", .. Asked]))
            {
                await WeighAsync(address, day);
            }
        }
        finally
        {
            site.Clock.Now = usual;
        }
    }

    private async Task<int> WeighAsync(string address, string day = "an ordinary Tuesday")
    {
        var page = await AskAsync(address);
        if (page.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
        {
            return 0;
        }

        Assert.Equal("br", page.Header("Content-Encoding"));
        using var document = new HtmlParser().ParseDocument(Unpack(page.Body));
        var parts = new List<(string Address, int Bytes)> { (address, page.Bytes.Length) };
        foreach (var part in Blocking(document))
        {
            parts.Add((part, (await AskAsync(part)).Bytes.Length));
        }

        var total = parts.Sum(p => p.Bytes);
        Assert.True(total <= OneRoundTrip, $"{day}: {total} bytes: {string.Join(", ", parts.Select(p => $"{p.Address} {p.Bytes}"))}");
        return total;
    }

    /// <summary>Style sheets, all scripts and pictures: what stands between the visitor and a drawn page, and a little more.</summary>
    private static IEnumerable<string> Blocking(IParentNode document) =>
        document.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], script[src], img[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .Where(a => !a.StartsWith("data:", StringComparison.Ordinal))
            .Distinct();

    private Task<WireAnswer> AskAsync(string address) =>
        site.SendAsync($"GET {address} HTTP/1.1\r\nHost: stodlinjer.example\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nConnection: close\r\n\r\n");

    private static string Unpack(byte[] body)
    {
        using var brotli = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
