using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Links;

namespace StodlinjeKatalog.Web.Pages.Admin.Lankar;

public sealed class IndexModel(
    LinkBook book, CurrentCatalog catalog, IOptions<LinkCheckOptions> options, IAuthorizationService authorization) : PageModel
{
    public IReadOnlyList<LinkOfLines> Open { get; private set; } = [];

    /// <summary>Nothing for an editor to do, and nothing to rely on either.</summary>
    public IReadOnlyList<LinkOfLines> Silent { get; private set; } = [];
    public int Sound { get; private set; }
    public DateTime? LastRound { get; private set; }
    public bool IsOn => options.Value.EveryHours is not null;

    public async Task OnGetAsync()
    {
        var links = await book.AllAsync(catalog.Snapshot);
        Open = [.. links.Where(l => l.NeedsEditor)];
        Silent = [.. links.Where(l => l.Link.State is LinkState.Failing or LinkState.TurnedAway)];
        Sound = links.Count - Open.Count - Silent.Count;
        LastRound = await book.LastRoundAsync();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] int id)
    {
        // An address that has changed hands must not be put out of sight by somebody with only a stolen password: two factors or a passkey.
        if (!(await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded)
        {
            return Forbid();
        }

        if (!await book.SettleAsync(id, EditorClaims.NameOf(User)))
        {
            return NotFound();
        }

        TempData["Done"] = "Klart. Länken kommer tillbaka hit om något nytt händer med den.";
        return RedirectToPage();
    }
}
