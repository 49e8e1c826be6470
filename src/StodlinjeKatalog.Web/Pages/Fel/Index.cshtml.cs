using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StodlinjeKatalog.Web.Pages.Fel;

/// <summary>Every error that still has Razor to show it. Answers any method, because the failed request may have had any.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public string Heading { get; private set; } = "";
    public string Text { get; private set; } = "";

    public void OnGet(int? kod) => Show(kod);

    public void OnPost(int? kod) => Show(kod);

    public void OnPut(int? kod) => Show(kod);

    public void OnDelete(int? kod) => Show(kod);

    public void OnPatch(int? kod) => Show(kod);

    public void OnOptions(int? kod) => Show(kod);

    private void Show(int? kod)
    {
        // Asked for by its own address it is a page like any other missing one; re-executed, the status is already set.
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = kod is >= 400 and < 600 ? kod.Value : StatusCodes.Status404NotFound;
        }

        (Heading, Text) = Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ("Sidan finns inte", "Adressen är fel eller sidan har flyttat. Sök här, eller ring någon av linjerna."),
            StatusCodes.Status405MethodNotAllowed => ("Det går inte att göra så här", "Börja om från startsidan. Numren fungerar som vanligt."),
            StatusCodes.Status403Forbidden => ("Du kommer inte åt den här sidan", "Sidan är bara för redaktörer."),
            StatusCodes.Status413PayloadTooLarge => ("Det var för långt", "Skriv kortare och försök igen."),
            StatusCodes.Status429TooManyRequests => ("Vänta en liten stund", "Många frågor kom på en gång. Försök igen om några sekunder. Numren fungerar som vanligt."),
            >= 500 => ("Något gick fel hos oss", "Felet är vårt, inte ditt. Numren fungerar ändå."),
            _ => ("Vi förstod inte adressen", "Sök här, eller ring någon av linjerna."),
        };
    }
}
