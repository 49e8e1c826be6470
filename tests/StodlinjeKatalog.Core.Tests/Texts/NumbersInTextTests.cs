using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Core.Tests.Texts;

public class NumbersInTextTests
{
    private static readonly HashSet<string> Known =
        ["112", "1177", "90101", "90390", "116111", "+4620222233", "+4687021680", "+468303020", "+46771505050"];

    /// <summary>020-99 99 99 and its likes in every dress that somebody may paste it in, and short codes that nobody has.</summary>
    public static readonly string[] Spellings =
    [
        "020-99 99 99", "020–99 99 99", "020—99 99 99", "020‑99 99 99", "020−99 99 99", "020﹣99 99 99", "020-999 999", "020 99 99 99",
        "020999999", "020\u00a099\u00a099\u00a099", "020\u200999\u202f99\u300099", "020.99.99.99", "020/99 99 99", "020 / 99 99 99",
        "(020) 99 99 99", "020:99:99:99", "020, 99 99 99", "020: 99 99 99", "020_99_99_99", "020·99·99·99", "020|99|99|99", "020~999999",
        "020=99=99=99", "020,99,99,99", "0 2 0 9 9 9 9 9 9", "020 - 99 - 99 - 99", "020\n99 99 99", "+46 20 99 99 99",
        "+46 (0)20-99 99 99", "+46(0) 20 99 99 99", "0046 20 99 99 99", "00 46 20 999999", "46 20 99 99 99", "＋46 20 99 99 99",
        "tel:+4620999999", "０２０-９９ ９９ ９９", "٠٢٠-٩٩ ٩٩ ٩٩", "۰۲۰-۹۹ ۹۹ ۹۹", "𝟎𝟐𝟎-𝟗𝟗 𝟗𝟗 𝟗𝟗", "𝟶𝟸𝟶-𝟿𝟿 𝟿𝟿 𝟿𝟿", "०२०-९९ ९९ ९९", "⓪②⓪-⑨⑨ ⑨⑨ ⑨⑨",
        "⁰²⁰ ⁹⁹ ⁹⁹ ⁹⁹", "0️⃣2️⃣0️⃣ 9️⃣9️⃣ 9️⃣9️⃣ 9️⃣9️⃣", "0\u200b20-99\u200b 99 99", "02\u00ad0-9\u00ad9 99 99",
        "0\u206020-99 9\ufeff9 99", "\u202a020-99 99 99\u202c", "020\u200e-99 99 99", "020&#45;99 99 99", "&#48;20-99 99 99",
        "020&ndash;99&nbsp;99&nbsp;99", "020&#x2011;99 99 99", "**020**-99 99 99", "020-9*9* 99 99", "020-9**99** 999",
        "020-<b>99</b> 99 99", "020-99 <!-- --> 99 99", "O20-99 99 99", "o2o-99 99 99", "О20-99 99 99", "020-99 99 9", "08-999 88 77",
        "070-999 88 77", "0771-99 99 99", "0900-20 20 20", "+47 815 00 000", "0047 815 00 000", "116 999", "116-999", "116999", "901 02",
        "90 102", "90102", "90-102", "9 0 1 0 2", "９０１ ０２", "901\u00ad 02", "90&#49; 02", "113 12", "114 15", "118 118", "020…99…99…99",
        "020--99--99--99", "020 (99) 99 99", "020[99]9999", "020•99•99•99", "020’99’99’99", "020、99、99、99", "０２０ー９９９９９９", "߀߂߀-߉߉ ߉߉ ߉߉",
        "0812 1314", "08 12 13 14 15", "0771/505 051", "00467 01 23 45 67", "+1 800 273 8255", "116 11 2", "901-03", "9 01 03",
        "noll tjugo, nittionio nittionio nittionio", "noll åtta nio nio nio åtta åtta sju sju", "nio noll ett noll två",
        "NOLL TJUGO NITTIONIO NITTIONIO NITTIONIO",
    ];

    public static TheoryData<string> Unknown => [.. Spellings];

    [Theory]
    [MemberData(nameof(Unknown))]
    public void A_number_that_nobody_has_is_seen_whatever_it_is_written_with(string written)
    {
        string[] texts =
        [
            written, $"Ring {written} i dag.", $"Du når oss på {written}, dygnet runt.", $"Öppet 9–17 {written} vardagar 10–12",
            $"Linje 2 ({written})",
        ];
        foreach (var text in texts)
        {
            var number = Assert.Single(NumbersInText.Read(text, Known.Contains), n => n.Number is null || !Known.Contains(n.Number.Dial));
            Assert.NotEmpty(number.Written);
        }
    }

    [Theory]
    [InlineData("Ring 113.")]
    [InlineData("Ring oss på 1178.")]
    [InlineData("tel 702 16 81")]
    [InlineData("Numret är 020-22 22 33 24.", false)]
    [InlineData("Sms till 71120")]
    [InlineData("telefon: 08-1234")]
    [InlineData("08-30 30 20 45")] // known as far as it goes, but the whole is another number
    [InlineData("020-22 22 33-34")]
    [InlineData("08-12 12-13 14")] // hours and hours, if it were not a number
    [InlineData("Ring 08-12-2026.")]
    [InlineData("Ring 90 102 samtal")]
    [InlineData("Självmordslinjen 901 02 21–06")]
    [InlineData("09-17 020-99 99 99")]
    [InlineData("112/020-99 99 99")]
    [InlineData("112, 901 02 och 1177")]
    [InlineData("Rum 3 901 02")]
    [InlineData("Självmordslinjen 901 02 24 timmar om dygnet")]
    [InlineData("901 02 901 03")]
    [InlineData("08-12 (12-13) 14")]
    [InlineData("Tider: 22–01 020-99 99 99")]
    [InlineData("1 1 3")]
    public void A_number_is_seen_by_what_stands_around_it(string text, bool isUnknown = true) =>
        Assert.Equal(isUnknown, NumbersInText.Read(text, Known.Contains).Any(n => n.Number is null || !Known.Contains(n.Number.Dial)));

    [Theory]
    // Times.
    [InlineData("Öppet kl. 21–06, 08.00–17.00 och 9.30-12.")]
    [InlineData("Vardagar 08:00–12:00 13:00–16:00, fredag 0800–1500.")]
    [InlineData("Mån–tors 08–17, fre 08–15, 365 dagar om året, 24/7.")]
    [InlineData("Ring 08–17. Telefonen är öppen 8.15–16.45 alla dagar.")]
    [InlineData("Tider: 22–01 (2009–2010), 21–24 (2019), 00.00–24.00 och 06:00-00:00.")]
    [InlineData("Tis 3/1 08–12 ons 4/1 13–16, 20.00–22.00 alla dagar 08.00–10.00.")]
    [InlineData("Mån 06-24 lör 08.00-12.00 sön 10-16")]
    // Dates and years.
    [InlineData("Kontrollerad 2025-12-10, 2025-12, 10/12 2025, 10.12.2025, 03-04-2026 och 2025.12.10 09:30.")]
    [InlineData("År 2014–2015, 2019/2020, 2019/20 och 1998. Perioden 2024-01-01 – 2025-12-31.")]
    [InlineData("2026-06-01–2026-08-31 gäller 10–15. 2026-01-02T08:00:00, 2026-01-02 08:00–09:00. 2020 2021 2022 2023.")]
    [InlineData("Dövas Tidning, nummer 3 2022, nr 4/2023. Född 1990.")]
    [InlineData("Det var 2020-11-12, klockan 10 00, i kapitel 01 2.")]
    // Laws and cases.
    [InlineData("Socialtjänstlagen (2001:453), SFS 2025:400, prop. 2025/26:60, 5 kap. 1 §, artikel 12.")]
    [InlineData("Dnr 2019/0201456, ISBN 978-91-0-012345-6, art.nr 2023-1-8312.")]
    [InlineData("Plusgiro 90 20 04-2, bankgiro 902-0042, swish 123 900 43 21, org.nr 802002-8463, S2021/05234, s. 90–102, version 1.1.3.")]
    // Ages, sums, prices, counts.
    [InlineData("För dig mellan 10 och 20 år, 13–25 år, 18+ eller 65+.")]
    [InlineData("Nästan 14 000 samtal, 80 000 samtal, 1 020 304 kr, över 90 100 personer och 116 500 besök.")]
    [InlineData("Kostar 500 000 kr, 2 500 kronor, 0,69 kr/min, 12,50 kr och 10 000 000 kr.")]
    [InlineData("90 102 samtal, 118 000 personer, ungefär 90 400 i hela landet, 7,5 procent.")]
    [InlineData("Ring 365 dagar om året. Ring 100 gånger.")]
    // Post codes and prefixes.
    [InlineData("Box 4086, 904 22 Umeå. Storgatan 1, 113 30 Stockholm. 118 93 Stockholm. 411 06 Göteborg.")]
    [InlineData("Nummer som börjar på 020, 0200 och 077 är gratis eller delade. Riktnumret är 08.")]
    [InlineData("0771 är delad kostnad; 010 och 08 är vanliga nummer. Numret 020 är gratis.")]
    [InlineData("Ett, två, tre, fyra, fem, sex, sju. Klockan åtta, nio eller tio.")]
    [InlineData("Pumpen 1-1-2, våning 3, 50 %, 4:e gången, 2 x 100 mg, A4, H2O, 3G och nivå 1.2.3.")]
    // Known numbers, in any dress.
    [InlineData("Ring 112, 1177, 901 01, 90 390 eller 116 111. 020-22 22 33 (08-702 16 80) 0771-50 50 50.")]
    [InlineData("020–22 22 33, +46 (0)20 22 22 33, 0046-8-702 16 80, 08/702 16 80, 9O1 01, 90101")]
    [InlineData("020-22 22 33 9–17, 08-30 30 20 2024, 112/1177, 90 390 · 116 111, 020-22 22 33 08-702 16 80")]
    [InlineData("nio noll ett noll ett, noll tjugo tjugotvå tjugotvå trettiotre")]
    public void What_is_no_number_to_ring_is_left_alone(string text) =>
        Assert.DoesNotContain(NumbersInText.Read(text, Known.Contains), n => n.Number is null || !Known.Contains(n.Number.Dial));

    /// <summary>Any number of the plan, in any groups and with anything between them: it is seen, and seen as that number.</summary>
    [Fact]
    public void Two_thousand_numbers_in_random_dress_are_all_seen()
    {
        string[] separators = [" ", "-", "–", "\u2011", "\u00a0", ".", "/", " / ", " - ", "·", "\u2009", "_", "**", "", "\u200b", "\u00ad"];
        string[] prefixes = ["020", "0200", "0771", "070", "076", "010", "08", "031", "0498"];
        var random = new Random(20261201);
        for (var n = 0; n < 2000; n++)
        {
            var prefix = prefixes[random.Next(prefixes.Length)];
            var length = prefix is "020" or "08" or "031" or "0498" ? 9 : 10;
            var digits = prefix + string.Concat(Enumerable.Range(0, length - prefix.Length).Select(i => random.Next(i == 0 ? 2 : 0, 10)));
            var isAbroad = random.Next(3) == 0;
            var groups = new List<string> { isAbroad ? random.Next(2) == 0 ? "+46" : "0046" : prefix };
            var rest = isAbroad ? digits[1..] : digits[prefix.Length..];
            for (var at = 0; at < rest.Length;)
            {
                var size = Math.Min(random.Next(1, 4), rest.Length - at);
                groups.Add(rest.Substring(at, size));
                at += size;
            }

            var separator = separators[random.Next(separators.Length)];
            var written = groups[0] + separators[random.Next(separators.Length)] + string.Join(separator, groups.Skip(1));
            var found = NumbersInText.Read($"Du kan prata med oss: {written} alla dagar 9–17.", _ => false);

            Assert.True(found.Count == 1 && found[0].Digits == digits, $"{written}: {string.Join(" | ", found)}");
            Assert.DoesNotContain(NumbersInText.Read(written, dial => dial == "+46" + digits[1..]), f => f.Number is null);
        }
    }

    [Fact]
    public void Two_thousand_random_hours_and_dates_are_never_taken_for_numbers()
    {
        var random = new Random(20261202);
        string[] dashes = ["–", "-", " – ", " - "];
        for (var n = 0; n < 2000; n++)
        {
            var colon = random.Next(2) == 0 ? ":" : ".";
            var date = new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(random.Next(4000));
            string Time() => random.Next(2) == 0
                ? $"{random.Next(25):00}{colon}{random.Next(12) * 5:00}"
                : $"{random.Next(25)}{colon}{random.Next(12) * 5:00}";
            string Dash() => dashes[random.Next(4)];
            string Span() => random.Next(3) == 0 ? $"{random.Next(25):00}{Dash()}{random.Next(25):00}" : $"{Time()}{Dash()}{Time()}";
            var text = $"Från {date:yyyy-MM-dd} ({date:d/M yyyy}, {date:dd.MM.yyyy}) öppet {Span()}, {Span()} och {Time()}; ring {Span()}.";

            Assert.True(NumbersInText.Read(text, Known.Contains).All(f => f.Number is { } number && Known.Contains(number.Dial)), text);
        }
    }

    [Fact]
    public void The_number_is_told_as_it_stands_with_its_line()
    {
        var number = Assert.Single(NumbersInText.Read("Först detta.\nSedan 020–99\u00a099 99 på kvällen.", Known.Contains));

        Assert.Equal(new WrittenNumber("020–99\u00a099 99", "020999999", new("+4620999999", PhoneNumberKind.FreePhone), 1), number);
    }

    [Fact]
    public void A_long_text_of_digits_is_read_in_a_moment()
    {
        var text = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"{i * 7919 % 1000:00}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        _ = NumbersInText.Read(text, Known.Contains);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }
}
