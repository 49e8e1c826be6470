using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Stodlinjer;

[ReadyPage]
public sealed class StodlinjeModel(CurrentCatalog catalog) : PageModel
{
    public Helpline Helpline { get; private set; } = null!;
    public IReadOnlyList<Helpline> Successors { get; private set; } = [];
    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public IReadOnlyList<Audience> Audiences { get; private set; } = [];
    public IReadOnlyList<TraceAnswer> Traces { get; private set; } = [];

    /// <summary>How old the facts are, said plainly.</summary>
    public string Evidence => Helpline switch
    {
        { ReviewedOn: { } day } => $"Kontrollerad {Words.Day(day)}.",
        { NewestEvidence: { } date } => $"Uppgifterna är från {Words.PartialDate(date)} och inte kontrollerade av oss.",
        _ => "Vi vet inte hur gamla uppgifterna är. De är inte kontrollerade av oss.",
    };

    public IActionResult OnGet(string slug)
    {
        var snapshot = catalog.Snapshot;
        if (snapshot.Helpline(slug) is not { } helpline)
        {
            return snapshot.CurrentSlugOf(slug) is { } current ? new RedirectResult($"/stodlinjer/{current}", permanent: true, preserveMethod: true) : NotFound();
        }

        Helpline = helpline;
        Successors = [.. helpline.Successors.Select(snapshot.Helpline).OfType<Helpline>()];
        Needs = [.. helpline.Needs.Select(snapshot.Need).OfType<Need>()];
        Audiences = [.. helpline.Audiences.Select(snapshot.Audience).OfType<Audience>()];
        Traces = TraceAnswer.AllOf(helpline);
        return Page();
    }
}
