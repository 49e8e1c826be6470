namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>A line's fields by the names that editors read, and the place in the form where each is written.</summary>
public static class FieldNames
{
    private static readonly Dictionary<string, (string Label, string Form)> Fields = new(StringComparer.Ordinal)
    {
        ["namn"] = ("Namn", "Name"), ["kortnamn"] = ("Kort namn", "ShortName"), ["huvudman"] = ("Huvudman", "Provider"), ["status"] = ("Status", "Status"),
        ["sammanfattning"] = ("Sammanfattning", "Summary"), ["text"] = ("Om linjen", "Description"), ["behov"] = ("Behov", "Needs"), ["malgrupper"] = ("Målgrupper", "Audiences"),
        ["lagsta_alder"] = ("Lägsta ålder", "AgeMin"), ["hogsta_alder"] = ("Högsta ålder", "AgeMax"), ["sprak"] = ("Språk", "Languages"), ["tolk"] = ("Tolk", "Interpreter"),
        ["kostnad"] = ("Kostnad", "Cost"), ["anonym"] = ("Anonym", "Anonymous"), ["svarar"] = ("Vem svarar", "AnsweredBy"), ["dova"] = ("Döv eller hörselskadad", "DeafAccess"),
        ["omrade"] = ("Område", "Region"), ["webbplats"] = ("Webbplats", "Website"), ["kontaktvagar"] = ("Kontaktvägar", "Channels"),
        ["spar.telefonrakning"] = ("Spår: telefonräkning", "OnPhoneBill"), ["spar.nummer_visas"] = ("Spår: numret visas", "CallerIdVisible"), ["spar.chattlogg"] = ("Spår: chattlogg", "ChatLogKept"),
        ["spar.inloggning"] = ("Spår: inloggning", "SignInNeeded"), ["spar.inspelning"] = ("Spår: inspelning", "Recorded"), ["spar.tystnadsplikt"] = ("Spår: tystnadsplikt", "ConfidentialityBroken"),
        ["spar.fran_mobil"] = ("Spår: gratis från mobilen", "FreeFromMobile"), ["spar.anmarkning"] = ("Spår: bra att veta", "TracesNote"),
        ["sokord"] = ("Sökord", "SearchWords"), ["tidigare_adresser"] = ("Tidigare adresser", "FormerSlugs"), ["delar_nummer_med"] = ("Delar nummer med", "SharesNumberWith"),
        ["ersatts_av"] = ("Ersätts av", "Successors"), ["kallor"] = ("Källor", "Sources"), ["senaste_belagg"] = ("Nyaste belägg", "NewestEvidence"), ["kontrollerad"] = ("Kontrollerad", ""),
        ["beskrivning"] = ("En mening till läsaren", ""), ["ingangar"] = ("Ingångar", ""), ["livsfara"] = ("Livsfara", ""), ["ord"] = ("Ord", ""),
        ["rubrik"] = ("Rubrik", ""), ["andrad"] = ("Senast ändrad", ""), ["stodlinjer"] = ("Stödlinjer", ""), ["innehall"] = ("Innehåll", ""),
        ["granskas_var"] = ("Granskas med så här många dagars mellanrum", "ReviewIntervalDays"), ["obekraftad"] = ("Obekräftad", "Unconfirmed"), ["att_reda_ut"] = ("Att reda ut", "OpenQuestions"),
    };

    private static readonly Dictionary<string, string> InChannel = new(StringComparer.Ordinal)
    {
        ["typ"] = "Kind", ["varde"] = "Value", ["ring"] = "Value", ["syfte"] = "Purpose", ["kostnad"] = "Cost", ["oppettider"] = "Hours", ["helgdagar"] = "HolidayHours", ["anmarkning"] = "HoursNote", ["sprak"] = "Language",
    };

    private static readonly Dictionary<string, string> InSource = new(StringComparer.Ordinal)
    {
        ["kalla"] = "Reference", ["datum"] = "Date", ["styrker"] = "Supports", ["metod"] = "Method",
    };

    public static string Label(string key) => Fields.TryGetValue(key, out var field) ? field.Label : key;

    /// <summary>"kontaktvagar[0].ring" → "Form.Channels[0].Value".</summary>
    public static string FormKey(string breach)
    {
        var dot = breach.IndexOf("].", StringComparison.Ordinal);
        var bracket = breach.IndexOf('[', StringComparison.Ordinal);
        if (dot > 0)
        {
            var inner = breach[..bracket] == "kontaktvagar" ? InChannel : InSource;
            return $"Form.{(breach[..bracket] == "kontaktvagar" ? "Channels" : "Sources")}{breach[bracket..(dot + 1)]}.{inner.GetValueOrDefault(breach[(dot + 2)..], "Value")}";
        }

        return Fields.TryGetValue(bracket > 0 ? breach[..bracket] : breach, out var field) && field.Form.Length > 0 ? "Form." + field.Form : "";
    }
}
