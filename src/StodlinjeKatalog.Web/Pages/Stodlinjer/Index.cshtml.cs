using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Stodlinjer;

[ReadyPage]
public sealed class IndexModel(CurrentCatalog catalog) : PageModel
{
    public IReadOnlyList<LetterGroup> Letters { get; private set; } = [];

    public void OnGet() => Letters =
        [.. catalog.Snapshot.Helplines.GroupBy(h => LetterGroup.LetterOf(h.Name)).Select(g => new LetterGroup(g.Key, [.. g]))];

    public sealed record LetterGroup(string Letter, IReadOnlyList<Helpline> Helplines)
    {
        public string Anchor => $"bokstav-{char.ConvertToUtf32(Letter, 0)}";

        public static string LetterOf(string name)
        {
            var first = char.ToUpper(name[0], CultureInfo.GetCultureInfo("sv-SE"));
            return char.IsDigit(first) ? "0–9" : first.ToString();
        }
    }
}
