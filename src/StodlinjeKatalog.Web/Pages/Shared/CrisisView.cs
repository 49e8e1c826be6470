using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>The calm panel above the results when the words are a cry for help: who is there for that, whatever the age, and in the person's language.</summary>
/// <param name="Door">The page in the language of the cry; null in Swedish.</param>
/// <param name="AreAlwaysThere">Each of the lines has a way that never closes.</param>
public sealed record CrisisView(CrisisSign Sign, IReadOnlyList<Helpline> Helplines, LanguageDoor? Door, bool AreAlwaysThere)
{
    private const int MostInLanguage = 2;

    private const string Children = "bris-for-barn";
    private const string Suicide = "sjalvmordslinjen";
    private const string Poison = "giftinformationscentralen";

    /// <summary>Equal for panels that read the same.</summary>
    public string Key => $"{Sign.Kind} {For} {Sign.Cry} {Door?.Slug} {AreAlwaysThere} {string.Join(' ', Helplines.Select(line => line.Slug))}";

    /// <summary>What data-crisis says.</summary>
    public string Mark => Sign.Kind.ToString().ToLowerInvariant();

    /// <summary>What data-crisis-for says: who the panel speaks to.</summary>
    public string For => Sign.IsOfActor ? "actor" : Sign.IsForOther ? "other" : "self";

    /// <summary>Who is hurt is seldom said outright, so the lines for violence stand in the order that the words gave them.</summary>
    public static CrisisView Of(CrisisSign sign, SearchAnswer answer, CatalogSnapshot catalog)
    {
        var lines = SlugsFor(sign).Select(catalog.Helpline).OfType<Helpline>();
        if (sign is { Kind: CrisisKind.Violence, IsChild: false })
        {
            var places = answer.Hits.Select((hit, place) => (hit.Slug, place)).DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, p => p.place, StringComparer.Ordinal);
            lines = lines.OrderBy(line => places.GetValueOrDefault(line.Slug, int.MaxValue));
        }

        var door = sign.Language is { } code ? catalog.LanguageDoors.FirstOrDefault(d => d.Code == code) : null;
        var spoken = sign.Language is null ? [] : answer.Hits.Select(h => catalog.Helpline(h.Slug)).OfType<Helpline>()
            .Where(line => line.Status == HelplineStatus.Published && line.Languages.Contains(sign.Language)).Take(MostInLanguage);
        Helpline[] shown = [.. spoken.Concat(lines).DistinctBy(line => line.Slug)];
        return new CrisisView(sign, shown, door, Array.TrueForAll(shown, line => catalog.Hours.Of(line.Slug)?.Channels.Any(c => c.IsAlways) == true));
    }

    /// <summary>The children's line stands beside the adults' always: nobody has to say how old they are.</summary>
    private static string[] SlugsFor(CrisisSign sign) => sign switch
    {
        { Kind: CrisisKind.Suicide, IsChild: true } => [Children, Suicide],
        { Kind: CrisisKind.Suicide } => [Suicide, Children, "hjalplinjen"],
        { IsOfActor: true } => ["valj-att-sluta"],
        { Kind: CrisisKind.Violence, IsChild: true } => [Children, "kvinnofridslinjen"],
        { Kind: CrisisKind.Violence } => ["kvinnofridslinjen", "stodlinjen-for-man", Children],
        { Cry: Cry.PoisoningIntent } => [Poison, Suicide, Children],
        _ => [Poison],
    };
}
