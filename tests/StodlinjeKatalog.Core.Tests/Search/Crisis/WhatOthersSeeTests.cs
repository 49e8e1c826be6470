using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Core.Tests.Search.Crisis;

/// <summary>Cries that name neither death nor blows: farewells, preparations, threats, marks that others see, what holds a person there.</summary>
public class WhatOthersSeeTests
{
    [Theory]
    [InlineData("hon pratar om att ta sig av daga")]
    [InlineData("repet ligger redo i garaget")]
    [InlineData("breven är skrivna, det är bara modet som saknas")]
    [InlineData("min vän skrev att det är sista gången vi pratas vid, sista gången vi hörs")]
    [InlineData("min dotter letar efter hur man dör utan smärta")]
    [InlineData("en elev har skrivit om sin egen begravning")]
    [InlineData("jag önskar att jag fick somna in i natt")]
    [InlineData("morfar vill följa efter mormor i graven")]
    [InlineData("de säger att skolan blir bättre om jag tar livet av mig")]
    public void Suicide(string text) => Assert.Equal(CrisisKind.Suicide, CrisisDetector.Detect(text)?.Kind);

    [Theory]
    [InlineData("barnens far slår dem")]
    [InlineData("väninnans man slår henne på semestern")]
    [InlineData("min man slor mig")]
    [InlineData("han bröt min arm i julas")]
    [InlineData("de har sagt att de ska skjuta oss")]
    [InlineData("vi har rymt och han letar efter oss")]
    [InlineData("han tar hela min lön")]
    [InlineData("pappa gick på mig med knytnävarna")]
    [InlineData("farbror har tagit mitt pass och pratar om bröllop")]
    [InlineData("en flicka i gruppen har märken efter slag")]
    [InlineData("det är stryk hemma")]
    [InlineData("min fru blir hotfull när jag går ut")]
    public void Violence(string text) => Assert.Equal(CrisisKind.Violence, CrisisDetector.Detect(text)?.Kind);

    [Fact]
    public void Poisoning() => Assert.Equal(CrisisKind.Poisoning, CrisisDetector.Detect("någon har lagt något i hennes glas")?.Kind);

    [Theory]
    [InlineData("allt här hemma hänger på mig")]
    [InlineData("spelar ihjäl mig på datorn om nätterna")]
    [InlineData("mitt jobb dödar mig")]
    [InlineData("mormor fick somna in i går")]
    [InlineData("han hoppade av skolan")]
    [InlineData("jag är rädd att mamma ska dö")]
    [InlineData("min sexåring biter mig")]
    [InlineData("våldtagen 1994 och har aldrig berättat")]
    [InlineData("jag blir hotfull när jag dricker")]
    [InlineData("någon har slagit sönder en ruta i butiken")]
    [InlineData("min svärdotter låter mig inte träffa barnbarnen")]
    public void No_cry(string text) => Assert.Null(CrisisDetector.Detect(text));
}
