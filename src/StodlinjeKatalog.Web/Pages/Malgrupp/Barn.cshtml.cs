using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Malgrupp;

/// <summary>The same list as for any audience, told to a nine-year-old and with Bris first. No line for adults is on it.</summary>
[ReadyPage(Paging.Parameter)]
public sealed class BarnModel(CurrentStatuses now) : PageModel
{
    private const string Slug = "barn";

    /// <summary>Needs as a child would say them.</summary>
    public static readonly IReadOnlyList<(string Slug, string Words)> InAChildsWords =
    [
        ("mobbning", "Någon är dum mot mig"),
        ("otrygg-hemma", "Det är bråk eller slag hemma"),
        ("barn-som-anhorig", "En vuxen hemma dricker eller är sjuk"),
        ("angest-och-oro", "Jag är rädd eller orolig"),
        ("nedstamdhet", "Jag är ledsen"),
        ("sorg", "Någon har dött"),
        ("sexuella-overgrepp", "Någon tar på mig fast jag inte vill"),
        ("natkrankning", "Någon är elak på nätet"),
        ("sjalvskada", "Jag gör illa mig själv"),
        ("sjalvmordstankar", "Jag vill inte leva"),
    ];

    public Helpline? Bris { get; private set; }
    public IReadOnlyList<Helpline> Others { get; private set; } = [];
    public Paging Paging { get; private set; } = null!;

    public IActionResult OnGet(string? sida)
    {
        var snapshot = now.Snapshot;
        Bris = snapshot.Helpline("bris-for-barn");
        IReadOnlyList<Helpline> others = [.. snapshot.ForAudience(Slug, now.Moment).Where(h => !h.IsForAdultsOnly && h != Bris)];
        if (Paging.Read($"/malgrupp/{Slug}", sida, others.Count, Paging.Cards) is not { } paging)
        {
            return NotFound();
        }

        Paging = paging;
        Others = paging.Of(others);
        return Page();
    }
}
