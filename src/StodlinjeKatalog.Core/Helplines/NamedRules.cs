using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>What entrances, needs and audiences have in common: an address, a name and a sentence, and words that lead to them.</summary>
internal static class NamedRules
{
    public const int NameMaxLength = 80;
    public const int SummaryMaxLength = 200;
    public const double MinWeight = 0.1;
    public const double MaxWeight = 3;

    private const int WordMaxLength = 80;

    public static IEnumerable<RuleBreach> Check(string slug, string name, string summary)
    {
        if (Slug.FaultIn(slug) is { } fault)
        {
            yield return new("slug", $"slug: {fault}");
        }

        if (name.Length is 0 or > NameMaxLength)
        {
            yield return new("namn", name.Length == 0 ? "namn saknas." : $"namn är {name.Length} tecken. Högst {NameMaxLength} får plats.");
        }

        if (summary.Length is 0 or > SummaryMaxLength)
        {
            yield return new("beskrivning", summary.Length == 0
                ? "beskrivning saknas. Skriv en mening till läsaren."
                : $"beskrivning är {summary.Length} tecken. Den ska vara en mening på högst {SummaryMaxLength} tecken.");
        }
    }

    public static IEnumerable<RuleBreach> Words(IReadOnlyList<NeedWord> words)
    {
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < words.Count; i++)
        {
            var (text, weight, language) = words[i];
            if (text.Length is 0 or > WordMaxLength)
            {
                yield return new($"ord[{i}]", text.Length == 0 ? "ord: ordet saknas." : $"ord: \"{text[..20]}…\" är {text.Length} tecken. Högst {WordMaxLength} får plats.");
            }
            else if (!seen.Add((text.ToUpperInvariant(), language)))
            {
                yield return new($"ord[{i}]", $"ord: \"{text}\" står två gånger. En gång räcker.");
            }

            if (weight is < MinWeight or > MaxWeight)
            {
                yield return new($"ord[{i}].vikt", $"vikt: {weight.ToString(System.Globalization.CultureInfo.InvariantCulture)} går inte. Skriv ett tal från 0.1 till 3; 1 är vanligt.");
            }

            if (!FieldRules.IsLanguageCode(language))
            {
                yield return new($"ord[{i}].sprak", $"sprak: \"{language}\" är inte en språkkod. Skriv till exempel en, fi eller ar.");
            }
        }
    }
}

internal static class NeedRules
{
    public static IEnumerable<RuleBreach> Check(Need need)
    {
        foreach (var breach in NamedRules.Check(need.Slug, need.Name, need.Summary).Concat(NamedRules.Words(need.Words)))
        {
            yield return breach;
        }

        if (need.Entrances.Count == 0)
        {
            yield return new("ingangar", "ingangar saknas. Skriv minst en ingång, den första är behovets hem.");
        }
    }
}

internal static class AudienceRules
{
    public static IEnumerable<RuleBreach> Check(Audience audience)
    {
        foreach (var breach in NamedRules.Check(audience.Slug, audience.Name, audience.Summary).Concat(NamedRules.Words(audience.Words)))
        {
            yield return breach;
        }

        if (audience.AgeMin > audience.AgeMax)
        {
            yield return new("lagsta_alder", $"lagsta_alder {audience.AgeMin} är högre än hogsta_alder {audience.AgeMax}. Byt plats på dem eller rätta den ena.");
        }
    }
}
