using Microsoft.AspNetCore.Mvc.Rendering;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;
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
        { } day when day < today => $"Skulle ha varit {Words.Day(day)}",
        { } day => Words.Day(day),
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

    public static string Method(SourceMethod method) => method switch
    {
        SourceMethod.OwnPage => "Linjens egen sida",
        SourceMethod.Phone => "Telefon",
        SourceMethod.Mail => "Mejl",
        SourceMethod.Other => "Annat",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
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
