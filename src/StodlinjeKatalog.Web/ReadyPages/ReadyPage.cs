using Microsoft.Extensions.Primitives;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>An answer with status 200, ready to be sent.</summary>
/// <param name="Headers">Those that are the same in every answer with this body.</param>
/// <param name="Rule">What of the query the page depends on.</param>
/// <param name="Route">The pattern of its address, for the figures.</param>
/// <param name="Edition">Which edition of the catalogue it was made from.</param>
public sealed record ReadyPage(
    ReadyBody Body, KeyValuePair<string, StringValues>[] Headers, ReadyPageAttribute Rule, string Route, long Edition, DateTimeOffset MadeAt, DateTimeOffset ValidUntil)
{
    /// <summary>Not past its time, and not made before the clock was set back.</summary>
    public bool IsFresh(long edition, DateTimeOffset now) => Rule.Lasting || (Edition == edition && MadeAt <= now && now < ValidUntil);
}
