using Microsoft.AspNetCore.Mvc.Rendering;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Links;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>The editors' side in Swedish words.</summary>
public static class AdminWords
{
    /// <summary>A moment as it was on the wall in Sweden ("12 november 2026 kl. 14.05").</summary>
    public static string When(DateTime utc) =>
        SwedishTime.ToLocal(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToString("d MMMM yyyy 'kl.' HH.mm", Words.Swedish);

    public static string Way(SignInWay way) => way switch
    {
        SignInWay.Password => "Lösenord",
        SignInWay.Code => "Kodapp",
        SignInWay.RecoveryCode => "Reservkod",
        SignInWay.Passkey => "Passkey",
        SignInWay.Invitation => "Inbjudan",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    public static string Role(EditorRole role) => role == EditorRole.Administrator ? "Administratör" : "Redaktör";

    public static string Status(HelplineStatus status) => status switch
    {
        HelplineStatus.Draft => "Inte publicerad",
        HelplineStatus.Published => "Publicerad",
        HelplineStatus.Paused => "Vilande",
        HelplineStatus.Closed => "Nedlagd",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>When a line should be checked again, told from today.</summary>
    public static string Due(DateOnly? due, DateOnly today) => due switch
    {
        null => "Aldrig kontrollerad",
        { } day when day < today => $"Skulle ha kontrollerats {Words.Day(day)}",
        { } day => $"Kontrolleras {Words.Day(day)}",
    };

    public static string Action(RevisionAction action) => action switch
    {
        RevisionAction.Imported => "Hämtad ur filer",
        RevisionAction.Created => "Skapad",
        RevisionAction.Published => "Publicerad",
        RevisionAction.Reviewed => "Kontrollerad",
        RevisionAction.Restored => "Återställd",
        RevisionAction.DraftSaved => "Utkast sparat",
        RevisionAction.DraftDiscarded => "Utkast kastat",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    public static string Kind(CatalogKind kind) => kind switch
    {
        CatalogKind.Entrance => "ingång",
        CatalogKind.Need => "behov",
        CatalogKind.Audience => "målgrupp",
        CatalogKind.Helpline => "stödlinje",
        CatalogKind.Guide => "guide",
        CatalogKind.LanguageDoor => "språk",
        CatalogKind.Region => "region",
        CatalogKind.Municipality => "kommun",
        CatalogKind.Sentences => "meningar",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string WhoseTrouble(Whose whose) => whose switch
    {
        Whose.None => "ingens, eller sägs inte",
        Whose.Own => "den som skriver",
        Whose.Child => "ett barn i familjen",
        Whose.GrownChild => "ett vuxet barn",
        Whose.Parent => "en förälder",
        Whose.Grandparent => "en mor- eller farförälder",
        Whose.Sibling => "ett syskon",
        Whose.Partner => "en partner",
        Whose.FormerPartner => "ett ex",
        Whose.Friend => "en vän",
        Whose.Relative => "en annan släkting",
        Whose.Pupil => "en elev",
        Whose.Client => "någon i jobbet",
        Whose.Colleague => "en kollega",
        Whose.Stranger => "en främling",
        _ => throw new ArgumentOutOfRangeException(nameof(whose)),
    };

    public static string CryFor(Cry cry) => cry switch
    {
        Cry.None => "inget rop på hjälp",
        Cry.Any => "rutan kan visas eller inte",
        Cry.Suicide => "någon vill dö",
        Cry.Violence => "någon blir slagen",
        Cry.Poisoning => "någon är förgiftad",
        Cry.SuicideOwn => "den som skriver vill dö",
        Cry.SuicideOther => "någon annan vill dö",
        Cry.ViolenceOwn => "den som skriver blir slagen eller hotad",
        Cry.ViolenceOther => "någon annan blir slagen eller hotad",
        Cry.ViolenceActor => "den som skriver slår, eller är rädd att slå",
        Cry.PoisoningMistake => "förgiftad av misstag",
        Cry.PoisoningIntent => "förgiftad med flit",
        Cry.PoisoningEyes => "stänk i ögonen",
        _ => throw new ArgumentOutOfRangeException(nameof(cry)),
    };

    public static string Panel(CrisisKind? kind) => kind switch
    {
        null => "ingen ruta",
        CrisisKind.Suicide => "rutan om självmord",
        CrisisKind.Violence => "rutan om våld",
        _ => "rutan om förgiftning",
    };

    public static string Method(SourceMethod method) => method switch
    {
        SourceMethod.OwnPage => "Linjens egen sida",
        SourceMethod.Phone => "Telefon",
        SourceMethod.Mail => "Mejl",
        SourceMethod.Other => "Annat",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>What a visit found, with the status that was answered when that says more.</summary>
    public static string Link(CheckedLink link) => link.State switch
    {
        LinkState.Forbidden => "Leder in i ett slutet nät",
        LinkState.Dead => link.Status is { } status ? $"Sidan är borta ({status})" : "Sidan svarar inte",
        LinkState.Moved => "Sidan har flyttat",
        LinkState.Changed => "Nummer eller tider på sidan har ändrats",
        LinkState.Failing => "Svarade inte",
        LinkState.TurnedAway => "Släpper inte in oss",
        LinkState.Sound => "Svarar",
        _ => throw new ArgumentOutOfRangeException(nameof(link)),
    };

    /// <summary>The same in a count: "3 borta".</summary>
    public static string Links(LinkState state) => state switch
    {
        LinkState.Forbidden => "in i ett slutet nät",
        LinkState.Dead => "borta",
        LinkState.Moved => "flyttade",
        LinkState.Changed => "med ändrade nummer eller tider",
        LinkState.Failing => "utan svar den här gången",
        LinkState.TurnedAway => "som inte släpper in oss",
        LinkState.Sound => "svarar som förut",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string WhatToDo(LinkState state) => state switch
    {
        LinkState.Forbidden => "Öppna den inte. Ta bort eller byt adressen.",
        LinkState.Dead => "Hitta den nya sidan, eller kontrollera om linjen finns kvar.",
        LinkState.Moved => "Byt till den nya adressen om den är linjens.",
        LinkState.Changed => "Jämför sidan med våra nummer och tider.",
        _ => "",
    };

    public static IEnumerable<SelectListItem> Statuses => Options<HelplineStatus>(Status);
    public static IEnumerable<SelectListItem> Kinds => Options<ChannelKind>(Words.Kind);
    public static IEnumerable<SelectListItem> Costs => Options<Cost>(cost => Words.Price(cost)!).Prepend(new("Vet inte", ""));
    public static IEnumerable<SelectListItem> Methods => Options<SourceMethod>(Method).Prepend(new("Vet inte", ""));
    public static IEnumerable<SelectListItem> YesNo => [new("Vet inte", ""), new("Ja", "True"), new("Nej", "False")];
    public static IEnumerable<SelectListItem> Holidays => Options<HolidayHours>(h => h == HolidayHours.Stated ? "Tiderna gäller även helgdagar" : "Ingen källa säger vad som gäller");

    private static IEnumerable<SelectListItem> Options<T>(Func<T, string> label)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new SelectListItem(label(value), value.ToString()));
}
