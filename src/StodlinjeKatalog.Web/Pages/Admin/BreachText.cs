using System.Globalization;
using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>
/// A broken rule as an editor reads it. The rules name fields by their keys in the data files, which is right for the one who
/// reads a file; here they are called what the form calls them.
/// </summary>
public static partial class BreachText
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["varde"] = "nummer eller adress", ["ring"] = "numret som slås", ["oppettider"] = "öppettider", ["sprak"] = "språk", ["kalla"] = "källa",
        ["anmarkning"] = "anmärkning", ["syfte"] = "till för", ["typ"] = "slag",
    };

    /// <summary>"varde: "12" är inte ett nummer." of the second way → "Kontaktväg 2. Nummer eller adress: "12" är inte ett nummer."</summary>
    public static string Of(RuleBreach breach)
    {
        var told = LeadingKey().Replace(breach.Message, key => Name(key.Value));
        told = FileKey().Replace(told, key => Name(key.Value));
        return Place(breach) + char.ToUpper(told[0], Words.Swedish) + told[1..];
    }

    private static string Place(RuleBreach breach)
    {
        var place = OneOfMany().Match(breach.Field);
        return breach.LineInText is { } line ? $"Rad {(line + 1).ToString(CultureInfo.InvariantCulture)} i texten. "
            : place.Success
            ? $"{(place.Groups[1].Value == "kallor" ? "Källa" : "Kontaktväg")} {(int.Parse(place.Groups[2].ValueSpan, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)}. "
            : "";
    }

    private static string Name(string key) => Names.TryGetValue(key, out var name) ? name : Words.LowerFirst(FieldNames.Label(key));

    /// <summary>The field that the message begins with; it may be an ordinary word too.</summary>
    [GeneratedRegex("^[a-z_.]+(?= saknas|: | är | har | hör | står | går | [0-9\"])")]
    private static partial Regex LeadingKey();

    /// <summary>A key that is no Swedish word, wherever it stands.</summary>
    [GeneratedRegex(@"\b(?:[a-z]+_[a-z_]+|varde|oppettider|sprak|kontaktvagar|malgrupper|kallor|ingangar|obekraftad)\b")]
    private static partial Regex FileKey();

    [GeneratedRegex(@"^(kontaktvagar|kallor)\[(\d+)\]")]
    private static partial Regex OneOfMany();
}
