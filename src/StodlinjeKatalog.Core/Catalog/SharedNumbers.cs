using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// Two lines with one number is nearly always a number pasted into the wrong file. Where it is meant, both lines say so. Only 112,
/// through which several lines are reached, may stand anywhere.
/// </summary>
internal static class SharedNumbers
{
    public const string Emergency = "112";

    public static IEnumerable<CatalogBreach> Check(IReadOnlyList<Helpline> lines)
    {
        var ownersByNumber = lines
            .SelectMany(line => NumbersOf(line).Select(number => (number, line.Slug)))
            .ToLookup(pair => pair.number, pair => pair.Slug, StringComparer.Ordinal);

        var owners = Owners(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            for (var c = 0; c < line.Channels.Count; c++)
            {
                var dial = line.Channels[c].Dial;
                if (line.Channels[c].Hours is { } hours && OwnerOf(line.Channels[c], line, owners) is { } owner && owner.Channels[0].Hours == hours && line.Channels[0].Dial != dial)
                {
                    yield return new(CatalogKind.Helpline, i, new(
                        $"kontaktvagar[{c}].oppettider",
                        $"Numret {line.Channels[c].Value} hör till {owner.Slug}, och tiderna hämtas därifrån. Ta bort oppettider och helgdagar här, så att de inte kan bli olika."));
                }

                if (dial is null or Emergency)
                {
                    continue;
                }

                foreach (var other in ownersByNumber[dial].Where(owner => owner != line.Slug && !line.SharesNumberWith.Contains(owner)).Distinct())
                {
                    yield return new(CatalogKind.Helpline, i, new(
                        $"kontaktvagar[{c}].ring",
                        $"Numret {line.Channels[c].Value} står också hos {other}. Rätta det ena. Om det ska vara så: skriv delar_nummer_med: [{other}] här och [{line.Slug}] där."));
                }
            }

            for (var s = 0; s < line.SharesNumberWith.Count; s++)
            {
                var other = line.SharesNumberWith[s];
                if (other == line.Slug || !NumbersOf(line).Any(number => ownersByNumber[number].Contains(other)))
                {
                    yield return new(CatalogKind.Helpline, i, new(
                        $"delar_nummer_med[{s}]",
                        $"delar_nummer_med: {other} har inget nummer gemensamt med den här linjen. Ta bort den eller rätta numret."));
                }
            }
        }
    }

    /// <summary>
    /// The lines with the hours of numbers that belong to another: who rings 112 is answered as 112 answers, whichever line's page the
    /// number stands on. Only a way without hours of its own takes them.
    /// </summary>
    /// <param name="lines">The published lines.</param>
    public static IEnumerable<Helpline> WithHoursOfOwners(IReadOnlyList<Helpline> lines)
    {
        var owners = Owners(lines);
        return lines.Select(line => line.Channels.Any(c => c.Hours is null && OwnerOf(c, line, owners) is not null)
            ? line with { Channels = [.. line.Channels.Select(c => c.Hours is null && OwnerOf(c, line, owners) is { } owner ? Borrowing(c, owner) : c)] }
            : line);
    }

    private static ContactChannel Borrowing(ContactChannel channel, Helpline owner) => channel with
    {
        Hours = owner.Channels[0].Hours,
        HolidayHours = owner.Channels[0].HolidayHours,
        BelongsTo = owner.Slug,
    };

    /// <summary>By number, the lines that have it as their first way and know its hours.</summary>
    private static ILookup<string, Helpline> Owners(IReadOnlyList<Helpline> lines) => lines
        .Where(line => line is { Status: HelplineStatus.Published, Channels: [{ Dial: not null, Hours: not null }, ..] })
        .ToLookup(line => line.Channels[0].Dial!, StringComparer.Ordinal);

    private static Helpline? OwnerOf(ContactChannel channel, Helpline line, ILookup<string, Helpline> owners) => channel.Dial is not { } dial
        ? null
        : owners[dial].OrderBy(owner => owner.Channels.Count).FirstOrDefault(owner => owner.Slug != line.Slug && (dial == Emergency || line.SharesNumberWith.Contains(owner.Slug)));

    private static IEnumerable<string> NumbersOf(Helpline line) => line.Channels.Select(c => c.Dial).OfType<string>().Distinct();
}
