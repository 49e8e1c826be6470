using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Helplines;

/// <summary>What must hold of the ways to reach a line. A wrong digit is the worst fault that the catalogue can have.</summary>
internal static class ChannelRules
{
    public static IEnumerable<RuleBreach> Check(Helpline line)
    {
        for (var i = 0; i < line.Channels.Count; i++)
        {
            var channel = line.Channels[i];
            var field = $"kontaktvagar[{i}]";
            var breaches = channel.Kind is ChannelKind.Phone or ChannelKind.Sms ? Number(channel, field, line.Cost) : Address(channel, field);
            foreach (var breach in breaches.Concat(Hours(channel, field)))
            {
                yield return breach;
            }

            if (channel.Language is { } language && !FieldRules.IsLanguageCode(language))
            {
                yield return new($"{field}.sprak", $"sprak: \"{language}\" är inte en språkkod. Skriv till exempel fi, en eller swl.");
            }

            if (line.Channels.Take(i).Any(earlier => IsSameWay(earlier, channel)))
            {
                yield return new(field, $"Kontaktvägen {channel.Value} står två gånger. Ta bort den ena, eller skriv olika syfte eller sprak.");
            }
        }
    }

    private static bool IsSameWay(ContactChannel a, ContactChannel b) =>
        a.Kind == b.Kind && (a.Dial ?? a.Value) == (b.Dial ?? b.Value) && a.Language == b.Language && a.Purpose == b.Purpose;

    private static IEnumerable<RuleBreach> Number(ContactChannel channel, string field, Cost? costOfLine)
    {
        if (!PhoneNumber.TryParse(channel.Value, out var shown))
        {
            yield return new($"{field}.varde", $"varde: {PhoneNumber.FaultIn(channel.Value) ?? OtherSpelling(channel.Value)}");
        }

        if (channel.Dial is null)
        {
            // What is rung follows from the number that is shown: as long as that cannot be read there is nothing to say of it.
            if (shown is not null)
            {
                yield return new($"{field}.ring", $"ring saknas. Skriv ring: \"{shown.Dial}\".");
            }

            yield break;
        }

        if (!PhoneNumber.TryParse(channel.Dial, out var dialled) || dialled.Dial != channel.Dial)
        {
            var right = (dialled ?? shown)?.Dial;
            yield return new($"{field}.ring", $"ring: \"{channel.Dial}\" går inte att ringa. Skriv {(right is null ? "+46 och numret utan nolla, eller ett kortnummer, utan mellanrum" : $"\"{right}\"")}.");
            yield break;
        }

        if (shown is not null && shown != dialled)
        {
            yield return new($"{field}.ring", $"ring \"{channel.Dial}\" är ett annat nummer än varde {channel.Value}. Om varde är rätt ska ring vara \"{shown.Dial}\".");
        }

        if (dialled.IsSharedCost && (channel.Cost ?? costOfLine) == Cost.Free)
        {
            yield return new($"{field}.kostnad", $"{channel.Value} är ett 077-nummer och aldrig gratis. Skriv kostnad: delad på kontaktvägen.");
        }
    }

    private static string OtherSpelling(string value) =>
        $"\"{value}\" är inte ett nummer som går att ringa så som det är skrivet. Skriv \"{PhoneNumber.Shown(value)}\".";

    private static IEnumerable<RuleBreach> Address(ContactChannel channel, string field)
    {
        if (channel.Value.Length == 0)
        {
            yield return new($"{field}.varde", "varde saknas. Skriv adressen dit man vänder sig.");
            yield break;
        }

        if (channel.Dial is not null)
        {
            yield return new($"{field}.ring", "ring hör bara till telefon och sms. Ta bort nyckeln, eller skriv typ: telefon.");
        }

        var (fits, right) = channel.Kind switch
        {
            ChannelKind.Chat or ChannelKind.Form => (FieldRules.IsWebAddress(channel.Value), "en hel webbadress, till exempel https://mind.se/"),
            ChannelKind.Email => (FieldRules.IsEmailAddress(channel.Value), "en mejladress, till exempel namn@exempel.se"),
            ChannelKind.Video => (FieldRules.IsWebAddress(channel.Value) || FieldRules.IsEmailAddress(channel.Value), "en webbadress eller en adress för bildsamtal"),
            _ => (true, ""),
        };
        if (!fits)
        {
            yield return new($"{field}.varde", $"varde: \"{channel.Value}\" går inte att använda här. Skriv {right}.");
        }
    }

    private static IEnumerable<RuleBreach> Hours(ContactChannel channel, string field)
    {
        if (channel.Hours is null && channel.HolidayHours == HolidayHours.Stated)
        {
            yield return new($"{field}.helgdagar", "helgdagar står utan oppettider. Skriv oppettider, eller ta bort helgdagar.");
        }

        if (channel.Hours is not null && OpeningHoursExpression.Parse(channel.Hours).Error is { } error)
        {
            yield return new($"{field}.oppettider", $"oppettider: \"{channel.Hours}\" går inte att läsa. {error.Message}");
        }

        foreach (var warning in HoursWarnings.Of(channel.Hours))
        {
            yield return new($"{field}.oppettider", $"oppettider: {warning.Message}") { IsWarning = true };
        }
    }
}
