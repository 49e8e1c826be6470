using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Files;

/// <summary>The Swedish words of the data files for the values of an enumeration.</summary>
internal sealed class Words<T>(params (T Value, string Word)[] pairs)
    where T : struct
{
    public string this[T value] => pairs.First(p => EqualityComparer<T>.Default.Equals(p.Value, value)).Word;

    public bool TryParse(string word, out T value)
    {
        foreach (var pair in pairs)
        {
            if (pair.Word == word)
            {
                value = pair.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public override string ToString() => string.Join(", ", pairs.Select(p => p.Word));
}

internal static class DataWords
{
    public static readonly Words<bool> YesNo = new((true, "ja"), (false, "nej"));

    public static readonly Words<HelplineStatus> Status = new(
        (HelplineStatus.Published, "publicerad"),
        (HelplineStatus.Draft, "utkast"),
        (HelplineStatus.Paused, "vilande"),
        (HelplineStatus.Closed, "nedlagd"));

    public static readonly Words<Cost> Cost = new(
        (Helplines.Cost.Free, "gratis"),
        (Helplines.Cost.Normal, "vanlig"),
        (Helplines.Cost.Shared, "delad"));

    public static readonly Words<ChannelKind> Channel = new(
        (ChannelKind.Phone, "telefon"),
        (ChannelKind.Chat, "chatt"),
        (ChannelKind.Email, "mejl"),
        (ChannelKind.Form, "formular"),
        (ChannelKind.Letter, "brev"),
        (ChannelKind.Sms, "sms"),
        (ChannelKind.Video, "video"),
        (ChannelKind.Visit, "besok"));

    public static readonly Words<HolidayHours> Holidays = new(
        (HolidayHours.Stated, "angivet"),
        (HolidayHours.Unstated, "ej angivet"));

    public static readonly Words<SourceMethod> Method = new(
        (SourceMethod.OwnPage, "egen sida"),
        (SourceMethod.Phone, "telefon"),
        (SourceMethod.Mail, "mejl"),
        (SourceMethod.Other, "annat"));
}
