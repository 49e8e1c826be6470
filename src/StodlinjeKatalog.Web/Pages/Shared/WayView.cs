using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>One way to reach a line, as a button.</summary>
public sealed record WayView(Helpline Helpline, ContactChannel Channel)
{
    /// <summary>The link leads to somebody else's site.</summary>
    public bool IsOutside => Channel.Kind is ChannelKind.Chat or ChannelKind.Form or ChannelKind.Visit;
}
