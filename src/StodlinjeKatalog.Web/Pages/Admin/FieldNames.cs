namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>Fields by the names that editors read.</summary>
public static class FieldNames
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["namn"] = "Namn", ["kortnamn"] = "Kort namn", ["huvudman"] = "Huvudman", ["status"] = "Status",
        ["sammanfattning"] = "Sammanfattning", ["text"] = "Om linjen", ["behov"] = "Behov", ["malgrupper"] = "Målgrupper",
        ["lagsta_alder"] = "Lägsta ålder", ["hogsta_alder"] = "Högsta ålder", ["sprak"] = "Språk", ["tolk"] = "Tolk",
        ["kostnad"] = "Kostnad", ["anonym"] = "Anonym", ["svarar"] = "Vem svarar", ["dova"] = "Döv eller hörselskadad",
        ["omrade"] = "Område", ["webbplats"] = "Webbplats", ["kontaktvagar"] = "Kontaktvägar",
        ["spar.telefonrakning"] = "Spår: telefonräkning", ["spar.nummer_visas"] = "Spår: numret visas", ["spar.chattlogg"] = "Spår: chattlogg",
        ["spar.inloggning"] = "Spår: inloggning", ["spar.inspelning"] = "Spår: inspelning", ["spar.tystnadsplikt"] = "Spår: tystnadsplikt",
        ["spar.fran_mobil"] = "Spår: gratis från mobilen", ["spar.anmarkning"] = "Spår: bra att veta",
        ["sokord"] = "Sökord", ["tidigare_adresser"] = "Tidigare adresser", ["delar_nummer_med"] = "Delar nummer med",
        ["ersatts_av"] = "Ersätts av", ["kallor"] = "Källor", ["senaste_belagg"] = "Nyaste belägg", ["kontrollerad"] = "Kontrollerad",
        ["beskrivning"] = "En mening till läsaren", ["ingangar"] = "Ingångar", ["livsfara"] = "Livsfara", ["ord"] = "Ord",
        ["rubrik"] = "Rubrik", ["andrad"] = "Senast ändrad", ["stodlinjer"] = "Stödlinjer", ["innehall"] = "Innehåll",
        ["granskas_var"] = "Granskas med så här många dagars mellanrum", ["obekraftad"] = "Obekräftad", ["att_reda_ut"] = "Att reda ut",
    };

    public static string Label(string key) => Labels.GetValueOrDefault(key, key);
}
