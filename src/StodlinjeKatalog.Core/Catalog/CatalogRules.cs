using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// Everything that must hold of a catalogue as a whole before it is imported, and of a changed line among the others before it
/// is published.
/// </summary>
public static class CatalogRules
{
    /// <param name="today">The Swedish date.</param>
    public static IReadOnlyList<CatalogBreach> Check(CatalogContent content, DateOnly today)
    {
        var numbers = new KnownNumbers(content.Helplines);
        var links = new SiteLinks(content, numbers);
        var texts = new TextRules(numbers);
        var references = new References(content);
        return
        [
            .. Each(CatalogKind.Entrance, content.Entrances, entrance => NamedRules.Check(entrance.Slug, entrance.Name, entrance.Summary)
                .Concat(texts.Check(PublicText.Of(entrance)))),
            .. Each(CatalogKind.Need, content.Needs, need => NeedRules.Check(need)
                .Concat(references.OfNeed(need))
                .Concat(texts.Check(PublicText.Of(need)))),
            .. Each(CatalogKind.Audience, content.Audiences, audience => AudienceRules.Check(audience)
                .Concat(texts.Check(PublicText.Of(audience)))),
            .. Each(CatalogKind.Helpline, content.Helplines, line => HelplineRules.Check(line, today)
                .Concat(references.OfHelpline(line))
                .Concat(links.Check("text", line.Description))
                .Concat(texts.Check(line))),
            .. Each(CatalogKind.Guide, content.Guides, guide => GuideRules.Check(guide, today)
                .Concat(references.OfGuide(guide))
                .Concat(links.Check("text", guide.Body, hasPieces: true))
                .Concat(texts.Check(guide))),
            .. Each(CatalogKind.LanguageDoor, content.LanguageDoors, door => LanguageDoorRules.Check(door, today)
                .Concat(links.Check("text", door.Body))
                .Concat(texts.Check(PublicText.Of(door)))),
            .. Each(CatalogKind.Municipality, content.Municipalities, municipality => MunicipalityRules.Check(municipality)
                .Concat(references.OfMunicipality(municipality))
                .Concat(texts.Check(PublicText.Of(municipality)))),
            .. Each(CatalogKind.Region, content.Regions, region => MunicipalityRules.Check(region)
                .Concat(texts.Check(PublicText.Of(region)))),
            .. SentenceRules.Check(content.Sentences, references.HasNeed),
            .. SharedNumbers.Check(content.Helplines),
            .. Duplicates(CatalogKind.Entrance, "slug", content.Entrances, e => e.Slug),
            .. Duplicates(CatalogKind.Need, "slug", content.Needs, n => n.Slug),
            .. Duplicates(CatalogKind.Audience, "slug", content.Audiences, a => a.Slug),
            .. Duplicates(CatalogKind.Helpline, "namn", content.Helplines, h => h.Name),
            .. Duplicates(CatalogKind.Municipality, "slug", content.Municipalities, m => m.Slug),
            .. Duplicates(CatalogKind.Municipality, "kommunkod", content.Municipalities, m => m.Code),
            .. Duplicates(CatalogKind.Region, "lanskod", content.Regions, r => r.CountyCode),
            .. Duplicates(CatalogKind.LanguageDoor, "kod", content.LanguageDoors, d => d.Code),
        ];
    }

    private static IEnumerable<CatalogBreach> Each<T>(CatalogKind kind, IReadOnlyList<T> values, Func<T, IEnumerable<RuleBreach>> check) =>
        values.SelectMany((value, i) => check(value).Select(breach => new CatalogBreach(kind, i, breach)));

    private static IEnumerable<CatalogBreach> Duplicates<T>(CatalogKind kind, string field, IReadOnlyList<T> values, Func<T, string> keyOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++)
        {
            var key = keyOf(values[i]);
            if (key.Length > 0 && !seen.Add(key))
            {
                yield return new(kind, i, new(field, $"{field}: \"{key}\" finns redan. Varje {field} får bara finnas en gång."));
            }
        }
    }
}
