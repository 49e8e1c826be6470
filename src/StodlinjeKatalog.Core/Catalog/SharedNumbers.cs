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

        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            for (var c = 0; c < line.Channels.Count; c++)
            {
                var dial = line.Channels[c].Dial;
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

    private static IEnumerable<string> NumbersOf(Helpline line) => line.Channels.Select(c => c.Dial).OfType<string>().Distinct();
}
