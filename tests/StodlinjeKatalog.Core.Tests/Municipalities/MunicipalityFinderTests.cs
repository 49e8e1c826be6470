using System.Globalization;
using System.Text;
using StodlinjeKatalog.Core.Municipalities;

namespace StodlinjeKatalog.Core.Tests.Municipalities;

public sealed class MunicipalityFinderTests
{
    private const int Municipalities = 290;
    private const int Counties = 21;

    private static readonly List<Municipality> All = ReadAll();
    private static readonly MunicipalityFinder Finder = new(All);

    [Fact]
    public void There_are_290_municipalities_in_21_counties()
    {
        Assert.Equal(Municipalities, All.Count);
        Assert.Equal(Municipalities, All.DistinctBy(m => m.Slug).Count());
        Assert.Equal(Counties, Finder.Counties.Count);
        Assert.Equal(Municipalities, Finder.Counties.Sum(c => c.Municipalities.Count));
        Assert.Equal("Blekinge län", Finder.Counties[0].Name);
        Assert.Equal("Östergötlands län", Finder.Counties[^1].Name);
    }

    [Fact]
    public void Each_is_found_first_by_its_name_with_its_letters() => Assert.All(All, municipality =>
        Assert.Equal(municipality, Finder.Find(municipality.Name).Municipalities[0]));

    [Fact]
    public void Each_is_found_without_its_letters() => Assert.All(All, municipality =>
        Assert.Contains(municipality, Finder.Find(Fold(municipality.Name)).Municipalities));

    [Fact]
    public void Each_is_found_in_other_case_and_with_the_word_kommun() => Assert.All(All, municipality =>
    {
        Assert.Equal(municipality, Finder.Find(municipality.Name.ToUpperInvariant()).Municipalities[0]);
        Assert.Equal(municipality, Finder.Find($"  {municipality.Name}  kommun ").Municipalities[0]);
        Assert.Contains(municipality, Finder.Find($"{municipality.Name}s kommun").Municipalities);
    });

    [Fact]
    public void Each_is_among_the_answers_with_any_one_letter_missing() => Assert.All(All.Where(m => m.Name.Length >= 6), municipality =>
    {
        for (var i = 0; i < municipality.Name.Length; i++)
        {
            var written = municipality.Name.Remove(i, 1);

            // Alvesta without its l is Avesta.
            if (!All.Any(other => other.Name.Equals(written, StringComparison.OrdinalIgnoreCase)))
            {
                Assert.Contains(municipality, Finder.Find(written).Municipalities);
            }
        }
    });

    [Theory]
    [InlineData("Lulea", "lulea")]
    [InlineData("luleå", "lulea")]
    [InlineData("lule", "lulea")]
    [InlineData("Malmoe", "malmo")]
    [InlineData("Haabo", "haabo")] // Its own slug, and å as it is written abroad.
    [InlineData("Gothenburg", "goteborg")]
    [InlineData("Göteborgs stad", "goteborg")]
    [InlineData("Region Gotland", "gotland")]
    [InlineData("Falu kommun", "falun")]
    [InlineData("upplands väsby", "upplands-vasby")]
    [InlineData("Upplands-Väsby", "upplands-vasby")]
    [InlineData("väsby", "upplands-vasby")]
    [InlineData("malung", "malung-salen")]
    [InlineData("sälen", "malung-salen")]
    [InlineData("ed", "dals-ed")]
    [InlineData("Å\u030Amål", "amal")] // A ring too many.
    [InlineData("A\u030Amål", "amal")]
    public void What_people_write_leads_to_the_one(string written, string slug)
    {
        var matches = Finder.Find(written);

        Assert.Equal(slug, matches.Municipalities[0].Slug);
    }

    [Fact]
    public void Habo_and_Håbo_are_two()
    {
        Assert.Equal((MatchKind.Same, "haabo"), Answer("Håbo"));
        Assert.Equal((MatchKind.Several, "habo haabo"), Answer("Habo"));
        Assert.Equal((MatchKind.Several, "habo haabo"), Answer("habo kommun"));
    }

    [Theory]
    [InlineData("väst", "vastervik vasteras")]
    [InlineData("borg", "borgholm")]
    [InlineData("hal", "hallsberg hallstahammar halmstad")]
    public void A_beginning_gives_all_that_begin_so(string written, string slugs)
    {
        var found = Finder.Find(written).Municipalities.Select(m => m.Slug).ToList();

        Assert.All(slugs.Split(' '), slug => Assert.Contains(slug, found));
        Assert.DoesNotContain("habo", found);
    }

    [Theory]
    [InlineData("Gotteborg", "goteborg")]
    [InlineData("Stokholm", "stockholm")]
    [InlineData("Skeleftea", "skelleftea")]
    [InlineData("Örnsköldvik", "ornskoldsvik")]
    [InlineData("Norrköpnig", "norrkoping")]
    [InlineData("Kristianstadd", "kristianstad")]
    public void A_misspelling_gives_the_nearest_first(string written, string slug)
    {
        var matches = Finder.Find(written);

        Assert.Equal(MatchKind.Nearest, matches.Kind);
        Assert.Equal(slug, matches.Municipalities[0].Slug);
    }

    [Theory]
    [InlineData("Skåne", 33)]
    [InlineData("skane lan", 33)]
    [InlineData("Västra Götalands län", 49)]
    [InlineData("Dalarnas län", 15)]
    [InlineData("Norrbotten", 14)]
    public void A_county_gives_its_municipalities(string written, int count)
    {
        var matches = Finder.Find(written);

        Assert.Equal(MatchKind.County, matches.Kind);
        Assert.Equal(count, matches.Municipalities.Count);
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("q")]
    [InlineData("東京")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("kommun")]
    public void Anything_written_gives_somewhere_to_go(string written)
    {
        var matches = Finder.Find(written);

        Assert.NotEmpty(matches.Municipalities);
        Assert.NotEqual(MatchKind.Same, matches.Kind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("112")]
    public void Nothing_written_is_nothing_sought(string? written) => Assert.Equal(MunicipalityMatches.Nothing, Finder.Find(written));

    [Fact]
    public void A_text_without_end_is_answered_soon()
    {
        var started = System.Diagnostics.Stopwatch.StartNew();

        Assert.NotEmpty(Finder.Find(new string('å', 1_000_000)).Municipalities);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(20), $"took {started.Elapsed}");
    }

    private static (MatchKind Kind, string Slugs) Answer(string written)
    {
        var matches = Finder.Find(written);
        return (matches.Kind, string.Join(' ', matches.Municipalities.Select(m => m.Slug)));
    }

    private static string Fold(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static List<Municipality> ReadAll() =>
    [
        .. File.ReadLines(Path.Combine(RepositoryFolder.Data, "kommuner.csv")).Skip(1).Where(line => line.Length > 0).Select(line =>
        {
            var cells = line.Split(',');
            return new Municipality(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], null);
        }),
    ];
}
