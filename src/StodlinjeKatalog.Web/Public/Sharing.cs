using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Public;

/// <summary>What is passed on about a line: a number, or an address where it has none, and nothing that says what it is for.</summary>
public static class Sharing
{
    private static string Text(Helpline helpline) =>
        helpline.Channels.FirstOrDefault(c => c.Kind is ChannelKind.Phone)?.Value is { } number
            ? $"Här är numret: {number}"
            : $"Här är adressen: {helpline.Channels.FirstOrDefault(c => c.Kind is not ChannelKind.Letter)?.Value ?? helpline.Website}";

    public static string Mail(Helpline helpline) => $"mailto:?subject={Uri.EscapeDataString("Numret")}&body={Uri.EscapeDataString(Text(helpline))}";

    public static string Sms(Helpline helpline) => $"sms:?body={Uri.EscapeDataString(Text(helpline))}";

    /// <summary>What a camera that reads the code on paper opens: the call itself where there is a number.</summary>
    public static (string Address, string What) Scanned(Helpline helpline) =>
        helpline.Channels.FirstOrDefault(c => c.Kind is ChannelKind.Phone) is { } phone
            ? ($"tel:{phone.Dial}", "Skanna för att ringa")
            : (helpline.Channels.FirstOrDefault(c => Uri.IsWellFormedUriString(c.Value, UriKind.Absolute))?.Value ?? helpline.Website ?? "tel:112", "Skanna för att komma dit");
}
