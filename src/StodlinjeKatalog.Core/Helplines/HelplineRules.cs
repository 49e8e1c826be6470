using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>What must hold of one line, whoever wrote it: a data file or an editor. What must hold between lines is in <see cref="CatalogRules"/>.</summary>
public static class HelplineRules
{
    private const int MaxAge = 120;
    private const int MaxReviewInterval = 730;

    /// <param name="today">The Swedish date: nothing has been checked or written after it.</param>
    public static IEnumerable<RuleBreach> Check(Helpline line, DateOnly today) =>
        [.. Texts(line), .. Lists(line), .. Ages(line), .. Status(line), .. Evidence(line, today), .. ChannelRules.Check(line)];

    private static IEnumerable<RuleBreach> Texts(Helpline line)
    {
        if (Slug.FaultIn(line.Slug) is { } slug)
        {
            yield return new("", $"Adressen {slug}");
        }

        if (string.IsNullOrWhiteSpace(line.Name))
        {
            yield return new("namn", "namn saknas. Skriv vad linjen heter.");
        }
        else if (line.Name.Length > Helpline.NameMaxLength)
        {
            yield return new("namn", $"namn är {line.Name.Length} tecken. Högst {Helpline.NameMaxLength} får plats.");
        }

        if (string.IsNullOrWhiteSpace(line.Provider))
        {
            yield return new("huvudman", "huvudman saknas. Skriv vem som ansvarar för linjen.");
        }

        if (line.Summary.Length > Helpline.SummaryMaxLength)
        {
            yield return new("sammanfattning", $"sammanfattning är {line.Summary.Length} tecken. Den ska vara en mening på högst {Helpline.SummaryMaxLength} tecken.");
        }

        if (line.Summary.Contains('\n', StringComparison.Ordinal))
        {
            yield return new("sammanfattning", "sammanfattning går över flera rader. Den ska vara en mening på en rad.");
        }

        if (line.Description.Length > Helpline.DescriptionMaxLength)
        {
            yield return new("text", $"Texten är {line.Description.Length} tecken. Högst {Helpline.DescriptionMaxLength} får plats.");
        }

        if (line.Website is { } website && !FieldRules.IsWebAddress(website))
        {
            yield return new("webbplats", $"webbplats: \"{website}\" är inte en webbadress. Skriv hela adressen, till exempel https://mind.se/.");
        }
    }

    private static IEnumerable<RuleBreach> Lists(Helpline line)
    {
        for (var i = 0; i < line.Languages.Count; i++)
        {
            if (!FieldRules.IsLanguageCode(line.Languages[i]))
            {
                yield return new($"sprak[{i}]", $"sprak: \"{line.Languages[i]}\" är inte en språkkod. Skriv till exempel sv, en, fi eller swl.");
            }
        }

        (string Field, IReadOnlyList<string> Values)[] lists =
        [
            ("behov", line.Needs), ("malgrupper", line.Audiences), ("sprak", line.Languages), ("sokord", line.SearchWords),
            ("tidigare_adresser", line.FormerSlugs), ("delar_nummer_med", line.SharesNumberWith), ("ersatts_av", line.Successors),
        ];
        foreach (var (field, values) in lists)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < values.Count; i++)
            {
                if (!seen.Add(values[i]))
                {
                    yield return new($"{field}[{i}]", $"{field}: \"{values[i]}\" står två gånger. En gång räcker.");
                }
            }
        }
    }

    private static IEnumerable<RuleBreach> Ages(Helpline line)
    {
        if (line.AgeMin > MaxAge)
        {
            yield return new("lagsta_alder", $"lagsta_alder {line.AgeMin} är inte en ålder. Skriv ett tal från 0 till {MaxAge}.");
        }

        if (line.AgeMax > MaxAge)
        {
            yield return new("hogsta_alder", $"hogsta_alder {line.AgeMax} är inte en ålder. Skriv ett tal från 0 till {MaxAge}.");
        }

        if (line.AgeMin > line.AgeMax)
        {
            yield return new("lagsta_alder", $"lagsta_alder {line.AgeMin} är högre än hogsta_alder {line.AgeMax}. Byt plats på dem eller rätta den ena.");
        }
    }

    private static IEnumerable<RuleBreach> Status(Helpline line)
    {
        if (line.Status == HelplineStatus.Closed && line.Successors.Count == 0)
        {
            yield return new("ersatts_av", "Linjen är nedlagd men leder inte vidare. Skriv ersatts_av med minst en linje som finns.");
        }

        if (line.Status != HelplineStatus.Closed && line.Successors.Count > 0)
        {
            yield return new("ersatts_av", "ersatts_av hör bara till en nedlagd linje. Ta bort nyckeln eller skriv status: nedlagd.");
        }

        if (line.Status != HelplineStatus.Published)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(line.Summary))
        {
            yield return new("sammanfattning", "sammanfattning saknas. En publicerad linje ska ha en mening om vem den är till för.");
        }

        if (line.Channels.Count == 0)
        {
            yield return new("kontaktvagar", "kontaktvagar saknas. En publicerad linje ska gå att nå på minst ett sätt.");
        }

        if (line.Needs.Count == 0)
        {
            yield return new("behov", "behov saknas. En publicerad linje ska ha minst ett behov, annars hittas den inte.");
        }
    }

    private static IEnumerable<RuleBreach> Evidence(Helpline line, DateOnly today)
    {
        if (line.Status is HelplineStatus.Published or HelplineStatus.Closed && line.Sources.Count == 0)
        {
            yield return new("kallor", "kallor saknas. Varje linje som visas ska ha minst en källa.");
        }

        for (var i = 0; i < line.Sources.Count; i++)
        {
            var source = line.Sources[i];
            if (source.Reference.Length == 0)
            {
                yield return new($"kallor[{i}].kalla", "kalla saknas. Skriv en webbadress eller beskriv källan.");
            }
            else if (source.Reference.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !FieldRules.IsWebAddress(source.Reference.Split(' ')[0]))
            {
                yield return new($"kallor[{i}].kalla", $"kalla: \"{source.Reference}\" är inte en webbadress. Skriv hela adressen eller beskriv källan med ord.");
            }

            if (source.Date is { } date && LooksLikeDate(date) && DateFault($"kallor[{i}].datum", date, today) is { } fault)
            {
                yield return fault;
            }
        }

        if (line.NewestEvidence is { } newest && DateFault("senaste_belagg", newest, today) is { } evidenceFault)
        {
            yield return evidenceFault;
        }

        if (line.ReviewedOn > today)
        {
            yield return new("kontrollerad", $"kontrollerad: {line.ReviewedOn:yyyy-MM-dd} har inte varit än. Skriv dagen då någon kontrollerade linjen.");
        }

        if (line.ReviewIntervalDays is < 1 or > MaxReviewInterval)
        {
            yield return new("granskas_var", $"granskas_var: {line.ReviewIntervalDays} går inte. Skriv antal dagar från 1 till {MaxReviewInterval}.");
        }
    }

    /// <summary>A source may be dated in words ("hösten 2018"), but what is written in digits alone must be a date.</summary>
    private static bool LooksLikeDate(string text) => text.All(c => char.IsAsciiDigit(c) || c is '-' or '/' or '.');

    private static RuleBreach? DateFault(string field, string text, DateOnly today)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        return FieldRules.EarliestOf(text) switch
        {
            null => new(field, $"{name}: \"{text}\" är inte ett datum. Skriv 2025-12-10, 2025-12 eller 2025."),
            { } date when date > today => new(field, $"{name}: {text} har inte varit än. Kontrollera året."),
            _ => null,
        };
    }
}
