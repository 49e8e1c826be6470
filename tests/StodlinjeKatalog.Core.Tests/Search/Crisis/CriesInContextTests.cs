using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Core.Tests.Search.Crisis;

/// <summary>
/// A plain cry is heard whatever stands before and after it. A row that silences one ("slå vad") may reach too far: nobody
/// was heard who wrote "min man slår mig vad kan jag göra".
/// </summary>
public class CriesInContextTests
{
    private static readonly string[] Before =
    [
        "", "hej", "hjälp", "snälla hjälp mig", "jag heter anna och", "jag är 34 år och", "jag är 14 år och", "det är så att", "jag vet inte vad jag ska göra men",
        "har aldrig berättat det för någon men", "jag skäms men", "vad gör man när", "ursäkta att jag stör men", "jag bor i malmö och", "det är natt och",
        "jag orkar inte prata om det men", "vi har två barn och", "jag har en fråga", "ingen tror mig men", "jag går i sjuan och", "jag jobbar på ica och",
        "jag är lärare och", "jag är kille och", "asså", "jag vet inte om det är rätt ställe men", "jag är gravid och", "jag är sjuk och", "vi bor på landet och", "jag trivs på jobbet men",
        "min mamma dog förra året och", "jag är alkoholist och", "alla tror att allt är bra men", "jag har slutat skolan och", "jag spelar fotboll och", "jag har en hund och",
    ];

    private static readonly string[] After =
    [
        "", "vad kan jag göra", "vad ska jag göra", "vad gör jag nu", "och jag vet inte vad jag ska göra", "vem kan jag ringa", "hjälp", "snälla hjälp", "nu", "igen", "i natt",
        "varje dag", "och ingen vet om det", "och jag är rädd", "hur får jag hjälp", "kan jag få prata med någon", "jag är 14 år", "jag är ensam hemma", "och barnen sover",
        "sen i måndags", "mitt i natten", "jag behöver prata med någon", "vart vänder jag mig", "och jag gråter hela tiden", "när jag kommer hem från jobbet", "så att ingen ser",
        "jag har ingen att prata med", "och skolan bryr sig inte", "fast jag har sagt till", "kan någon svara mig",
        "och han dricker", "men han är snäll annars", "och jag är gravid", "efter jobbet", "på grund av skolan", "jag pluggar till lärare", "i flera år", "sedan tre år", "och min mamma dog i cancer",
        "och snart är det jul", "men jag mår lite bättre i dag", "och batteriet är slut", "jag skriver från mobilen", "fast vi har pengar", "och jag hoppade av skolan", "jag tar mina mediciner",
        "och jag har provat terapi", "medan barnen ser på film", "på semestern", "hemma hos farmor", "och min chef märker inget",
    ];

    public static TheoryData<string, CrisisKind> Cries => new()
    {
        { "min man slår mig", CrisisKind.Violence },
        { "pappa slår mamma", CrisisKind.Violence },
        { "mamma slår mig", CrisisKind.Violence },
        { "min sambo hotar att döda mig", CrisisKind.Violence },
        { "min pojkvän tar stryptag på mig", CrisisKind.Violence },
        { "han slår mig med bältet", CrisisKind.Violence },
        { "jag blir slagen av min man", CrisisKind.Violence },
        { "min bror misshandlar mig", CrisisKind.Violence },
        { "jag vill dö", CrisisKind.Suicide },
        { "jag vill inte leva längre", CrisisKind.Suicide },
        { "jag tänker ta livet av mig", CrisisKind.Suicide },
        { "jag tänker på självmord", CrisisKind.Suicide },
        { "min vän vill dö", CrisisKind.Suicide },
        { "min dotter säger att hon vill dö", CrisisKind.Suicide },
        { "jag har svalt en burk tabletter", CrisisKind.Poisoning },
        { "mitt barn har druckit diskmedel", CrisisKind.Poisoning },
    };

    [Theory]
    [MemberData(nameof(Cries))]
    public void Heard(string cry, CrisisKind kind)
    {
        var unheard = Before.SelectMany(before => After.Select(after => $"{before} {cry} {after}".Trim()))
            .Where(text => CrisisDetector.Detect(text) is not { } sign || sign.Kind > kind).ToArray();

        Assert.True(unheard.Length == 0, $"{unheard.Length} unheard: {string.Join("; ", unheard.Take(12))}");
    }

    private const string SuicideCries = """
        vill dö; jag vill bara dö; jag vill verkligen dö; jag vill ta livet av mig; jag tänker ta mitt liv; jag ska ta livet av mig i natt; jag kommer ta mitt liv; jag vill inte leva mer; jag orkar inte leva;
        jag orkar inte leva längre; jag vill inte finnas; jag vill inte finnas längre; jag vill döda mig själv; jag ska döda mig själv; jag vill avsluta mitt liv; jag tänker avsluta mitt liv; jag har självmordstankar;
        jag har självmordsplaner; jag tänker på att ta livet av mig; jag vill inte vakna mer; jag vill somna och aldrig vakna; jag vill inte vara vid liv; jag har skrivit avskedsbrev; jag står på en bro och ska hoppa;
        jag tänker hoppa framför tåget; alla hade haft det bättre utan mig; världen är bättre utan mig; det är bäst om jag dör; jag hade varit bättre död; jag längtar efter att dö; jag planerar mitt självmord;
        jag försökte ta livet av mig igår; min son vill dö; min dotter vill ta sitt liv; min kompis säger att hon ska ta livet av sig; min bror hotar att ta sitt liv; min man säger att han vill dö; min fru vill inte leva längre;
        min mamma säger att hon inte vill leva; min syster har skrivit ett avskedsbrev; min vän tänker hoppa från bron; i want to die; i want to kill myself; jag orkar inte mer jag vill dö; livet är inte värt att leva
        """;

    private const string ViolenceCries = """
        min man slår mig; min fru slår mig; min sambo slår mig; min pojkvän slår mig; min flickvän slår mig; pappa slår mig; mamma slår mig; pappa slår oss; han slår mig; hon slår mig; han sparkar mig; han stryper mig;
        min man misshandlar mig; min man sparkar mig; jag blir slagen av min son; mitt ex hotar mig; mitt ex hotar att döda mig; han hotar att döda mig; han säger att han ska döda mig; han kommer döda mig; han hotar mig med kniv;
        min man låser in mig; jag blir slagen hemma; jag blir slagen av min man; jag blir slagen av pappa; jag blir misshandlad av min sambo; han våldtar mig; min man våldtar mig; min styvpappa slår mig; pappa slår mig med bältet;
        mamma slår mig med galgen; pappa slår mamma; han tar stryptag på mig; min pojkvän tog stryptag på mig; min bror slår mig; han slog mig igår; min man slog mig i natt; han drar mig i håret; han tvingar mig till sex;
        my husband hits me; my husband beats me; jag är rädd att han ska slå ihjäl mig; min man slår barnen; grannen slår sina barn; min syster blir slagen av sin man; min dotter blir misshandlad av sin pojkvän
        """;

    private const string PoisoningCries = """
        mitt barn har druckit klorin; min son har ätit tvättmedel; min dotter har svalt ett batteri; bebisen har svalt ett knappcellsbatteri; barnet drack lampolja; jag har svalt diskmedel; jag råkade dricka propplösare;
        min dotter har ätit flugsvamp; jag har tagit en överdos; jag har tagit en massa tabletter; jag har svalt en burk tabletter; min son har tagit för många tabletter; min kompis har tagit en överdos;
        hon har tagit alla sina tabletter; min tvååring har ätit mormors tabletter; min treåring drack ur flaskan med tändvätska; jag har fått klorin i ögonen; jag fick propplösare i ögat; min son har ätit råttgift;
        barnet har ätit av en giftig växt; jag tog dubbel dos av medicinen; han har druckit glykol; hunden nej jag menar barnet har ätit svamp; min lillasyster har druckit nagellacksborttagning; my child swallowed bleach;
        jag har druckit rengöringsmedel; min dotter har ätit diskmaskinstabletter; min man tog fel tabletter; jag gav barnet fel medicin
        """;

    public static TheoryData<string, CrisisKind> PlainCries
    {
        get
        {
            var all = new TheoryData<string, CrisisKind>();
            foreach (var (cries, kind) in new[] { (SuicideCries, CrisisKind.Suicide), (ViolenceCries, CrisisKind.Violence), (PoisoningCries, CrisisKind.Poisoning) })
            {
                foreach (var cry in cries.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    all.Add(cry, kind);
                }
            }

            return all;
        }
    }

    /// <summary>By search as it answers, with what it learned: sixty surroundings each.</summary>
    [Theory]
    [MemberData(nameof(PlainCries))]
    public void Search_hears_it(string cry, CrisisKind kind)
    {
        var unheard = Enumerable.Range(0, 60).Select(i => $"{Before[i % Before.Length]} {cry} {After[(i * 7) % After.Length]}".Trim())
            .Where(text => ShippedSearch.For(text).Crisis is not { } sign || sign.Kind > kind).ToArray();

        Assert.True(unheard.Length == 0, $"{unheard.Length} unheard: {string.Join("; ", unheard.Take(12))}");
    }
}
