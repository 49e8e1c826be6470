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
}
