using Microsoft.Extensions.Options;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Links;
using StodlinjeKatalog.Web.Links;
using StodlinjeKatalog.Web.Pages.Admin;

namespace StodlinjeKatalog.Web.Verbs;

/// <summary>One round over the lines' web pages, now, whether the site makes rounds by itself or not.</summary>
internal static class CheckLinksVerb
{
    public static readonly Verb Verb = new(
        "check-links",
        "",
        "Besöker linjernas webbsidor en gång och säger vilka som är borta, har flyttat eller har ändrats.",
        RunAsync)
    {
        Operands = 0,
    };

    private static async Task RunAsync(VerbRun run)
    {
        await using var db = await run.OpenCatalogAsync(create: false);
        var clock = run.Get<TimeProvider>();
        var catalog = new CatalogSnapshot((await StoredCatalog.LoadAsync(db)).Content, clock.GetUtcNow());
        await run.OpenEditorsAsync();

        var states = new List<LinkState>();
        await foreach (var (link, lines) in run.Get<LinkBook>().GoAroundAsync(catalog, run.Get<LinkPolicy>(), run.Get<IOptions<LinkCheckOptions>>().Value))
        {
            states.Add(link.State);
            if (link.State != LinkState.Sound)
            {
                await run.Output.WriteLineAsync($"{AdminWords.Link(link)}: {link.Address} ({string.Join(", ", lines.Select(l => l.Slug))})");
            }
        }

        var kinds = states.GroupBy(s => s).OrderBy(g => g.Key).Select(g => $"{g.Count()} {AdminWords.Links(g.Key)}");
        await run.Output.WriteLineAsync($"{states.Count} adresser besökta: {(states.Count == 0 ? "inga linjer har någon" : string.Join(", ", kinds))}.");
    }
}
