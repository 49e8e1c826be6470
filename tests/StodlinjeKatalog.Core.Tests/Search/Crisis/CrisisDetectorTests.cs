using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Core.Tests.Search.Crisis;

public class CrisisDetectorTests
{
    [Theory]
    [InlineData("jag vill dö")]
    [InlineData("vill dööö")]
    [InlineData("orkar inte leva längre")]
    [InlineData("jag orkar inte mer")]
    [InlineData("självmordstankar")]
    [InlineData("sjelvmord")]
    [InlineData("själv mord")]
    [InlineData("tankar på självmort")]
    [InlineData("tänker ta livet av mig")]
    [InlineData("min bror hotar att ta livet av sig")]
    [InlineData("försökte ta livet av mig i våras")]
    [InlineData("hon säger att hon vill dö")]
    [InlineData("står på bron och tänker hoppa")]
    [InlineData("ingen skulle sakna mig")]
    [InlineData("alla har det bättre utan mig")]
    [InlineData("kms")]
    [InlineData("i want to die")]
    [InlineData("my friend wants to kill herself")]
    [InlineData("dont want to live anymore")]
    [InlineData("haluan kuolla")]
    [InlineData("itsemurha-ajatuksia")]
    [InlineData("хочу умереть")]
    [InlineData("quiero morir")]
    [InlineData("min bror tog livet av sig och nu vill jag också dö")]
    public void Thoughts_of_suicide_are_heard(string text) => Assert.Equal(CrisisKind.Suicide, Kind(text));

    [Theory]
    [InlineData("min man slår mig")]
    [InlineData("min sambo slår")]
    [InlineData("pappa slog mig igår")]
    [InlineData("pappa slår mamma")]
    [InlineData("blir slagen hemma")]
    [InlineData("han tar stryptag på mig")]
    [InlineData("hotar att döda mig")]
    [InlineData("rädd för min pojkvän")]
    [InlineData("våld i nära relation")]
    [InlineData("vald i nara relationer")]
    [InlineData("misshandlad")]
    [InlineData("blev våldtagen")]
    [InlineData("valdtakt")]
    [InlineData("my husband hits me")]
    [InlineData("mieheni lyö minua")]
    [InlineData("grannen slår sin fru")]
    public void Violence_by_another_is_heard(string text) => Assert.Equal(CrisisKind.Violence, Kind(text));

    [Theory]
    [InlineData("mitt barn har druckit diskmedel")]
    [InlineData("tog för många alvedon")]
    [InlineData("ätit giftig svamp")]
    [InlineData("förgiftad")]
    [InlineData("forgiftning")]
    [InlineData("svalt ett batteri")]
    [InlineData("biten av huggorm")]
    [InlineData("my baby swallowed a battery")]
    [InlineData("lapsi joi pesuainetta")]
    public void Poisoning_is_heard(string text) => Assert.Equal(CrisisKind.Poisoning, Kind(text));

    [Theory]
    [InlineData("min man tog livet av sig")]
    [InlineData("pappa tog sitt liv")]
    [InlineData("min syster begick självmord")]
    [InlineData("efter ett självmord")]
    [InlineData("förlorat någon i självmord")]
    [InlineData("spelskulder")]
    [InlineData("dålig självkänsla")]
    [InlineData("dödsbo")]
    [InlineData("döv")]
    [InlineData("hjärtat slår fort")]
    [InlineData("tror jag ska dö av panik, hjärtat slår")]
    [InlineData("rädd för att dö")]
    [InlineData("jag vill inte dö")]
    [InlineData("mamma dog i cancer")]
    [InlineData("vår hund fick somna in")]
    [InlineData("dricker för mycket vin")]
    [InlineData("druckit för mycket i helgen")]
    [InlineData("jag är gift")]
    [InlineData("tvångsgift")]
    [InlineData("beroende av tabletter")]
    [InlineData("sluta slå")]
    [InlineData("slår vad om pengar")]
    [InlineData("jag är rädd för spindlar")]
    [InlineData("livrädd för att föda")]
    [InlineData("sjuk och trött")]
    [InlineData("ensam")]
    [InlineData("")]
    [InlineData("!!!")]
    public void Other_trouble_is_not_taken_for_a_cry(string text) => Assert.Null(Kind(text));

    [Fact]
    public void Life_goes_before_violence_when_both_are_said() => Assert.Equal(CrisisKind.Suicide, Kind("han slår mig och jag vill dö"));

    [Fact]
    public void The_reason_can_be_read() => Assert.Contains("dö", CrisisDetector.Detect("jag vill dö")!.Because, StringComparison.Ordinal);

    [Theory]
    [InlineData("jag är 12 år och vill dö", true)]
    [InlineData("jag är 42 år och vill dö", false)]
    [InlineData("min son 12 år vill dö", false)]
    public void The_numbers_are_those_for_the_age(string text, bool child) => Assert.Equal(child, ShippedSearch.For(text).Crisis!.IsChild);

    [Theory]
    [InlineData("min vän vill dö", true)]
    [InlineData("jag vill dö", false)]
    public void Whose_life_it_is_about_is_told(string text, bool other) => Assert.Equal(other, ShippedSearch.For(text).Crisis!.IsForOther);

    private static CrisisKind? Kind(string text) => CrisisDetector.Detect(text)?.Kind;
}
