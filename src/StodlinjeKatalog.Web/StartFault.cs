using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace StodlinjeKatalog.Web;

/// <summary>Why the site cannot start, in one line for whoever started it.</summary>
internal static class StartFault
{
    /// <summary>Null for what is no fault of the settings or the machine.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        OptionsValidationException settings => $"En inställning är fel: {string.Join(" ", settings.Failures)}",
        SettingException setting => $"En inställning är fel: {setting.Message}",
        IOException { InnerException: { } inner } when IsTaken(inner) => "Porten är upptagen av ett annat program. Välj en annan med --urls http://localhost:5081",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "Porten får inte användas av den här användaren. Välj en annan med --urls http://localhost:5080",
        AggregateException { InnerExceptions: [var one] } => Of(one),
        _ => null,
    };

    private static bool IsTaken(Exception exception) =>
        exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || (exception.InnerException is { } inner && IsTaken(inner));
}

/// <summary>A setting that cannot be used, with its name and what it should be.</summary>
internal sealed class SettingException(string message) : Exception(message);
