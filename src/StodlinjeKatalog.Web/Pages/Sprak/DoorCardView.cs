using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Sprak;

/// <summary>A line behind a language door, with only the ways that serve there.</summary>
/// <param name="Remarks">What to know of the language or the interpreter before one calls, in Swedish.</param>
public sealed record DoorCardView(LanguageDoor Door, Helpline Helpline, IReadOnlyList<ContactChannel> Channels, IReadOnlyList<string> Remarks, bool HoursKnown = true)
{
    public static DoorCardView Speaking(SpokenLine spoken, LanguageDoor door)
    {
        var hours = spoken.Hours switch
        {
            SpokenHours.OfLine => $"Tiderna är linjens. Fråga om någon talar {door.SwedishName}.",
            SpokenHours.Unknown => $"Vi vet inte när någon talar {door.SwedishName}. Fråga när du ringer.",
            _ => null,
        };
        string?[] remarks = [hours, spoken.Helpline.Interpreter];
        return new(door, spoken.Helpline, InOrder(spoken.Channels, door), [.. remarks.OfType<string>()], HoursKnown: spoken.Hours != SpokenHours.Unknown);
    }

    /// <summary>In its own language: other languages' numbers are left to their own doors.</summary>
    public static DoorCardView Other(Helpline line, LanguageDoor door, string remark) =>
        new(door, line, InOrder(line.Channels.Where(c => c.Language is null), door), [remark]);

    // Beside sign language a way that needs no hearing comes first.
    private static IReadOnlyList<ContactChannel> InOrder(IEnumerable<ContactChannel> channels, LanguageDoor door) =>
        [.. door.Code == LanguageDoor.SignLanguageCode ? channels.OrderBy(c => c.Kind == ChannelKind.Phone) : channels];
}
