using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>Slugs that name something else in the catalogue: it must be there, and be public where the public is led to it.</summary>
internal sealed class References(CatalogContent content)
{
    private readonly HashSet<string> entrances = [.. content.Entrances.Select(e => e.Slug)];
    private readonly HashSet<string> needs = [.. content.Needs.Select(n => n.Slug)];
    private readonly HashSet<string> audiences = [.. content.Audiences.Select(a => a.Slug)];
    private readonly HashSet<string> helplines = [.. content.Helplines.Select(h => h.Slug)];
    private readonly HashSet<string> published = [.. content.Helplines.Where(h => h.Status == HelplineStatus.Published).Select(h => h.Slug)];
    private readonly HashSet<string> counties = [.. content.Regions.Select(r => r.CountyCode)];
    private readonly ILookup<string, string> ownersOfFormerSlug = content.Helplines
        .SelectMany(h => h.FormerSlugs.Select(former => (former, h.Slug)))
        .ToLookup(pair => pair.former, pair => pair.Slug, StringComparer.Ordinal);

    public bool HasNeed(string slug) => needs.Contains(slug);

    public IEnumerable<RuleBreach> OfNeed(Need need) =>
        Missing("ingangar", need.Entrances, entrances, "ingången", "Ingångarna står överst i behov.yaml.");

    public IEnumerable<RuleBreach> OfGuide(Guide guide) =>
    [
        .. Missing("behov", guide.Needs, needs, "behovet", "Behoven står i behov.yaml."),
        .. Missing("stodlinjer", guide.Helplines, published, "stödlinjen", "Den ska ha en egen fil i stodlinjer och vara publicerad."),
    ];

    public IEnumerable<RuleBreach> OfMunicipality(Municipality municipality) =>
        counties.Count == 0 || counties.Contains(municipality.CountyCode)
            ? []
            : [new("lanskod", $"lanskod: länet {municipality.CountyCode} finns inte. Länen står i regioner.csv.")];

    public IEnumerable<RuleBreach> OfHelpline(Helpline line) =>
    [
        .. Missing("behov", line.Needs, needs, "behovet", "Behoven står i behov.yaml."),
        .. Missing("malgrupper", line.Audiences, audiences, "målgruppen", "Målgrupperna står i malgrupper.yaml."),
        .. Missing("ersatts_av", line.Successors, published, "stödlinjen", "En nedlagd linje ska leda till en linje som är publicerad."),
        .. FormerSlugs(line),
    ];

    private IEnumerable<RuleBreach> FormerSlugs(Helpline line)
    {
        for (var i = 0; i < line.FormerSlugs.Count; i++)
        {
            var former = line.FormerSlugs[i];
            var field = $"tidigare_adresser[{i}]";
            if (Slug.FaultIn(former) is { } fault)
            {
                yield return new(field, $"tidigare_adresser: {fault}");
            }
            else if (helplines.Contains(former))
            {
                yield return new(field, $"tidigare_adresser: \"{former}\" är en linje som finns. En tidigare adress kan inte vara upptagen.");
            }
            else if (ownersOfFormerSlug[former].FirstOrDefault(owner => owner != line.Slug) is { } other)
            {
                yield return new(field, $"tidigare_adresser: \"{former}\" står också hos {other}. En gammal adress kan bara leda till en linje.");
            }
        }
    }

    private static IEnumerable<RuleBreach> Missing(string field, IReadOnlyList<string> slugs, HashSet<string> known, string what, string where) =>
        slugs.Select((slug, i) => (slug, i))
            .Where(item => !known.Contains(item.slug))
            .Select(item => new RuleBreach($"{field}[{item.i}]", $"{field}: {what} \"{item.slug}\" finns inte. {where}"));
}
