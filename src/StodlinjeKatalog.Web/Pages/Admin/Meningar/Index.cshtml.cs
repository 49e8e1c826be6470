using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Admin.Meningar;

/// <summary>The needs with how many sentences search learns them by.</summary>
public sealed class IndexModel(CurrentCatalog catalog) : PageModel
{
    public int Total { get; private set; }
    public IReadOnlyList<(Need Need, int Sentences)> Needs { get; private set; } = [];

    public void OnGet()
    {
        var snapshot = catalog.Snapshot;
        var counts = snapshot.Content.Sentences.SelectMany(s => s.Sentences).SelectMany(s => s.Needs).CountBy(n => n).ToDictionary();
        Total = snapshot.Content.Sentences.Sum(s => s.Sentences.Count);
        Needs = [.. snapshot.Needs.Select(n => (n, counts.GetValueOrDefault(n.Slug)))];
    }
}
