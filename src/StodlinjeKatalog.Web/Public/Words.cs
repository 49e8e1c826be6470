using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Search;

namespace StodlinjeKatalog.Web.Public;

/// <summary>The catalogue's values in the visitor's words.</summary>
public static class Words
{
    /// <summary>What one does: "Ring", "Chatta". A number to dial is written beside it.</summary>
    public static string Verb(ChannelKind kind) => kind switch
    {
        ChannelKind.Phone => "Ring",
        ChannelKind.Sms => "Sms:a",
        ChannelKind.Chat => "Chatta",
        ChannelKind.Email => "Mejla",
        ChannelKind.Form => "Skriv i formulär",
        ChannelKind.Letter => "Skriv brev",
        ChannelKind.Video => "Ring med video",
        ChannelKind.Visit => "Besök",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Kind(ChannelKind kind) => kind switch
    {
        ChannelKind.Phone => "Telefon",
        ChannelKind.Sms => "Sms",
        ChannelKind.Chat => "Chatt",
        ChannelKind.Email => "Mejl",
        ChannelKind.Form => "Formulär",
        ChannelKind.Letter => "Brev",
        ChannelKind.Video => "Video",
        ChannelKind.Visit => "Besök",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The link that the way opens with; null for letters and visits without an address on the web.</summary>
    public static IHtmlContent? Href(ContactChannel channel) => channel.Kind switch
    {
        ChannelKind.Phone => Dialled("tel", channel.Dial!),
        ChannelKind.Sms => Dialled("sms", channel.Dial!),
        ChannelKind.Email => Encoded($"mailto:{channel.Value}"),
        _ when channel.Value.StartsWith("https://", StringComparison.Ordinal) || channel.Value.StartsWith("http://", StringComparison.Ordinal) => Encoded(channel.Value),
        ChannelKind.Video when channel.Value.Contains('@', StringComparison.Ordinal) => Encoded($"sip:{channel.Value}"),
        _ => null,
    };

    /// <summary>"tel:+4620222233" with its plus as it is: Razor would write "&amp;#x2B;", which not everything that reads a page's source understands.</summary>
    public static IHtmlContent Dialled(string scheme, string dial) =>
        dial.All(c => char.IsAsciiDigit(c) || c == '+') ? new HtmlString($"{scheme}:{dial}") : throw new ArgumentException("A number to dial has digits and a plus only.", nameof(dial));

    private static HtmlString Encoded(string address) => new(HtmlEncoder.Default.Encode(address));

    public static string? Price(Cost? cost) => cost switch
    {
        Cost.Free => "Gratis",
        Cost.Normal => "Kostar som ett vanligt samtal",
        Cost.Shared => "Kostar: 077-nummer",
        _ => null,
    };

    /// <summary>"Under 18 år", "13–25 år", "Från 18 år"; null when age does not matter.</summary>
    public static string? Age(Helpline helpline) => (helpline.AgeMin, helpline.AgeMax) switch
    {
        (null, null) => null,
        (null, 17) => "Under 18 år",
        (null, { } max) => $"Till och med {max} år",
        ({ } min, null) => $"Från {min} år",
        ({ } min, { } max) => $"{min}–{max} år",
    };

    public static string Language(string code)
    {
        if (code == "swl")
        {
            return "svenskt teckenspråk";
        }

        var culture = CultureInfo.GetCultureInfo(code);
        return SwedishLanguageNames.GetValueOrDefault(culture.TwoLetterISOLanguageName, culture.NativeName);
    }

    /// <summary>A part of how a search was understood: "spel om pengar", "chatt", "på finska", "dygnet runt".</summary>
    public static string Part(UnderstoodPart part) => part.Id.Kind switch
    {
        PartKind.Channel => Kind(Enum.Parse<ChannelKind>(part.Id.Slug, ignoreCase: true)),
        PartKind.Language => $"På {Language(part.Id.Slug)}",
        PartKind.Time => part.Id.Slug switch
        {
            "now" => "Öppet nu",
            "night" => "På natten",
            "always" => "Dygnet runt",
            _ => "På helgen",
        },
        _ => part.Name,
    };

    /// <summary>"Öppet nu", "Öppet 24 december kl. 03".</summary>
    public static string OpenAt(string chosen, SwedishMoment at) =>
        chosen == "nu" ? "Öppet nu" : $"Öppet {at.Date.ToString("d MMMM", Swedish)} kl. {StatusText.Clock(at.Minute)}";

    /// <summary>"0771220060" → "0771-22 00 60"; digits that are no Swedish number stay as they are.</summary>
    public static string Number(string digits) => PhoneNumber.TryParse(digits, out var number) ? number.Grouped : digits;

    public static string Minutes(int minutes) => minutes == 1 ? "1 minut att läsa" : $"{minutes} minuter att läsa";

    /// <summary>Day in full ("12 november 2026").</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Swedish);

    /// <summary>"2025-12-10" → "10 december 2025", "2024-04" → "april 2024", "2021" → "2021"; other words stay as they are.</summary>
    public static string PartialDate(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Day(day);
        }

        return DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", Swedish)
            : text;
    }

    /// <summary>A name inside a sentence: "Ensamhet" → "ensamhet".</summary>
    public static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLower(text[0], Swedish) + text[1..];

    public static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    // The platform's own names come in the language itself; a Swedish reader wants "persiska".
    private static readonly Dictionary<string, string> SwedishLanguageNames = new()
    {
        ["sv"] = "svenska", ["en"] = "engelska", ["fi"] = "finska", ["ar"] = "arabiska", ["so"] = "somaliska", ["fa"] = "persiska",
        ["ti"] = "tigrinja", ["uk"] = "ukrainska", ["pl"] = "polska", ["es"] = "spanska", ["fr"] = "franska", ["se"] = "nordsamiska",
        ["bs"] = "bosniska", ["de"] = "tyska", ["tr"] = "turkiska", ["ru"] = "ryska", ["th"] = "thailändska", ["ku"] = "kurdiska",
        ["it"] = "italienska", ["pt"] = "portugisiska", ["ro"] = "rumänska", ["sq"] = "albanska", ["zh"] = "kinesiska", ["vi"] = "vietnamesiska",
        ["am"] = "amhariska", ["rom"] = "romani", ["ur"] = "urdu", ["ps"] = "pashto", ["hi"] = "hindi", ["bn"] = "bengali", ["da"] = "danska",
        ["no"] = "norska", ["nb"] = "norska", ["et"] = "estniska", ["lt"] = "litauiska", ["lv"] = "lettiska", ["hu"] = "ungerska", ["el"] = "grekiska",
    };
}
