using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Guider;

[ReadyPage]
public sealed class GuideModel(CurrentCatalog catalog) : PageModel
{
    /// <summary>A list of three places on a page is longer than the way to them.</summary>
    public const int FewestSectionsListed = 4;

    public Guide Guide { get; private set; } = null!;
    public Reading Reading { get; private set; } = null!;
    public IReadOnlyList<GuidePart> Parts { get; private set; } = [];

    /// <summary>The text's main headings.</summary>
    public IReadOnlyList<GuideHeading> Sections { get; private set; } = [];
    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public IReadOnlyList<Helpline> Helplines { get; private set; } = [];
    public IReadOnlyList<GuideSource> Sources { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        var snapshot = catalog.Snapshot;
        if (snapshot.Guide(slug) is not { } guide)
        {
            return NotFound();
        }

        var text = GuideText.Parts(guide);
        Guide = guide;
        Reading = GuideText.Reading(guide);
        Parts = text.Parts;
        Sections = [.. text.Headings.Where(h => h.Level == 2)];
        Needs = [.. guide.Needs.Select(snapshot.Need).OfType<Need>()];
        Helplines = [.. guide.Helplines.Select(snapshot.Helpline).OfType<Helpline>().Where(h => h.Status == HelplineStatus.Published)];
        Sources = [.. guide.Sources.Select(GuideSource.Read)];
        return Page();
    }
}
