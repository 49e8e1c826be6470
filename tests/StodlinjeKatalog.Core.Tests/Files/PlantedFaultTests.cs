using StodlinjeKatalog.Core.Files;

namespace StodlinjeKatalog.Core.Tests.Files;

/// <summary>Each row plants one fault in a sound folder: it is told with its file and line, and nothing else is.</summary>
public class PlantedFaultTests
{
    private const string Line = "stodlinjer/lugna-linjen.md";
    private const string Closed = "stodlinjer/gamla-linjen.md";
    private const string Guide = "guider/om-det-ar-brattom.md";
    private const string Door = "sprak/en.md";

    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void The_sample_itself_has_no_fault()
    {
        using var folder = SampleData.Create();

        var reading = DataFolder.Read(folder.Path, Today);

        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Warnings);
    }

    [Theory]
    // Keys and shapes.
    [InlineData(Line, "anonym: ja", "annonym: ja", 11, "Nyckeln \"annonym\" finns inte")]
    [InlineData(Line, "    varde: 020-22 22 33", "    varde: 020-22 22 33\n    oppet: nu", 16, "Nyckeln \"oppet\" finns inte")]
    [InlineData(Line, "anonym: ja", "anonym: kanske", 11, "\"kanske\" är inte ett av orden ja, nej")]
    [InlineData(Line, "anonym: ja", "anonym:", 11, "anonym är tom")]
    [InlineData(Line, "sprak: [sv, fi]", "sprak: []", 9, "sprak ska vara en lista")]
    [InlineData(Line, "sprak: [sv, fi]", "sprak: svenska", 9, "sprak ska vara en lista")]
    [InlineData(Line, "namn: Lugna linjen", "namn: [Lugna, linjen]", 2, "namn ska vara en text")]
    [InlineData(Line, "namn: Lugna linjen", "namn: Lugna linjen\nnamn: Lugna", 3, "samma nyckel står två gånger")]
    [InlineData(Line, "huvudman: Föreningen Lugn", "huvudman: Föreningen: Lugn", 3, "YAML går inte att läsa")]
    [InlineData(Line, "huvudman: Föreningen Lugn", "huvudman: &a Föreningen Lugn", 3, "ankare")]
    [InlineData(Line, "kostnad: gratis", "kostnad: dyr", 10, "\"dyr\" är inte ett av orden")]
    [InlineData(Line, "status: publicerad", "status: klar", 4, "\"klar\" är inte ett av orden")]
    [InlineData(Line, "status: publicerad\n", "", 1, "status saknas")]
    [InlineData(Line, "namn: Lugna linjen\n", "", 1, "namn saknas")]
    [InlineData(Line, "huvudman: Föreningen Lugn\n", "", 1, "huvudman saknas")]
    [InlineData(Line, "lagsta_alder: 18", "lagsta_alder: arton", 8, "är inte ett heltal")]
    [InlineData(Line, "---\nnamn", "namn", 1, "Filens huvud saknas")]
    [InlineData(Closed, "---\nLinjen tog", "Linjen tog", 1, "Filens huvud tar aldrig slut")]
    // What a line must have.
    [InlineData(Line, "För dig som vill prata en stund.", "En mening som är för lång. En mening som är för lång. En mening som är för lång. En mening som är för lång. En mening som är för lång. En mening som är för lång. Slut.", 5, "högst 160 tecken")]
    [InlineData(Line, "sammanfattning: För dig som vill prata en stund.\n", "", 1, "sammanfattning saknas")]
    [InlineData(Line, "behov: [kris, ensamhet]\n", "", 1, "behov saknas")]
    [InlineData(Line, "kallor:\n  - kalla: https://lugn.se/om/\n    datum: 2025-12-10\n    styrker: [nummer]\n", "", 1, "kallor saknas")]
    [InlineData(Line, "behov: [kris, ensamhet]", "behov: [kris, ensamhett]", 6, "behovet \"ensamhett\" finns inte")]
    [InlineData(Line, "behov: [kris, ensamhet]", "behov: [kris, kris]", 6, "står två gånger")]
    [InlineData(Line, "malgrupper: [vuxen]", "malgrupper: [vuxna]", 7, "målgruppen \"vuxna\" finns inte")]
    [InlineData(Line, "lagsta_alder: 18", "lagsta_alder: 18\nhogsta_alder: 17", 8, "högre än hogsta_alder")]
    [InlineData(Line, "sprak: [sv, fi]", "sprak: [sv, Finska]", 9, "är inte en språkkod")]
    [InlineData(Line, "webbplats: https://lugn.se/", "webbplats: lugn.se", 12, "är inte en webbadress")]
    [InlineData(Line, "webbplats: https://lugn.se/", "webbplats: javascript:alert(1)", 12, "är inte en webbadress")]
    [InlineData(Closed, "ersatts_av: [lugna-linjen]\n", "", 1, "leder inte vidare")]
    [InlineData(Closed, "[lugna-linjen]", "[lugnare-linjen]", 6, "stödlinjen \"lugnare-linjen\" finns inte")]
    [InlineData(Line, "tidigare_adresser: [lugn]", "tidigare_adresser: [gamla-linjen]", 27, "är en linje som finns")]
    // Numbers.
    [InlineData(Line, "020-22 22 33", "020-22 22 3", 15, "är inte ett nummer som går att ringa")]
    [InlineData(Line, "020-22 22 33", "0900-22 22 33", 15, "är inte ett nummer som går att ringa")]
    [InlineData(Line, "020-22 22 33", "901 02", 15, "är inte ett nummer som går att ringa")]
    [InlineData(Line, "020-22 22 33", "020‑22 22 33", 15, "är inte ett nummer som går att ringa")]
    [InlineData(Line, "020-22 22 33", "020-22 22 34", 16, "är ett annat nummer än varde")]
    [InlineData(Line, "\"+4620222233\"", "\"+46202222333\"", 16, "är ett annat nummer än varde")]
    [InlineData(Line, "\"+4620222233\"", "\"020222233\"", 16, "Skriv \"+4620222233\"")]
    [InlineData(Line, "    ring: \"+4620222233\"\n", "", 14, "ring saknas. Skriv ring: \"+4620222233\"")]
    [InlineData(Line, "    kostnad: delad\n", "", 19, "är ett 077-nummer och aldrig gratis")]
    [InlineData(Line, "    kostnad: delad\n", "    kostnad: gratis\n", 22, "är ett 077-nummer och aldrig gratis")]
    [InlineData(Line, "typ: chatt\n    varde: https://lugn.se/chatt/", "typ: telefon\n    varde: 020-22 22 33\n    ring: \"+4620222233\"", 23, "står två gånger")]
    [InlineData(Line, "https://lugn.se/chatt/", "chatten", 24, "Skriv en hel webbadress")]
    [InlineData(Line, "    varde: https://lugn.se/chatt/", "    varde: https://lugn.se/chatt/\n    ring: \"112\"", 25, "ring hör bara till telefon")]
    [InlineData(Line, "    oppettider: Mo-Fr 09:00-17:00\n    helgdagar: ej angivet", "    helgdagar: angivet", 17, "helgdagar står utan oppettider")]
    [InlineData(Line, "oppettider: Mo-Fr 09:00-17:00", "oppettider: Mo-Fr nio till fem", 17, "Tecken 7: väntade veckodagar")]
    [InlineData(Line, "Mo-Fr 09:00-17:00", "vardagar 09:00-17:00", 17, "går inte att läsa")]
    [InlineData(Line, "020-22 22 33", "020‑22 22 33", 15, "Skriv \"020-22 22 33\"")]
    [InlineData(Line, "020-22 22 33", "0046 (0)20/22 22 33", 15, "Skriv \"020-22 22 33\"")]
    [InlineData(Line, "020-22 22 33", "020-22 22 3З", 15, "Tecknet ”З” (U+0417) kan inte stå i ett nummer")]
    [InlineData(Line, "Samtalet syns inte.", "Ring 020–22 22 34.", 26, "spar.telefonrakning: Numret 020–22 22 34 finns inte")]
    [InlineData(Line, "helgdagar: ej angivet", "helgdagar: ej angivet\n    anmarkning: 901 02", 19, "anmarkning: Numret 901 02 finns inte")]
    [InlineData(Line, "Ring [112]", "Eller 020 99 99 99. Ring [112]", 37, "Numret 020 99 99 99 finns inte")]
    [InlineData(Line, "För dig som vill prata en stund.", "Ring 020-99 99 99.", 5, "sammanfattning: Numret 020-99 99 99 finns inte")]
    [InlineData(Line, "namn: Lugna linjen", "namn: \"Lugna\\u202E linjen\"", 2, "namn har tecknet U+202E")]
    [InlineData(Line, "namn: Lugna linjen", "namn: \"\\u200B\\u2060\"", 2, "namn är tom")]
    [InlineData("behov.yaml", "När allt rasar.", "Ring 020–99 99 99.", 8, "beskrivning: Numret 020–99 99 99 finns inte")]
    [InlineData("malgrupper.yaml", "För dig som har fyllt 18.", "Ring 90 102.", 4, "beskrivning: Numret 90 102 finns inte")]
    [InlineData("kommuner.csv", "Håbo", "Ring 901 02", 2, "kommun: Numret 901 02 finns inte")]
    [InlineData(Door, "901 01 to talk.", "901 01 to talk, ９０１ ０２ at night.", 11, "Texten har siffrorna 901 02")]
    [InlineData(Door, "901 01 to talk.", "901 01 to talk, 𝟗&#48;102 at night.", 11, "Texten har siffrorna 90102")]
    [InlineData(Door, "Lines in English", "Call 020-99 99 99", 7, "linjer: Numret 020-99 99 99 finns inte")]
    // Dates and sources.
    [InlineData(Line, "kontrollerad: 2026-11-12", "kontrollerad: 2026-02-30", 33, "är inte ett datum")]
    [InlineData(Line, "kontrollerad: 2026-11-12", "kontrollerad: 2026-11-22", 33, "har inte varit än")]
    [InlineData(Line, "senaste_belagg: 2025-12-10", "senaste_belagg: 2025-13", 32, "är inte ett datum")]
    [InlineData(Line, "datum: 2025-12-10", "datum: 2035-12-10", 30, "har inte varit än")]
    [InlineData(Line, "kalla: https://lugn.se/om/", "kalla: https://lugn", 29, "är inte en webbadress")]
    // Texts.
    [InlineData(Line, "(/behov/kris)", "(/behov/krisen)", 35, "\"krisen\" finns inte")]
    [InlineData(Line, "(/behov/kris)", "(/stodlinjer/lugna)", 35, "\"lugna\" finns inte")]
    [InlineData(Line, "(/behov/kris)", "(/krisen)", 35, "sidan finns inte")]
    [InlineData(Line, "(/behov/kris)", "(javascript:alert(1))", 35, "går inte att följa")]
    [InlineData(Line, "(/behov/kris)", "(https://lugn)", 35, "går inte att följa")]
    [InlineData(Line, "(tel:112)", "(tel:122)", 37, "går inte att följa")]
    [InlineData(Line, "(tel:112)", "(tel:+4620222234)", 37, "Numret +4620222234 finns inte hos någon publicerad stödlinje")]
    [InlineData(Line, "[112](tel:112)", "![112](https://lugn.se/112.png)", 37, "visas inte")]
    // Needs and audiences.
    [InlineData("behov.yaml", "slug: ensamhet", "slug: Ensamhet", 14, "slug: \"Ensamhet\" går inte")]
    [InlineData("behov.yaml", "slug: ensamhet", "slug: ny", 14, "slug: \"ny\" är upptagen av en egen sida")]
    [InlineData("malgrupper.yaml", "slug: vuxen", "slug: ny", 2, "slug: \"ny\" är upptagen av en egen sida")]
    [InlineData("behov.yaml", "ingangar: [prata]\n    livsfara", "ingangar: [pratat]\n    livsfara", 9, "ingången \"pratat\" finns inte")]
    [InlineData("behov.yaml", "vikt: 1.5", "vikt: 9", 13, "vikt: 9 går inte")]
    [InlineData("behov.yaml", "- chock", "- panic\n      - panic", 13, "står två gånger")]
    [InlineData("malgrupper.yaml", "lagsta_alder: 18", "lagsta_alder: 18\n    hogsta_alder: 3", 5, "högre än hogsta_alder")]
    [InlineData("malgrupper.yaml", "    beskrivning: För dig som har fyllt 18.\n", "", 2, "beskrivning saknas")]
    // Guides, languages, municipalities.
    [InlineData(Guide, "stodlinjer: [lugna-linjen]", "stodlinjer: [gamla-linjen]", 6, "stödlinjen \"gamla-linjen\" finns inte")]
    [InlineData(Guide, "::: stodlinje lugna-linjen", "::: stodlinje lugna-linjerna", 12, "\"lugna-linjerna\" finns inte")]
    [InlineData(Guide, "Ring 112.", "[Ring](tel:+4620222234).", 10, "Numret +4620222234 finns inte hos någon publicerad stödlinje")]
    [InlineData(Guide, "Ring 112.", "Ring 020-22 22 34.", 10, "Numret 020-22 22 34 finns inte hos någon publicerad stödlinje")]
    [InlineData(Guide, "andrad: 2026-11-01", "andrad: i höstas", 4, "är inte ett datum")]
    [InlineData(Guide, "kallor:\n  - 1177\n", "", 1, "kallor saknas")]
    [InlineData(Door, "1177", "1178", 11, "Texten nämner inte 1177")]
    [InlineData(Door, "901 01", "901 02", 11, "Texten nämner inte 90101")]
    [InlineData(Door, "Call 112", "Call 1121", 11, "Texten nämner inte 112")]
    [InlineData(Door, "kod: en", "kod: engelska", 2, "är inte en språkkod")]
    [InlineData(Door, "ej_granskad: Not reviewed by a native speaker.\n", "", 1, "ej_granskad saknas")]
    [InlineData(Door, "linjer: Lines in English\n", "", 1, "linjer saknas")]
    [InlineData(Door, "inga_linjer: We know of no line in English.\n", "", 1, "inga_linjer saknas")]
    [InlineData(Door, "tolklinjer: Lines with an interpreter\n", "", 1, "tolklinjer saknas")]
    [InlineData(Door, "kod: en", "kod: fa", 1, "skriv riktning: rtl")]
    [InlineData(Door, "rubrik: Help", "riktning: rtl\nrubrik: Help", 5, "en skrivs från vänster")]
    [InlineData(Door, "901 01 to talk.", "901 01 to talk, 020-22 22 33 at night.", 11, "Texten har siffrorna 020-22 22 33")]
    [InlineData("kommuner.csv", "0305,", "305,", 2, "ska vara fyra siffror")]
    [InlineData("kommuner.csv", ",03,", ",04,", 2, "lanskod: 04 är inte de två första")]
    [InlineData("kommuner.csv", "https://www.habo.se,", "https://www.habo.se,,", 2, "Raden har 8 fält")]
    [InlineData("kommuner.csv", "kommunkod,kommun", "kod,kommun", 1, "Rubrikraden är fel")]
    [InlineData("regioner.csv", "https://regionuppsala.se", "regionuppsala.se", 2, "är inte en webbadress")]
    public void A_planted_fault_is_told_with_its_file_and_line(string file, string right, string wrong, int line, string says)
    {
        using var folder = SampleData.Create();
        var text = File.ReadAllText(folder.File(file));
        Assert.Contains(right, text, StringComparison.Ordinal);
        folder.Write(file, Replaced(text, right, wrong));

        var fault = Assert.Single(DataFolder.Read(folder.Path, Today).Faults, f => f.Message.Contains(says, StringComparison.Ordinal));

        Assert.Equal($"{file}:{line}", $"{fault.File}:{fault.Line}");
        Assert.StartsWith($"{file}:{line}: ", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ring [020-22 22 33](tel:+4620222233) eller 020-22 22 33.")]
    [InlineData("Det var 2020-11-12, klockan 10 00, i kapitel 01 2.")]
    public void A_number_that_a_line_has_may_stand_in_a_guide_and_other_digits_too(string sentence)
    {
        using var folder = SampleData.Create();
        folder.Write(Guide, SampleData.Guide.Replace("Ring 112.", sentence, StringComparison.Ordinal));

        Assert.Empty(DataFolder.Read(folder.Path, Today).Faults);
    }

    [Fact]
    public void A_number_that_only_a_closed_line_has_may_not_stand_in_a_guide()
    {
        using var folder = SampleData.Create();
        folder.Write(Closed, SampleData.ClosedLine.Replace("ersatts_av: [lugna-linjen]\n", "kontaktvagar:\n  - typ: telefon\n    varde: 020-22 22 34\n    ring: \"+4620222234\"\nersatts_av: [lugna-linjen]\n", StringComparison.Ordinal));
        folder.Write(Guide, SampleData.Guide.Replace("Ring 112.", "Ring 020-22 22 34.", StringComparison.Ordinal));

        var fault = Assert.Single(DataFolder.Read(folder.Path, Today).Faults);

        Assert.Equal(Guide, fault.File);
        Assert.Contains("Numret 020-22 22 34 finns inte hos någon publicerad stödlinje", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stodlinjer/Lugn_linje.md", "Filnamnet")]
    [InlineData("stodlinjer/lugn.txt", "Filnamnet")]
    [InlineData("stodlinjer/ny.md", "\"ny\" är upptagen av en egen sida")]
    [InlineData("guider/ny.md", "\"ny\" är upptagen av en egen sida")]
    [InlineData("sprak/ny.md", "\"ny\" är upptagen av en egen sida")]
    [InlineData("behov.yml", "Filen läses inte")]
    public void A_file_that_nobody_would_read_is_told(string name, string says)
    {
        using var folder = SampleData.Create();
        folder.Write(name, SampleData.ClosedLine);

        var fault = Assert.Single(DataFolder.Read(folder.Path, Today).Faults);

        Assert.Equal(name, fault.File);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_text_in_utf8_is_told()
    {
        using var folder = SampleData.Create();
        File.WriteAllBytes(folder.File(Closed), System.Text.Encoding.Latin1.GetBytes(SampleData.ClosedLine.Replace("Linjen", "Linjén", StringComparison.Ordinal)));

        Assert.Contains("UTF-8", Assert.Single(DataFolder.Read(folder.Path, Today).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_told_and_ends_nothing()
    {
        using var folder = SampleData.Create();
        folder.Write("malgrupper.yaml", "malgrupper: " + new string('[', 100_000));

        Assert.Contains(DataFolder.Read(folder.Path, Today).Faults, f => f is { File: "malgrupper.yaml", Line: 1 } && f.Message.Contains("nivåer", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_on_two_lines_is_a_fault_at_both()
    {
        using var folder = SampleData.Create();
        folder.Write("stodlinjer/andra-linjen.md", SampleData.OpenLine.Replace("Lugna linjen", "Andra linjen", StringComparison.Ordinal)
            .Replace("tidigare_adresser: [lugn]\n", "", StringComparison.Ordinal)
            .Replace("0771-22 22 33", "08-702 16 80", StringComparison.Ordinal)
            .Replace("+46771222233", "+4687021680", StringComparison.Ordinal));

        var faults = DataFolder.Read(folder.Path, Today).Faults;

        Assert.Equal(
            ["stodlinjer/andra-linjen.md:16", "stodlinjer/lugna-linjen.md:16"],
            faults.Select(f => $"{f.File}:{f.Line}"));
        Assert.All(faults, f => Assert.Contains("delar_nummer_med", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_both_lines_say_they_share_is_no_fault()
    {
        using var folder = SampleData.Create();
        folder.Write(Line, SampleData.OpenLine.Replace("kallor:", "delar_nummer_med: [andra-linjen]\nkallor:", StringComparison.Ordinal));
        folder.Write("stodlinjer/andra-linjen.md", SampleData.OpenLine.Replace("Lugna linjen", "Andra linjen", StringComparison.Ordinal)
            .Replace("tidigare_adresser: [lugn]", "delar_nummer_med: [lugna-linjen]", StringComparison.Ordinal));

        Assert.Empty(DataFolder.Read(folder.Path, Today).Faults);
    }

    [Fact]
    public void A_missing_file_and_a_missing_folder_are_told()
    {
        using var folder = SampleData.Create();
        File.Delete(folder.File("malgrupper.yaml"));

        Assert.Contains(DataFolder.Read(folder.Path, Today).Faults, f => f is { File: "malgrupper.yaml", Message: "Filen saknas. Den ska finnas i mappen." });
        Assert.Contains("Mappen finns inte", Assert.Single(DataFolder.Read(folder.File("ingenstans"), Today).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_hard_to_read_is_a_warning_and_no_fault()
    {
        using var folder = SampleData.Create();
        folder.Write(Guide, SampleData.Guide + "Myndighetsgemensamma samordningsinsatser förutsätter regelbundna verksamhetsuppföljningar tillsammans med kommunala socialtjänstorganisationer.\n");

        var reading = DataFolder.Read(folder.Path, Today);

        Assert.Empty(reading.Faults);
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal((Guide, 10), (warning.File, warning.Line));
        Assert.Contains("LIX", warning.Message, StringComparison.Ordinal);
    }

    private static string Replaced(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        return text[..at] + wrong + text[(at + right.Length)..];
    }
}
