using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Sprak;

/// <summary>A line behind a language door, with only the ways that serve there.</summary>
/// <param name="Remarks">What to know of the language or the interpreter before one calls, in Swedish.</param>
public sealed record DoorCardView(LanguageDoor Door, Helpline Helpline, IReadOnlyList<DoorWay> Ways, IReadOnlyList<string> Remarks)
{
    /// <summary>The best of the ways on which somebody is there at the same time as you.</summary>
    public OpenState State { get; } = Ways.Where(way => HelplineHours.IsTalking(way.Channel.Kind)).Select(way => way.State).DefaultIfEmpty(OpenState.Unknown).Min();

    public static DoorCardView Speaking(SpokenLine spoken, LanguageDoor door, CurrentStatuses statuses)
    {
        var remark = spoken.Hours switch
        {
            SpokenHours.OfLine => $"Tiderna är linjens. Fråga om någon talar {door.SwedishName}.",
            SpokenHours.Unknown => $"Vi vet inte när någon talar {door.SwedishName}. Fråga när du ringer.",
            _ => null,
        };
        string?[] remarks = [remark, spoken.Helpline.Interpreter];
        return new(door, spoken.Helpline, Order(spoken.Channels, door, spoken.Hours != SpokenHours.Unknown, statuses), [.. remarks.OfType<string>()]);
    }

    /// <summary>In its own language: other languages' numbers are left to their own doors.</summary>
    public static DoorCardView Other(Helpline line, LanguageDoor door, string remark, CurrentStatuses statuses) =>
        new(door, line, Order(line.Channels.Where(c => c.Language is null), door, hoursKnown: true, statuses), [remark]);

    // Beside sign language a way that needs no hearing comes first.
    private static List<DoorWay> Order(IEnumerable<ContactChannel> channels, LanguageDoor door, bool hoursKnown, CurrentStatuses statuses)
    {
        var ways = new List<DoorWay>();
        foreach (var channel in door.Code == LanguageDoor.SignLanguageCode ? channels.OrderBy(c => c.Kind == ChannelKind.Phone) : channels)
        {
            var status = ChannelHours.Of(channel).StatusAt(statuses.Moment);
            if (!hoursKnown && status.State != OpenState.Anytime)
            {
                ways.Add(new(channel, OpenState.Unknown, null, []));
                continue;
            }

            // In Swedish the status has said it: "Öppet dygnet runt".
            var saidAll = status.State == OpenState.Always && door.TextLanguage == "sv";
            ways.Add(new(channel, status.State, statuses.Words(status), saidAll ? [] : LocalHours.Of(channel, statuses.Moment.Date, door.TextLanguage)));
        }

        return ways;
    }
}

/// <summary>A way to reach a line with its state and ordinary week, as far as they are known for the language.</summary>
/// <param name="Status">Null when nobody has said when the language is spoken.</param>
public sealed record DoorWay(ContactChannel Channel, OpenState State, StatusText? Status, IReadOnlyList<LocalHours> Hours);
