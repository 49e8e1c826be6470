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
}
