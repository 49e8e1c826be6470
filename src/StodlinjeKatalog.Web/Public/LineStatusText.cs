using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Public;

/// <summary>A state on a card, with the way that it is of when the line's ways differ.</summary>
public sealed record LineStatusText(string? Way, StatusText Status)
{
    public string Text => Way is null ? Status.Text : $"{Way}: {Words.LowerFirst(Status.Text)}";

    /// <summary>
    /// One state when all ways that a card shows are alike, otherwise one for each: "Öppet nu" about the chat must not make
    /// anybody call a closed phone. A way whose hours nobody knows is left out when there are others.
    /// </summary>
    public static IReadOnlyList<LineStatusText> Of(CurrentStatuses now, Helpline helpline, IReadOnlyList<ContactChannel> ways)
    {
        if (now.Of(helpline) is not { } line)
        {
            return [];
        }

        var talking = ways.Where(way => HelplineHours.IsTalking(way.Kind))
            .Select(way => (Way: way, Status: line.Channels[helpline.IndexOf(way)]))
            .ToArray();
        if (talking.Length == 0)
        {
            return [new(null, now.Words(line.Channels.Any(c => c.State == OpenState.Anytime) ? new OpenStatus(OpenState.Anytime) : line.Summary))];
        }

        var known = talking.Where(pair => pair.Status.Reason is not (StatusReason.NoHours or StatusReason.UnreadableHours)).ToArray();
        if (known.Length == 0)
        {
            return [new(null, now.Words(talking[0].Status))];
        }

        var texts = known.Select(pair => (pair.Way, Text: now.Words(pair.Status))).ToArray();
        return known.Length == talking.Length && texts.DistinctBy(t => t.Text).Count() == 1
            ? [new(null, texts[0].Text)]
            : [.. texts.GroupBy(t => t.Text).OrderBy(alike => Rank(alike.Key.Mark))
                .Select(alike => new LineStatusText(Names(alike.Select(t => t.Way), talking), alike.Key))];
    }

    /// <summary>"Telefon och chatt"; the numbers when a line has several of a kind.</summary>
    private static string Names(IEnumerable<ContactChannel> ways, IReadOnlyCollection<(ContactChannel Way, OpenStatus Status)> all) =>
        string.Join(" och ", ways
            .Select(way => all.Count(other => other.Way.Kind == way.Kind) > 1 && way.Dial is not null ? way.Value : Words.Kind(way.Kind))
            .Distinct()
            .Select((name, i) => i == 0 ? name : Words.LowerFirst(name)));

    private static int Rank(string? mark) => mark switch { "always" => 0, "open" => 1, "unknown" => 2, _ => 3 };
}
