using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Stodlinjer;

[ReadyPage(Paging.Parameter)]
public sealed class IndexModel(CurrentCatalog catalog) : PageModel
{
    private const string Address = "/stodlinjer";

    public Paging Paging { get; private set; } = null!;

    /// <summary>The lines of this page under their letters.</summary>
    public IReadOnlyList<LetterGroup> Groups { get; private set; } = [];

    /// <summary>Every letter that a line begins with, and where its first line stands.</summary>
    public IReadOnlyList<(string Letter, string Href)> Letters { get; private set; } = [];

    public IActionResult OnGet(string? sida)
    {
        var all = catalog.Snapshot.Helplines;
        if (Paging.Read(Address, sida, all.Count, Paging.Rows) is not { } paging)
        {
            return NotFound();
        }

        Paging = paging;
        Groups = [.. paging.Of(all).GroupBy(h => LetterGroup.LetterOf(h.Name)).Select(g => new LetterGroup(g.Key, [.. g]))];
        Letters = [.. all.Index().DistinctBy(line => LetterGroup.LetterOf(line.Item.Name)).Select(line => LinkTo(LetterGroup.LetterOf(line.Item.Name), line.Index))];
        return Page();
    }

    private (string Letter, string Href) LinkTo(string letter, int place)
    {
        var page = (place / Paging.Size) + 1;
        return (letter, (page == Paging.Page ? "" : Paging.HrefOf(page)) + "#" + LetterGroup.AnchorOf(letter));
    }

    public sealed record LetterGroup(string Letter, IReadOnlyList<Helpline> Helplines)
    {
        public string Anchor => AnchorOf(Letter);

        public static string AnchorOf(string letter) => $"bokstav-{char.ConvertToUtf32(letter, 0)}";

        public static string LetterOf(string name)
        {
            var first = char.ToUpper(name[0], CultureInfo.GetCultureInfo("sv-SE"));
            return char.IsDigit(first) ? "0–9" : first.ToString();
        }
    }
}
