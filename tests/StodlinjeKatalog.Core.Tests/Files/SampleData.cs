namespace StodlinjeKatalog.Core.Tests.Files;

/// <summary>A small data folder without a fault, to plant one in.</summary>
internal static class SampleData
{
    public const string Needs =
        """
        ingangar:
          - slug: prata
            namn: Prata med någon
            beskrivning: Någon som lyssnar.
        behov:
          - slug: kris
            namn: Kris
            beskrivning: När allt rasar.
            ingangar: [prata]
            livsfara: ja
            ord:
              - chock
              - {ord: panic, vikt: 1.5, sprak: en}
          - slug: ensamhet
            namn: Ensamhet
            beskrivning: För dig som är ensam.
            ingangar: [prata]

        """;

    public const string Audiences =
        """
        malgrupper:
          - slug: vuxen
            namn: Vuxen
            beskrivning: För dig som har fyllt 18.
            lagsta_alder: 18

        """;

    public const string OpenLine =
        """
        ---
        namn: Lugna linjen
        huvudman: Föreningen Lugn
        status: publicerad
        sammanfattning: För dig som vill prata en stund.
        behov: [kris, ensamhet]
        malgrupper: [vuxen]
        lagsta_alder: 18
        sprak: [sv, fi]
        kostnad: gratis
        anonym: ja
        webbplats: https://lugn.se/
        kontaktvagar:
          - typ: telefon
            varde: 020-22 22 33
            ring: "+4620222233"
            oppettider: Mo-Fr 09:00-17:00
            helgdagar: ej angivet
          - typ: telefon
            varde: 0771-22 22 33
            ring: "+46771222233"
            kostnad: delad
          - typ: chatt
            varde: https://lugn.se/chatt/
        spar:
          telefonrakning: Samtalet syns inte.
        tidigare_adresser: [lugn]
        kallor:
          - kalla: https://lugn.se/om/
            datum: 2025-12-10
            styrker: [nummer]
        senaste_belagg: 2025-12-10
        kontrollerad: 2026-11-12
        ---
        Här svarar någon som lyssnar. Se även [kris](/behov/kris).

        Ring [112](tel:112) om det är bråttom.

        """;

    public const string ClosedLine =
        """
        ---
        namn: Gamla linjen
        huvudman: Föreningen Lugn
        status: nedlagd
        sammanfattning: Linjen är nedlagd.
        ersatts_av: [lugna-linjen]
        kallor:
          - kalla: Brev från föreningen
        ---
        Linjen tog slut 2020.

        """;

    public const string Guide =
        """
        ---
        rubrik: Om det är bråttom
        sammanfattning: Så gör du.
        andrad: 2026-11-01
        behov: [kris]
        stodlinjer: [lugna-linjen]
        kallor:
          - 1177
        ---
        Ring 112.

        ::: stodlinje lugna-linjen

        """;

    public const string Door =
        """
        ---
        kod: en
        namn: English
        svenskt_namn: engelska
        rubrik: Help in Sweden
        ej_granskad: Not reviewed by a native speaker.
        linjer: Lines in English
        inga_linjer: We know of no line in English.
        tolklinjer: Lines with an interpreter
        ---
        Call 112 in danger, 1177 for care, 901 01 to talk.

        """;

    public const string Municipalities = "kommunkod,kommun,slug,lanskod,lan,webbplats,kontrollerad\n0305,Håbo,habo-uppsala,03,Uppsala län,https://www.habo.se,\n";
    public const string Regions = "region,lanskod,lan,kod_1177,namn_1177,webbplats\nRegion Uppsala,03,Uppsala län,03,Uppsala län,https://regionuppsala.se\n";

    public static TemporaryFolder Create()
    {
        var folder = new TemporaryFolder();
        folder.Write("behov.yaml", Needs);
        folder.Write("malgrupper.yaml", Audiences);
        folder.Write("stodlinjer/lugna-linjen.md", OpenLine);
        folder.Write("stodlinjer/gamla-linjen.md", ClosedLine);
        folder.Write("guider/om-det-ar-brattom.md", Guide);
        folder.Write("sprak/en.md", Door);
        folder.Write("kommuner.csv", Municipalities);
        folder.Write("regioner.csv", Regions);
        return folder;
    }
}
