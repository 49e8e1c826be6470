using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>One way to reach a line, as a button.</summary>
public sealed record WayView(Helpline Helpline, ContactChannel Channel)
{
    private const string EmergencyNumber = "112";

    /// <summary>The link leads to somebody else's site.</summary>
    public bool IsOutside => Channel.Kind is ChannelKind.Chat or ChannelKind.Form or ChannelKind.Visit;

    /// <summary>What to say when 112 answers, of a line that is reached through it; null when the button says enough.</summary>
    public string? Ask => Channel.Dial == EmergencyNumber && Helpline.Slug != EmergencyNumber ? Channel.Purpose : null;
}
