using System.Globalization;

namespace StodlinjeKatalog.Core.Municipalities;

/// <summary>
/// Finds a municipality by what people write: with or without å, ä and ö, the beginning of the name, a part of it, the county,
/// or with typing errors. The answer is never empty as long as there are municipalities.
/// </summary>
public sealed class MunicipalityFinder
{
    private const int NearestShown = 5;
    private const int ShortestPrefix = 2;
    private static readonly StringComparer SwedishOrder = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    private readonly IReadOnlyList<Entry> entries;

    public MunicipalityFinder(IReadOnlyList<Municipality> municipalities)
    {
        entries = [.. municipalities.OrderBy(m => m.Name, SwedishOrder).Select(m => new Entry(m, PlaceName.Read(m.Name)))];
        Counties = [.. municipalities
            .GroupBy(m => (m.CountyCode, m.County))
            .Select(g => new County(g.Key.CountyCode, g.Key.County, [.. g.OrderBy(m => m.Name, SwedishOrder)]))
            .OrderBy(c => c.Name, SwedishOrder)];
    }

    /// <summary>The counties in Swedish order (Blekinge … Östergötland), each with its municipalities.</summary>
    public IReadOnlyList<County> Counties { get; }

    public MunicipalityMatches Find(string? text)
    {
        var sought = PlaceName.Read(text);
        if (sought.IsEmpty || entries.Count == 0)
        {
            return MunicipalityMatches.Nothing;
        }

        foreach (var reading in sought.Readings())
        {
            if (AsWritten(reading) is { } matches)
            {
                return matches;
            }
        }

        return new MunicipalityMatches(MatchKind.Nearest, [.. entries
            .OrderBy(e => sought.Readings().Min(r => EditDistance.Between(r.Folded, e.Name.Folded)))
            .Take(NearestShown)
            .Select(e => e.Municipality)]);
    }

    private MunicipalityMatches? AsWritten(PlaceName name)
    {
        var sameLetters = entries.Where(e => e.Name.Exact == name.Exact).ToList();
        if (sameLetters.Count > 0 && name.HasSwedishLetters)
        {
            return Matches(MatchKind.Same, sameLetters);
        }

        // Without å, ä and ö "Habo" is both Habo and Håbo: the one written so comes first, the other is shown too.
        var sameFolded = sameLetters.Concat(entries.Where(e => e.Name.Folded == name.Folded)).Distinct().ToList();
        if (sameFolded.Count > 0)
        {
            return Matches(sameFolded.Count == 1 ? MatchKind.Same : MatchKind.Several, sameFolded);
        }

        if (name.Folded.Length >= ShortestPrefix)
        {
            var begins = entries.Where(e => e.Name.BeginsWith(name)).ToList();
            if (begins.Count > 0)
            {
                return Matches(begins.Count == 1 ? MatchKind.Same : MatchKind.Several, begins);
            }
        }

        return Counties.FirstOrDefault(c => PlaceName.Read(c.Name).Readings().Any(r => r.Folded == name.Folded)) is { } county
            ? new MunicipalityMatches(MatchKind.County, county.Municipalities)
            : null;
    }

    private static MunicipalityMatches Matches(MatchKind kind, IEnumerable<Entry> found) => new(kind, [.. found.Select(e => e.Municipality)]);

    private sealed record Entry(Municipality Municipality, PlaceName Name);
}

/// <summary>Län, with its municipalities in Swedish order.</summary>
public sealed record County(string Code, string Name, IReadOnlyList<Municipality> Municipalities);

public sealed record MunicipalityMatches(MatchKind Kind, IReadOnlyList<Municipality> Municipalities)
{
    public static readonly MunicipalityMatches Nothing = new(MatchKind.NothingSought, []);
}

public enum MatchKind
{
    /// <summary>Nothing was written.</summary>
    NothingSought,

    /// <summary>It is this one.</summary>
    Same,

    /// <summary>What was written fits several.</summary>
    Several,

    /// <summary>A county was written: these are its municipalities.</summary>
    County,

    /// <summary>None has that name: these are spelled most like it.</summary>
    Nearest,
}
