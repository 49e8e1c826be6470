using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Kommuner;

[ReadyPage(Unless = ["q"])]
public sealed class IndexModel(CurrentCatalog catalog) : PageModel
{
    private const int TextMaxLength = 100;

    public string Text { get; private set; } = "";
    public MunicipalityMatches Matches { get; private set; } = MunicipalityMatches.Nothing;
    public IReadOnlyList<County> Counties { get; private set; } = [];

    public string Heading => Matches.Kind == MatchKind.County ? Matches.Municipalities[0].County : "Menar du någon av de här?";

    public IActionResult OnGet(string? q)
    {
        var finder = catalog.Snapshot.MunicipalityFinder;
        Counties = finder.Counties;
        if (string.IsNullOrWhiteSpace(q))
        {
            return Page();
        }

        // What somebody wrote is in this answer: no cache on the way keeps it.
        Response.Headers.CacheControl = "no-store";
        Text = q.Trim()[..Math.Min(q.Trim().Length, TextMaxLength)];
        Matches = finder.Find(Text);
        return Matches.Kind == MatchKind.Same ? Redirect($"/kommuner/{Matches.Municipalities[0].Slug}") : Page();
    }
}
