using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages;

[ResponseCache(NoStore = true)]
public sealed class SokModel(CurrentCatalog catalog) : PageModel
{
    public SearchAddress Address { get; private set; } = null!;
    public IReadOnlyList<Helpline> Helplines { get; private set; } = [];
    public IReadOnlyList<FilterGroup> Groups { get; private set; } = [];

    /// <summary>Somebody to call when nothing was found.</summary>
    public IReadOnlyList<Helpline> AlwaysThere { get; private set; } = [];

    public void OnGet()
    {
        var snapshot = catalog.Snapshot;
        Address = SearchAddress.Read(Request.Query, snapshot);
        var found = snapshot.Helplines.Where(h => MatchesText(h, Address.Text)).ToArray();
        var filter = Address.Filter;
        Helplines = [.. found.Where(filter.Matches)];
        Groups = FilterGroup.All(snapshot, Address, found);
        AlwaysThere = Helplines.Count > 0 ? [] : RoundTheClock.Of(snapshot);
        Response.StatusCode = Address.Faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private static bool MatchesText(Helpline helpline, string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            $"{helpline.Name} {helpline.Summary} {helpline.Description}".Contains(word, StringComparison.CurrentCultureIgnoreCase));
}
