using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Pages.Admin;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>Rules speak of a data file's keys; an editor reads the form's names.</summary>
public class BreachTextTests
{
    [Theory]
    [InlineData("namn", "namn saknas. Skriv vad linjen heter.", "Namn saknas. Skriv vad linjen heter.")]
    [InlineData("kontaktvagar[1].varde", "varde: \"12\" är inte ett nummer.", "Kontaktväg 2. Nummer eller adress: \"12\" är inte ett nummer.")]
    [InlineData("kontaktvagar[0].ring", "ring \"+4620\" är ett annat nummer än varde 020.", "Kontaktväg 1. Numret som slås \"+4620\" är ett annat nummer än nummer eller adress 020.")]
    [InlineData("kontaktvagar[0].helgdagar", "helgdagar står utan oppettider. Skriv oppettider, eller ta bort helgdagar.", "Kontaktväg 1. Helgdagar står utan öppettider. Skriv öppettider, eller ta bort helgdagar.")]
    [InlineData("kallor[2].kalla", "kalla saknas. Skriv en webbadress eller beskriv källan.", "Källa 3. Källa saknas. Skriv en webbadress eller beskriv källan.")]
    [InlineData("lagsta_alder", "lagsta_alder 40 är högre än hogsta_alder 30. Byt plats på dem.", "Lägsta ålder 40 är högre än högsta ålder 30. Byt plats på dem.")]
    [InlineData("ersatts_av", "Linjen är nedlagd men leder inte vidare. Skriv ersatts_av med minst en linje som finns.", "Linjen är nedlagd men leder inte vidare. Skriv ersätts av med minst en linje som finns.")]
    [InlineData("text", "Texten är 9000 tecken. Högst 8000 får plats.", "Texten är 9000 tecken. Högst 8000 får plats.")]
    public void Of(string field, string message, string told) => Assert.Equal(told, BreachText.Of(new RuleBreach(field, message)));
}
