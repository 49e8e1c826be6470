using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Sprak;

/// <summary>A line behind a language door, with only the ways that serve there.</summary>
/// <param name="Remarks">What to know of the language or the interpreter before one calls, in Swedish.</param>
public sealed record DoorCardView(LanguageDoor Door, Helpline Helpline, IReadOnlyList<ContactChannel> Channels, IReadOnlyList<string> Remarks, bool HoursKnown = true)
{
    public static DoorCardView Speaking(SpokenLine spoken, LanguageDoor door)
    {
        var language = Words.Language(door.Code);
        var hours = spoken.Hours switch
        {
            SpokenHours.OfLine => $"Tiderna är linjens. Fråga om någon talar {language}.",
            SpokenHours.Unknown => $"Vi vet inte när någon talar {language}. Fråga när du ringer.",
            _ => null,
        };
        string?[] remarks = [hours, spoken.Helpline.Interpreter];
        return new(door, spoken.Helpline, spoken.Channels, [.. remarks.OfType<string>()], HoursKnown: spoken.Hours != SpokenHours.Unknown);
    }

    /// <summary>In its own language: other languages' numbers are left to their own doors.</summary>
    public static DoorCardView Other(Helpline line, LanguageDoor door, string remark) =>
        new(door, line, [.. line.Channels.Where(c => c.Language is null)], [remark]);
}
