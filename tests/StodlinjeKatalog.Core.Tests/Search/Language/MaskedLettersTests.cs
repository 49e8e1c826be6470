using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Tests.Search.Language;

public class MaskedLettersTests
{
    [Theory]
    [InlineData("sl@r mig", "slar mig")]
    [InlineData("su!cid", "suicid")]
    [InlineData("s j ä l v m o r d", "självmord")]
    [InlineData("s-l-å-r mig", "slår mig")]
    [InlineData("sj*lvmord", "sjlvmord")]
    [InlineData("v*ld", "vld")]
    [InlineData("hjälp! nu", "hjälp nu")]
    [InlineData("jag!", "jag")]
    [InlineData("a i o", "a i o")]
    [InlineData("kontakt@exempel.se", "kontakt exempel se")]
    [InlineData("skriv till mig @bris", "skriv till mig bris")]
    public void Letters_are_read_as_they_are_meant(string typed, string read) => Assert.Equal(read.Split(' '), QueryText.Read(typed).Words);

    [Theory]
    [InlineData("sj*lvmord", CrisisKind.Suicide)]
    [InlineData("s j ä l v m o r d", CrisisKind.Suicide)]
    [InlineData("tänker på su!cid", CrisisKind.Suicide)]
    [InlineData("min man sl@r mig", CrisisKind.Violence)]
    public void A_cry_that_is_hidden_is_heard(string typed, CrisisKind kind) => Assert.Equal(kind, ShippedSearch.For(typed).Crisis?.Kind);

    [Theory]
    [InlineData("jag vill absolut inte ta livet av mig, bara prata")]
    [InlineData("jag ska inte ta mitt liv men vill prata")]
    [InlineData("min man slår mig inte")]
    public void A_denial_is_heard_as_one(string text) => Assert.Null(CrisisDetector.Detect(text));

    [Theory]
    [InlineData("jag orkar inte mer jag vill dö")]
    [InlineData("jag kan inte sova och vill dö")]
    [InlineData("orkar inte mer pappa slår mig")]
    [InlineData("jag vet inte vad jag ska göra han slår mig")]
    public void A_denial_reaches_no_further_than_its_verb(string text) => Assert.NotNull(CrisisDetector.Detect(text));
}
