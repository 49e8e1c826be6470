using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web.Pages;

/// <summary>Anybody may tell the editors something. No cookie, no name, no address: the origin is checked instead of a token.</summary>
[IgnoreAntiforgeryToken]
[SameOrigin]
[ResponseCache(NoStore = true)]
[RequestSizeLimit(64 * 1024)]
public sealed class SynpunkterModel(CurrentCatalog catalog) : PageModel
{
    public Helpline? About { get; private set; }
    public bool Taken { get; private set; }
    public string? Fault { get; private set; }
    public string? Text { get; private set; }

    public void OnGet([FromQuery] string? stodlinje, [FromQuery] string? tack)
    {
        About = Find(stodlinje);
        Taken = tack is not null;
    }

    public async Task<IActionResult> OnPostAsync([FromServices] FeedbackBox box, [FromForm] string? stodlinje, [FromForm] string? slag, [FromForm] string? text, [FromForm] string? webbplats)
    {
        About = Find(stodlinje);
        Text = text?.Trim() ?? "";
        var kind = slag == "nummer" && About is not null ? FeedbackKind.WrongNumber : FeedbackKind.General;
        if (!string.IsNullOrEmpty(webbplats))
        {
            // A field that no person sees: thanked like everybody, kept nowhere.
            return Thanks();
        }

        if (kind == FeedbackKind.General && Text.Length == 0)
        {
            return Refuse("Skriv vad du vill berätta.", StatusCodes.Status400BadRequest);
        }

        if (Text.Length > Feedback.TextMaxLength)
        {
            return Refuse("Det blev för långt. Skriv högst 2\u00a0000 tecken.", StatusCodes.Status400BadRequest);
        }

        return await box.PutAsync(About?.Slug, kind, Text, HttpContext) switch
        {
            FeedbackOutcome.Taken => Thanks(),
            FeedbackOutcome.Unreachable => Refuse(
                "Det går inte att ta emot något just nu. Det du skrev står kvar. Försök igen om en stund.", StatusCodes.Status503ServiceUnavailable),
            FeedbackOutcome.PersonalNumber => Refuse("Det ser ut som ett personnummer i texten. Ta bort det: vi vill inte veta vem du är.", StatusCodes.Status400BadRequest),
            _ => Refuse("Vi har fått mycket på en gång. Försök igen om en stund. Det du skrev står kvar.", StatusCodes.Status429TooManyRequests),
        };
    }

    private Helpline? Find(string? slug) => slug is null ? null : catalog.Snapshot.Helpline(slug);

    private RedirectResult Thanks() => Redirect(About is null ? "/synpunkter?tack" : $"/synpunkter?stodlinje={About.Slug}&tack");

    private PageResult Refuse(string fault, int status)
    {
        Fault = fault;
        Response.StatusCode = status;
        return Page();
    }
}
